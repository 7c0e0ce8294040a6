import type { Person } from '../domain/person.ts';
import type { AnyRecord } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Unit } from '../domain/unit.ts';
import type { Clock } from '../clock.ts';
import { change } from '../store/change.ts';
import { listAll, type Store } from '../store/store.ts';

/** Who somebody is may be at most this old; what they may do is decided on it. */
const MAX_AGE_MS = 30_000;

/** The city's administrations and people. */
export interface RosterView {
  units: ReadonlyMap<string, Unit>;
  people: ReadonlyMap<string, Person>;
}

export interface Roster {
  view(): Promise<RosterView>;
  /** Changes one person, here and in the store, where `how` gives another; undefined when nobody has that id. */
  update(person: string, how: (person: Person) => Person): Promise<Person | undefined>;
  forget(): void;
}

export function createRoster({ store, monotonic }: { store: Store; monotonic: Clock }): Roster {
  let cached: CachedView | undefined;
  const forget = (): void => {
    cached = undefined;
  };
  /** Puts a changed person in the view that is remembered; what is being read may have been read before the change. */
  const remember = (stored: Person | undefined): void => {
    if (stored === undefined || cached?.loaded === undefined) forget();
    else cached.loaded.people.set(stored.id, stored);
  };
  return {
    view() {
      const now = monotonic();
      if (cached === undefined || now - cached.at > MAX_AGE_MS) {
        const entry: CachedView = { at: now, view: load(store) };
        cached = entry;
        keep(entry).catch(() => {
          // A failed read is not remembered; whoever asked gets the error.
          if (cached === entry) forget();
        });
      }
      return cached.view;
    },
    async update(id, how) {
      const decide = (person: Person): Result<Person & AnyRecord> => ok(how(person));
      const changed = await change(store, 'person', id, decide);
      const stored = changed.ok ? changed.value : changed.current;
      remember(stored);
      return stored;
    },
    forget,
  };
}

interface CachedView {
  at: number;
  view: Promise<LoadedView>;
  loaded?: LoadedView;
}

async function keep(entry: CachedView): Promise<void> {
  entry.loaded = await entry.view;
}

interface LoadedView extends RosterView {
  people: Map<string, Person>;
}

async function load(store: Store): Promise<LoadedView> {
  const [units, people] = await Promise.all([listAll(store, 'unit'), listAll(store, 'person')]);
  return {
    units: new Map(units.map(({ record }) => [record.id, record])),
    people: new Map(people.map(({ record }) => [record.id, record])),
  };
}
