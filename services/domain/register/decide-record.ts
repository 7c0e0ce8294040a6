import type { CivilDate } from '../civil-date.ts';
import { differences, type Difference } from '../description/differences.ts';
import { emptyValue, type AnyValues, type Description } from '../description/field.ts';
import type { Contradictions, KindRules } from './kind-rules.ts';
import { newGaps } from './record-gaps.ts';
import { REMOVED, type AnyRegistered, type RecordEvent } from './registered.ts';
import { undoableChange } from './undoable.ts';

/** `rev` is the version somebody saw; `values` are the fields they filled in. */
export type RecordCommand =
  | { do: 'change'; rev: number; values: AnyValues }
  | { do: 'move'; rev: number; to: string; values: AnyValues }
  | { do: 'undo'; rev: number };

/** Why a command came to nothing; the record stands as it was. */
export type RecordFailure =
  | { code: 'stale' }
  /** The step cannot be taken from the state it is in. */
  | { code: 'no-such-step'; state: string; to: string }
  /** Fields the state may not be without, in the description's order. */
  | { code: 'gaps'; to: string; fields: string[] }
  | { code: 'contradictions'; fields: Contradictions }
  | { code: 'nothing-to-undo' }
  /** It has been taken out of the register. */
  | { code: 'removed' };

export type Decided<R> = { ok: true; record: R } | { ok: false; failure: RecordFailure };

interface Circumstances {
  actor: string;
  /** ISO instant. */
  at: string;
  today: CivilDate;
}

const refuse = (failure: RecordFailure): Decided<never> => ({ ok: false, failure });

/** What a command makes of a record. The same values again give the record back unchanged. */
export function decideRecord<R extends AnyRegistered>(rules: KindRules, record: R, command: RecordCommand, now: Circumstances): Decided<R> {
  if (isReplay(rules, record, command, now.actor)) return { ok: true, record };
  if (record.state === REMOVED) return refuse({ code: 'removed' });
  if (command.rev !== record.rev) return refuse({ code: 'stale' });
  switch (command.do) {
    case 'change':
      return changed(rules, record, { values: command.values, to: record.state, what: 'changed' }, now);
    case 'move':
      return moved(rules, record, command, now);
    case 'undo':
      return undone(rules, record, now);
    default:
      return command satisfies never;
  }
}

/** The same person's same press once more: what it asks for is what it made of the version it names. */
function isReplay({ description }: KindRules, record: AnyRegistered, command: RecordCommand, actor: string): boolean {
  const last = record.history.at(-1);
  if (last === undefined || last.by !== actor || command.rev !== record.rev - 1) return false;
  if (command.do === 'undo') return last.what === 'undone';
  const to = command.do === 'move' ? command.to : record.state;
  return (
    last.what !== 'undone' &&
    to === record.state &&
    differences(description, record.values, { ...record.values, ...command.values }).length === 0
  );
}

interface Change {
  values: AnyValues;
  to: string;
  what: 'changed' | 'moved';
}

function moved<R extends AnyRegistered>(
  rules: KindRules,
  record: R,
  { to, values }: { to: string; values: AnyValues },
  now: Circumstances,
): Decided<R> {
  if (rules.transitions[record.state]?.includes(to) !== true) return refuse({ code: 'no-such-step', state: record.state, to });
  return changed(rules, record, { values, to, what: 'moved' }, now);
}

function changed<R extends AnyRegistered>(rules: KindRules, record: R, { values, to, what }: Change, now: Circumstances): Decided<R> {
  const next = { ...record.values, ...values };
  const fields = newGaps(rules, record, next, to);
  if (fields.length > 0) return refuse({ code: 'gaps', to, fields });
  const contradictions = rules.contradictions(next, now.today, to);
  if (Object.keys(contradictions).length > 0) return refuse({ code: 'contradictions', fields: contradictions });
  const changes = differences(rules.description, record.values, next);
  if (changes.length === 0 && to === record.state) return { ok: true, record };
  return { ok: true, record: written(record, { values: next, state: to }, { what, changes, from: record.state, to }, now) };
}

const written = <R extends AnyRegistered>(
  record: R,
  next: Pick<AnyRegistered, 'values' | 'state'>,
  { what, changes, from, to }: { what: RecordEvent['what']; changes: Difference[]; from: string; to: string },
  { actor, at }: Circumstances,
): R => ({
  ...record,
  ...next,
  rev: record.rev + 1,
  history: [...record.history, { at, by: actor, what, changes, ...(from === to ? {} : { from, to }) }],
});

/** Gives back what was before one's own last change, for a day and as long as nobody has changed anything since; a record just made is taken out. */
function undone<R extends AnyRegistered>({ description }: KindRules, record: R, now: Circumstances): Decided<R> {
  const last = undoableChange(record, now);
  if (last === undefined) return refuse({ code: 'nothing-to-undo' });
  const state = last.what === 'created' ? REMOVED : (last.from ?? record.state);
  const values = last.what === 'created' ? record.values : { ...record.values, ...before(description, last.changes) };
  const changes = differences(description, record.values, values);
  return { ok: true, record: written(record, { values, state }, { what: 'undone', changes, from: record.state, to: state }, now) };
}

const before = (description: Description, changes: readonly Difference[]): AnyValues =>
  Object.fromEntries(
    changes.flatMap(({ field, from }) => {
      const described = description[field];
      return described === undefined ? [] : [[field, from ?? emptyValue(described)]];
    }),
  );
