import { differences } from '../description/differences.ts';
import { emptyValue, type AnyValues, type Description } from '../description/field.ts';
import { revOf, type RosterEvent, type Rostered } from './roster-event.ts';

/** `rev` is the number of changes somebody saw. */
export type EntryCommand<V> =
  { do: 'change'; rev: number; values: Partial<V> } | { do: 'undo'; rev: number } | { do: 'follow-file'; rev: number };

type EntryDecided<V> =
  | { ok: true; values: V; history: RosterEvent[] }
  | { ok: true; unchanged: true }
  | { ok: false; failure: { code: 'stale' | 'nothing-to-undo' } };

interface Entry<V> extends Rostered<V> {
  description: Description;
  values: V;
}

interface Who {
  actor: string;
  /** ISO instant. */
  at: string;
}

/** Narrows: what was put together from the fields of `now` has them all. */
const isWhole = <V extends AnyValues>(now: V, values: AnyValues): values is V & AnyValues =>
  Object.keys(now).every((name) => name in values);

/** What a command makes of an entry's fields, with the event it leaves in the history. The same once more changes nothing. */
export function decideEntry<V extends AnyValues>(entry: Entry<V>, command: EntryCommand<V>, { actor, at }: Who): EntryDecided<V> {
  const { description, values, history = [] } = entry;
  const wanted = wantedValues(entry, command, actor);
  if (wanted === undefined) return { ok: false, failure: { code: 'nothing-to-undo' } };
  const next = { ...values, ...wanted.values };
  if (!isWhole(values, next)) throw new TypeError('a field of the roster was lost');
  const changes = differences(description, values, next);
  if (changes.length === 0) return { ok: true, unchanged: true };
  if (command.rev !== revOf(entry)) return { ok: false, failure: { code: 'stale' } };
  return { ok: true, values: next, history: [...history, { at, by: actor, what: wanted.what, changes }] };
}

function wantedValues<V extends AnyValues>(
  { description, history = [], file = {} }: Entry<V>,
  command: EntryCommand<V>,
  actor: string,
): { values: AnyValues; what: RosterEvent['what'] } | undefined {
  switch (command.do) {
    case 'change':
      return { values: command.values, what: 'changed' };
    case 'follow-file':
      return { values: file, what: 'followed-file' };
    case 'undo': {
      const last = history.at(-1);
      if (last?.by !== actor) return undefined;
      // A second press on the same button finds it undone.
      if (last.what === 'undone') return command.rev === history.length - 1 ? { values: {}, what: 'undone' } : undefined;
      return { values: last.what === 'added' ? { active: 'no' } : before(description, last.changes), what: 'undone' };
    }
    default:
      return command satisfies never;
  }
}

const before = (description: Description, changes: RosterEvent['changes']): AnyValues =>
  Object.fromEntries(
    changes.flatMap(({ field, from }) => {
      const described = description[field];
      return described === undefined ? [] : [[field, from ?? emptyValue(described)]];
    }),
  );
