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

export function createRoster({ store, clock }: { store: Store; clock: Clock }): Roster {
  let cached: { at: number; view: Promise<RosterView> } | undefined;
  const forget = (): void => {
    cached = undefined;
  };
  /** Whether the view that is remembered has this person as they stand in the store. */
  const isHere = async (stored: Person | undefined): Promise<boolean> =>
    stored !== undefined && JSON.stringify((await cached?.view)?.people.get(stored.id)) === JSON.stringify(stored);
  return {
    view() {
      const now = clock();
      if (cached === undefined || now - cached.at > MAX_AGE_MS || now < cached.at) {
        const view = load(store);
        const entry = { at: now, view };
        cached = entry;
        // A failed read is not remembered; whoever asked gets the error.
        view.catch(() => {
          if (cached === entry) forget();
        });
      }
      return cached.view;
    },
    async update(id, how) {
      const decide = (person: Person): Result<Person & AnyRecord> => ok(how(person));
      const changed = await change(store, 'person', id, decide);
      const stored = changed.ok ? changed.value : changed.current;
      if (!(await isHere(stored))) forget();
      return stored;
    },
    forget,
  };
}

async function load(store: Store): Promise<RosterView> {
  const [units, people] = await Promise.all([listAll(store, 'unit'), listAll(store, 'person')]);
  return {
    units: new Map(units.map(({ record }) => [record.id, record])),
    people: new Map(people.map(({ record }) => [record.id, record])),
  };
}
