import type { Clock } from '../clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { fold } from '../domain/fold.ts';
import type { Person } from '../domain/person.ts';
import type { Project } from '../domain/project.ts';
import type { Kinds } from '../domain/register/kinds.ts';
import { askedFor, type ListedRecord, type RecordFilter } from '../domain/register/record-filter.ts';
import { isRegisteredKind, REGISTERED_KINDS, REMOVED, type RegisteredKind } from '../domain/register/registered.ts';
import { rightTo } from '../domain/register/rights.ts';
import type { Store } from '../store/store.ts';
import { foundFor } from './found-for.ts';
import { createHeldRegister, type HeldRegister } from './held-register.ts';
import { titleIn } from './held-records.ts';
import { yearsByUnit } from './years-by-unit.ts';

/** What another instance has changed shows within this time. */
const ASKED_EVERY_MS = 3_000;

/** A list to choose from must fit in a card. */
const MOST_OPTIONS = 300;

export interface CataloguePage {
  records: readonly ListedRecord[];
  /** How many there are in all that match. */
  total: number;
}

/** What may be told of a record to somebody who may not see it but calls it by its name. */
export type UnseenRecord = Pick<ListedRecord, 'kind' | 'unit'> & { title: string };

/** What can be chosen among, by kind; `cut` names the kinds of which there are more than a card holds. */
export interface ReferenceOptions {
  options: { [kind: string]: { id: string; name: string }[] };
  cut: ReadonlySet<string>;
}

/**
 * Everything in the register, held in memory to be listed, searched, counted and named. It is read once, when first asked for;
 * after that the store is asked what has changed, at most once in a few seconds: one query, however large the register is.
 */
export interface Catalogue {
  /** Those that `reader` may see of what is asked for, by title. */
  list(reader: Person, filter: RecordFilter): Promise<readonly ListedRecord[]>;
  /** What `reader` may see that holds these words, of every kind, the likeliest first; `from` counts from 0. */
  search(reader: Person, words: string, from: number, count: number): Promise<CataloguePage>;
  /** What `reader` may see that is called so, the likeliest first. */
  named(reader: Person, name: string): Promise<readonly ListedRecord[]>;
  /** Whose the records are that are called exactly so and that `reader` may not see; nothing else is told of them. */
  unseen(reader: Person, name: string): Promise<readonly UnseenRecord[]>;
  /** The years of a kind's records that `reader` may see, the latest first. */
  years(reader: Person, kind: RegisteredKind): Promise<number[]>;
  /** The title of a record, also of one that has been removed; undefined when there is none. */
  titles(): Promise<(kind: string, id: string) => { title: string; isRemoved: boolean } | undefined>;
  /** The records of these kinds that something may refer to, by name. */
  options(reader: Person, kinds: ReadonlySet<string>): Promise<ReferenceOptions>;
  /** Every project as the quarter's report asks about it; the same list until something has changed. */
  projects(): Promise<readonly Project[]>;
  /** A record has changed here: the store is asked before anybody is answered. */
  forget(): void;
}

interface CatalogueDeps {
  store: Pick<Store, 'get' | 'list' | 'changedSince'>;
  kinds: Kinds;
  monotonic: Clock;
  today: () => CivilDate;
}

type Subject = Pick<ListedRecord, 'kind' | 'unit'>;

/** Whether somebody may see a record; worked out once for each kind and administration. */
function sightOf(reader: Person): (record: Subject) => boolean {
  const byKind = new Map<RegisteredKind, Map<string, boolean>>(REGISTERED_KINDS.map((kind) => [kind, new Map()]));
  return ({ kind, unit }) => {
    const known = byKind.get(kind);
    const before = known?.get(unit);
    if (before !== undefined) return before;
    const sees = rightTo(reader, { kind, unit }) !== 'none';
    known?.set(unit, sees);
    return sees;
  };
}

/** Gives the register as it stands: read once, brought up to date when it is older than it may be. */
function keptFresh({ store, kinds, monotonic }: CatalogueDeps) {
  let held: Promise<HeldRegister> | undefined;
  let askedAt = 0;
  const next = (before: Promise<HeldRegister> | undefined): Promise<HeldRegister> => {
    askedAt = monotonic();
    const entry = before === undefined ? createHeldRegister(store, kinds) : before.then((register) => register.refreshed());
    held = entry;
    // A failed read is not remembered; whoever asked gets the error.
    entry.catch(() => {
      askedAt = Number.NEGATIVE_INFINITY;
      if (held === entry) held = before;
    });
    return entry;
  };
  return {
    now: (): Promise<HeldRegister> => (held === undefined || monotonic() - askedAt > ASKED_EVERY_MS ? next(held) : held),
    forget: () => {
      askedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

export function createCatalogue(deps: CatalogueDeps): Catalogue {
  const { today } = deps;
  const { now, forget } = keptFresh(deps);
  /** The index, and what of it somebody may see. */
  const seenBy = async (reader: Person) => {
    const { records, index } = await now();
    const sees = sightOf(reader);
    const recordOf = (key: string): ListedRecord | undefined => {
      const [kind = '', id = ''] = key.split(' ');
      return records.get(kind, id);
    };
    const isSeen = (key: string): boolean => {
      const record = recordOf(key);
      return record !== undefined && sees(record);
    };
    return { index, recordOf, isSeen };
  };
  return {
    forget,
    async list(reader, filter) {
      const register = await now();
      const { records } = register;
      const sees = sightOf(reader);
      const isAsked = askedFor(filter, today(), foundFor(register, filter, sees));
      return records.of(filter.kind).filter((record) => sees(record) && isAsked(record));
    },
    async search(reader, words, from, count) {
      const { index, recordOf, isSeen } = await seenBy(reader);
      const found = index.find(words, isSeen);
      return { records: found.slice(from, from + count).flatMap((key) => recordOf(key) ?? []), total: found.length };
    },
    async named(reader, name) {
      const { index, recordOf, isSeen } = await seenBy(reader);
      return index.named(name, isSeen).flatMap((key) => recordOf(key) ?? []);
    },
    async unseen(reader, name) {
      const { index, recordOf, isSeen } = await seenBy(reader);
      const found = index.named(name, (key) => !isSeen(key)).flatMap((key) => recordOf(key) ?? []);
      return found
        .map((record) => ({ kind: record.kind, unit: record.unit, title: titleIn(record) }))
        .filter(({ title }) => fold(title) === fold(name));
    },
    async years(reader, kind) {
      const { records } = await now();
      const sees = sightOf(reader);
      const units = [...yearsByUnit(records.of(kind))].filter(([unit]) => sees({ kind, unit }));
      const years = units.flatMap(([, found]) => [...found]);
      return [...new Set(years)].sort((a, b) => b - a);
    },
    async titles() {
      const { records } = await now();
      return (kind, id) => {
        const record = records.get(kind, id);
        return record && { title: titleIn(record), isRemoved: record.state === REMOVED };
      };
    },
    async options(reader, kinds) {
      const { records } = await now();
      const sees = sightOf(reader);
      const seen = [...kinds].map((kind) => [kind, (isRegisteredKind(kind) ? records.of(kind) : []).filter(sees)] as const);
      const offered = seen.map(([kind, all]) => [kind, all.slice(0, MOST_OPTIONS).map((one) => ({ id: one.id, name: titleIn(one) }))]);
      const cut = seen.filter(([, all]) => all.length > MOST_OPTIONS).map(([kind]) => kind);
      return { options: Object.fromEntries(offered), cut: new Set(cut) };
    },
    projects: async () => (await now()).projects(),
  };
}
