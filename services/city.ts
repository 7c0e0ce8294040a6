import { eventOf, type Acted } from './acted.ts';
import type { Clock } from './clock.ts';
import { isoAt } from './clock.ts';
import { createDispatcher, type DeliveryLog } from './delivery/dispatcher.ts';
import { createLedger } from './delivery/ledger.ts';
import { createLook } from './look/look.ts';
import type { Messenger } from './delivery/messenger.ts';
import { createPacer } from './delivery/pacer.ts';
import { createRunner, type Runner, type Schedule } from './look/runner.ts';
import type { Refusal } from './domain/person.ts';
import type { Project } from './domain/project.ts';
import { reportableProject } from './domain/project/reportable-project.ts';
import { duties } from './duties/duties.ts';
import type { Duty, Rules } from './duties/duty.ts';
import { notices } from './duties/notices.ts';
import { waitingFor } from './duties/waiting.ts';
import { localTime } from './policy/city-clock.ts';
import type { CityFile } from './policy/city-file.ts';
import { createRoster, type Roster } from './register/roster.ts';
import { createCatalogue, type Catalogue } from './register/catalogue.ts';
import { createRecords, type Records } from './register/records.ts';
import { createReports, type Reports } from './reporting/reports.ts';
import { createRounds, type Rounds } from './rounds/rounds.ts';
import { takeSnapshot } from './rounds/snapshot.ts';
import { isRecordId } from './store/storable.ts';
import { listAll, type Store } from './store/store.ts';

/** What time, chance and timers the product runs on. */
export interface Platform {
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  newId: () => string;
  schedule: Schedule;
}

interface CityDeps {
  store: Store;
  /** The Entra tenant; every record's partition. */
  tenant: string;
  file: CityFile;
  messenger: Messenger;
  platform: Platform;
  log: DeliveryLog;
}

/** One city's international work: everything people do with it, and what it owes them. */
export interface City {
  roster: Roster;
  reports: Reports;
  records: Records;
  catalogue: Catalogue;
  rounds: Rounds;
  runner: Runner;
  acted: Acted;
  rules(): Promise<Rules>;
  /** What waits for one person, the earliest due first. */
  waitingFor(person: string): Promise<Duty[]>;
  projectsOf(units: readonly string[]): Promise<Project[]>;
}

export function createCity({ store, tenant, file, messenger, platform, log }: CityDeps): City {
  const { clock, random, newId, schedule } = platform;
  const roster = createRoster({ store, clock });
  const rules = lazyRules(file);
  const ledger = createLedger({ store, city: tenant, holder: newId(), random });
  const onRefused = async (person: string, why: Refusal): Promise<void> => {
    await roster.update(person, (p) => ({ ...p, refused: { why, at: isoAt(clock()) } }));
  };
  const dispatch = createDispatcher({ ledger, messenger, pacer: createPacer(), clock, onRefused, log });
  const runner = createRunner({ look: createLook({ store, city: tenant, rules, roster, ledger, dispatch, clock }), clock, schedule, log });
  const acted = createActed(runner, log);
  const catalogue = createCatalogue({ store, monotonic: clock });
  const records = createRecords({ store, city: tenant, clock, today: () => localTime(clock()).date, changed: () => catalogue.forget() });
  return {
    roster,
    records,
    catalogue,
    runner,
    acted,
    rules,
    reports: createReports({ store, clock, acted }),
    rounds: createRounds({ store, clock, rules, roster, acted }),
    async waitingFor(person) {
      const current = await rules();
      const snapshot = await takeSnapshot(store, current, await roster.view(), clock());
      const all = duties(current, snapshot);
      return waitingFor(all, notices(current, snapshot, all, clock()), person);
    },
    projectsOf: async (units) =>
      (await listAll(store, 'project', { unit: units })).flatMap(({ record }) => reportableProject(record) ?? []),
  };
}

/** What follows from an action goes out soon; one that comes to nothing is a line in the log. */
const createActed =
  (runner: Runner, log: DeliveryLog): Acted =>
  (deed, outcome) => {
    if (outcome === 'changed') runner.soon();
    const event = eventOf(deed, outcome);
    // Whoever forges a card may write anything in place of an id.
    if (event !== undefined) log.warn(event, { ...deed, about: isRecordId(deed.about) ? deed.about : undefined, why: outcome });
  };

/** The calendar's holidays take a fifth of a second to load, so they wait until somebody asks what is due. */
function lazyRules(file: CityFile): () => Promise<Rules> {
  let loading: Promise<Rules> | undefined;
  return () => {
    loading ??= loadRules(file);
    return loading;
  };
}

export async function loadRules({ policy }: CityFile): Promise<Rules> {
  const [{ createCalendar }, { loadSwedishHolidays }] = await Promise.all([
    import('./policy/create-calendar.ts'),
    import('./policy/swedish-holidays.ts'),
  ]);
  return { policy, calendar: createCalendar(policy.calendar, await loadSwedishHolidays()) };
}
