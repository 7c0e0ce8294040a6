import type { CheckResult } from '../checks/checker.ts';
import type { YearOptions } from '../simulate-year.ts';
import { texts } from './report-texts.ts';

const COUNTED = [
  'owed',
  'sent',
  'superseded',
  'withdrawn',
  'unreachable',
  'waiting',
  'unconfirmed',
  'uncertain',
  'missed',
  'duplicate',
  'late',
  'misplaced',
] as const;
const WIDTH = 6;

/** What to say of a bot that sent nothing at all; undefined when it sent something, or when all that was owed still waits. */
export function nothingSentWarning({
  owed,
  sent,
  unreachable,
  waiting,
}: Pick<CheckResult, 'owed' | 'sent' | 'unreachable' | 'waiting'>): string | undefined {
  return sent === 0 && owed > unreachable + waiting ? texts.nothingSent(owed) : undefined;
}

/** What the year came to, in words. */
export function summaryReport(result: CheckResult, { from, to, seed, faults }: YearOptions): string {
  return [
    texts.summary(from, to, seed, faults),
    ...COUNTED.map((what) => `${String(result[what]).padStart(WIDTH)}  ${texts.count[what]}`),
    ...result.faults.map(({ what, id, at, waitedMinutes }) => `  ! ${texts.fault(what, id, at ?? '', waitedMinutes)}`),
  ].join('\n');
}
