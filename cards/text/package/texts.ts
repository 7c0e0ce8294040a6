import type { Locale } from '../../../services/domain/person.ts';
import { en } from './en.ts';
import { sv, type PackageTexts } from './sv.ts';

const TEXTS: Record<Locale, PackageTexts> = { sv, en };

export const packageTextsIn = (locale: Locale): PackageTexts => TEXTS[locale];
