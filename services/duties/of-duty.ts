import { aboutInWords, type DutyKind, type OwedNotice } from '../domain/notice.ts';
import type { Duty } from './duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';

/** What is told rather than asked for. */
export const isNews = (kind: DutyKind): boolean => KINDS_OF_DUTY[kind].isNews === true;

/** Whether a notice is of this duty. */
export const isOf = (notice: Pick<OwedNotice, 'duty' | 'subject' | 'period'>, duty: Duty): boolean =>
  notice.duty === duty.kind && aboutInWords(notice) === aboutInWords(duty);
