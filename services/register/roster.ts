import type { Person } from '../domain/person.ts';
import type { AnyRecord } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Unit } from '../domain/unit.ts';
import type { Clock } from '../clock.ts';
import { rememberFor } from '../remember-for.ts';
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
  const remembered = rememberFor(MAX_AGE_MS, monotonic, () => load(store));
  /** Puts a changed person in the view that is remembered; what is being read may have been read before the change. */
  const remember = (stored: Person | undefined): void => {
    const view = remembered.loaded();
    if (stored === undefined || view === undefined) remembered.forget();
    else view.people.set(stored.id, stored);
  };
  return {
    view: remembered.get,
    async update(id, how) {
      const decide = (person: Person): Result<Person & AnyRecord> => ok(how(person));
      const changed = await change(store, 'person', id, decide);
      const stored = changed.ok ? changed.value : changed.current;
      remember(stored);
      return stored;
    },
    forget: remembered.forget,
  };
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
