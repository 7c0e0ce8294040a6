import type { Locale } from '../../services/domain/person.ts';
import { en } from './en.ts';
import { sv, type Texts } from './sv.ts';

const TEXTS: Record<Locale, Texts> = { sv, en };

export const textsIn = (locale: Locale): Texts => TEXTS[locale];
