import type { Locale } from '../../services/domain/person.ts';
import type { RegisteredKind } from '../../services/domain/register/registered.ts';
import type { AnyKindText } from './record-texts.ts';
import { recordUiEn } from './record-ui-en.ts';
import { recordUiSv, type RecordUi } from './record-ui-sv.ts';
import { kindsEn } from './records-en.ts';
import { kindsSv } from './records-sv.ts';

const KIND_TEXTS: Record<Locale, Record<RegisteredKind, AnyKindText>> = { sv: kindsSv, en: kindsEn };
const UI: Record<Locale, RecordUi> = { sv: recordUiSv, en: recordUiEn };

/** The words for one kind of record. */
export const kindText = (locale: Locale, kind: RegisteredKind): AnyKindText => KIND_TEXTS[locale][kind];

/** The words for records of any kind. */
export const recordUi = (locale: Locale): RecordUi => UI[locale];
