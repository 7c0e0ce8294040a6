import type { MissedDecision } from './domain/missed-quarter.ts';
import type { ReportCommand } from './domain/report-decisions.ts';
import type { RecordCommand, RecordFailure } from './domain/register/decide-record.ts';
import type { AbsenceFailure } from './domain/absence.ts';
import type { MoreTimeFailure } from './domain/more-time.ts';
import type { RosterFailure } from './domain/roster/roster-failure.ts';
import type { Failure } from './domain/result.ts';
import type { Decision } from './domain/round.ts';
import type { Changed } from './store/change.ts';

/** What somebody tried to do; `read` and the like are told of only when they come to nothing. */
export type AuditedActionKind =
  | ReportCommand['do']
  | Decision
  | `${MissedDecision}-missed`
  | 'send-round'
  | 'take-back-round'
  | 'confirm-receipt'
  | 'nudge'
  | 'change-person'
  | 'add-person'
  | 'rename-unit'
  | 'create-record'
  | `${RecordCommand['do']}-record`
  | 'read-record'
  | 'tell-absence'
  | 'ask-more-time'
  | 'answer-more-time'
  | 'read'
  | 'review'
  | 'read-round'
  | 'read-part';

export interface AuditedAction {
  /** The person's id. */
  person: string;
  did: AuditedActionKind;
  /** The id of the record it was about, as it came. */
  about: string;
}

export type Outcome = 'changed' | 'unchanged' | (Failure | RecordFailure | RosterFailure | AbsenceFailure | MoreTimeFailure)['code'];

/** Is told of what people do and what came of it, and of what they could not read. */
export type Audit = (action: AuditedAction, outcome: Outcome) => void;

export function outcomeOfChange<R>(done: Changed<R>): Outcome {
  if (!done.ok) return done.failure.code;
  return done.unchanged === true ? 'unchanged' : 'changed';
}

/** The outcome of a change that has failures of its own. */
export function outcomeOf(
  done: { ok: true; unchanged?: true } | { ok: false; failure: { code: Exclude<Outcome, 'changed' | 'unchanged'> } },
): Outcome {
  if (!done.ok) return done.failure.code;
  return done.unchanged === true ? 'unchanged' : 'changed';
}

/** Saving what already stands is how people walk through a report, and a colleague may have confirmed first. */
const HARMLESS: ReadonlySet<AuditedActionKind> = new Set([
  'tell-absence',
  'change-person',
  'rename-unit',
  'ask-more-time',
  'change-record',
  'move-record',
  'undo-record',
  'confirm-unchanged',
  'save-line',
  'save-entry',
  'remove-entry',
  'restore-entry',
  'confirm-receipt',
]);
/** Something is still missing, and the card says what: nothing for whoever reads the log. */
const ORDINARY: ReadonlySet<Outcome> = new Set([
  'changed',
  'incomplete',
  'gaps',
  'contradictions',
  'comment-required',
  'too-many-entries',
  'nudged-already',
  'nobody-to-nudge',
  'answered-already',
  'nobody-in-reach',
  'no-name',
  'no-role',
  'bad-email',
  'bad-id',
  'already-there',
  'too-long',
  'last-of-role',
  'own-role',
  'leaves-unit',
  'ends-before-it-starts',
  'already-over',
  'too-far',
  'not-later',
  'after-closing',
]);

/** The log's word for an outcome that whoever keeps the product running may want to know of. */
export function eventOf({ did }: AuditedAction, outcome: Outcome): 'action.refused' | 'action.repeated' | undefined {
  if (outcome === 'unchanged') return HARMLESS.has(did) ? undefined : 'action.repeated';
  return ORDINARY.has(outcome) ? undefined : 'action.refused';
}
