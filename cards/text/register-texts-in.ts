import type { Locale } from '../../services/domain/person.ts';
import { registerEn } from './register-en.ts';
import { registerSv, type RegisterTexts } from './register-sv.ts';

const TEXTS: Record<Locale, RegisterTexts> = { sv: registerSv, en: registerEn };

export const registerTexts = (locale: Locale): RegisterTexts => TEXTS[locale];
