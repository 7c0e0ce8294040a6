import type { SendOutcome } from './messenger.ts';

/** What a send's outcome says of the pace: `taken` is any answer of Teams' own but 429; `unanswered` says nothing of it; `unsent` gives the place back. */
export type Answer = { kind: 'taken' | 'unanswered' | 'unsent' } | { kind: 'throttled'; afterMs?: number | undefined };

export function answerOf(outcome: SendOutcome): Answer {
  if ('unsent' in outcome && outcome.unsent) return { kind: 'unsent' };
  // What stands between us and Teams has pages of its own, and they end no storm.
  if (outcome.kind === 'withheld' && outcome.why === 'unknown') return { kind: 'unanswered' };
  if (outcome.kind !== 'retry') return { kind: 'taken' };
  return outcome.throttled === true ? { kind: 'throttled', afterMs: outcome.afterMs } : { kind: 'unanswered' };
}
