import type { Locale } from '../../../services/domain/person.ts';
import { en } from './en.ts';
import type { PageName, PageTexts } from './page.ts';
import { sv } from './sv.ts';

const TEXTS: Record<Locale, Record<PageName, PageTexts>> = { sv, en };

export const pageTextsIn = (locale: Locale): Record<PageName, PageTexts> => TEXTS[locale];
