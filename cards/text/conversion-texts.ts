import type { Locale } from '../../services/domain/person.ts';
import { conversionEn } from './conversion-en.ts';
import { conversionSv, type ConversionTexts } from './conversion-sv.ts';

const TEXTS: Record<Locale, ConversionTexts> = { sv: conversionSv, en: conversionEn };

/** What is said where a record becomes another, or may be the same as another. */
export const conversionTexts = (locale: Locale): ConversionTexts => TEXTS[locale];
