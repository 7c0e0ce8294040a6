import type { ReportState } from './report.ts';
import type { RoundState } from './round.ts';
import type { Overlong } from './text-limits.ts';

/** An expected failure: a value with a code, translated into a card that says what to do. */
export type Failure =
  | { code: 'not-allowed' }
  | { code: 'not-found' }
  | { code: 'unreadable' }
  | { code: 'stale' }
  | { code: 'busy' }
  | { code: 'wrong-state'; state: ReportState | RoundState }
  | { code: 'incomplete'; projects: string[]; entries: string[] }
  | { code: 'comment-required' }
  | { code: 'text-too-long'; over: Overlong[] }
  | { code: 'too-many-entries'; limit: number }
  | { code: 'entry-removed' }
  | { code: 'not-complete' }
  | { code: 'vote-cast' }
  | { code: 'answered-already' }
  | { code: 'nudged-already'; at: string }
  | { code: 'nobody-to-nudge' }
  | { code: 'nobody-in-reach' };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });
