import type { Clock } from '../clock.ts';
import type { Person } from '../domain/person.ts';
import { rightTo } from '../domain/register/rights.ts';
import { REGISTERED_KINDS, REMOVED, type AnyRegistered, type RegisteredKind } from '../domain/register/registered.ts';
import { listAll, type Store } from '../store/store.ts';

/** What another instance has changed shows within this time. */
const MAX_AGE_MS = 30_000;

/** A list to choose from must fit in a card. */
const MOST_OPTIONS = 300;

export interface Filter {
  kind: RegisteredKind;
  state?: string | undefined;
  unit?: string | undefined;
}

export interface CataloguePage {
  records: AnyRegistered[];
  /** How many there are in all that match. */
  total: number;
}

/** Everything in the register, held in memory to be listed and named without asking the store. */
export interface Catalogue {
  /** Those that `reader` may see, by title; `from` counts from 0. */
  page(reader: Person, filter: Filter, from: number, count: number): Promise<CataloguePage>;
  /** The title of a record; undefined when there is none. */
  titles(): Promise<(kind: string, id: string) => string | undefined>;
  /** The records of these kinds that something may refer to, by name. */
  options(reader: Person, kinds: ReadonlySet<string>): Promise<{ [kind: string]: { id: string; name: string }[] }>;
  /** Forgets what it holds: a record has changed here. */
  forget(): void;
}

const titleOf = ({ values }: AnyRegistered): string => (typeof values['title'] === 'string' ? values['title'] : '');

type Held = ReadonlyMap<string, readonly AnyRegistered[]>;

export function createCatalogue({ store, monotonic }: { store: Store; monotonic: Clock }): Catalogue {
  let held: { at: number; records: Promise<Held> } | undefined;
  const { compare } = new Intl.Collator('sv');

  const load = async (): Promise<Held> => {
    const kinds = await Promise.all(
      REGISTERED_KINDS.map(async (kind): Promise<[string, AnyRegistered[]]> => [kind, (await listAll(store, kind)).map((r) => r.record)]),
    );
    return new Map(
      kinds.map(([kind, records]) => [
        kind,
        records.filter(({ state }) => state !== REMOVED).sort((a, b) => compare(titleOf(a), titleOf(b))),
      ]),
    );
  };
  const all = (): Promise<Held> => {
    const now = monotonic();
    if (held === undefined || now - held.at > MAX_AGE_MS) {
      const entry = { at: now, records: load() };
      held = entry;
      // A failed read is not remembered; whoever asked gets the error.
      entry.records.catch(() => {
        if (held === entry) held = undefined;
      });
    }
    return held.records;
  };
  return {
    async page(reader, { kind, state, unit }, from, count) {
      const found = ((await all()).get(kind) ?? []).filter(
        (record) =>
          (state === undefined || record.state === state) &&
          (unit === undefined || record.unit === unit) &&
          rightTo(reader, record) !== 'none',
      );
      return { records: found.slice(from, from + count), total: found.length };
    },
    async titles() {
      const records = await all();
      const byKind = new Map([...records].map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, titleOf(record)]))]));
      return (kind, id) => byKind.get(kind)?.get(id);
    },
    async options(reader, kinds) {
      const records = await all();
      return Object.fromEntries(
        [...kinds].map((kind) => [
          kind,
          (records.get(kind) ?? [])
            .filter((record) => rightTo(reader, record) !== 'none')
            .slice(0, MOST_OPTIONS)
            .map((record) => ({ id: record.id, name: titleOf(record) })),
        ]),
      );
    },
    forget() {
      held = undefined;
    },
  };
}
