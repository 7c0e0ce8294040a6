import { eventOf, type Audit } from './audit.ts';
import { createDelivery } from './delivery/create-delivery.ts';
import type { Log } from './log.ts';
import { GREETING_LEASE_MS } from './delivery/greeting-attempt.ts';
import type { Messenger } from './delivery/messenger.ts';
import { createOpenForms, type OpenForms } from './delivery/open-forms.ts';
import type { Pacer } from './delivery/pacer.ts';
import type { Person } from './domain/person.ts';
import type { Reach } from './delivery/post.ts';
import type { CivilDate } from './domain/civil-date.ts';
import type { Project } from './domain/project.ts';
import type { WhatNext } from './domain/what-next.ts';
import { kindsIn, type Kinds } from './domain/register/kinds.ts';
import { duties } from './duties/duties.ts';
import type { Duty, Rules } from './duties/duty.ts';
import { notices } from './duties/notices.ts';
import { waitingFor } from './duties/waiting.ts';
import type { Platform } from './platform.ts';
import { localTime } from './policy/city-clock.ts';
import type { CityFile } from './policy/city-file.ts';
import { createArrivals, type Arrivals } from './register/arrivals.ts';
import { createReach } from './register/reach.ts';
import { createRoster, type Roster } from './register/roster.ts';
import { createQuestions, type Questions } from './reporting/questions.ts';
import { createCatalogue, type Catalogue } from './register/catalogue.ts';
import { createFinishedProjects, type FinishedProjects } from './register/finished-projects.ts';
import { createMakeProject, type MakeProject } from './register/make-project.ts';
import { createPeople, type People } from './register/people.ts';
import { createRecords, type Records } from './register/records.ts';
import { createStateInRegister } from './register/stated-records.ts';
import { createReports, type Reports } from './reporting/reports.ts';
import type { RoundsOver } from './rounds/live-rounds.ts';
import { personSnapshot } from './rounds/person-snapshot.ts';
import { createMoreTimes, type MoreTimes } from './rounds/more-time.ts';
import { createRounds, type Rounds } from './rounds/rounds.ts';
import { createStillOwed } from './rounds/still-owed.ts';
import { whatNext } from './rounds/what-next.ts';
import { isRecordId } from './store/storable.ts';
import type { Store } from './store/store.ts';
import { createScheduler, type Scheduler, type TickState } from './tick/scheduler.ts';
import { createTick, type Ticked } from './tick/tick.ts';
import { waitAtMost } from './time-limit.ts';

/** A tick under way is waited for so long when the product stops; it stands for nothing that the next start would not do. */
const STOP_MS = 7_000;

export type { Platform };

interface CityDeps {
  store: Store;
  /** The Entra tenant; every record's partition. */
  tenant: string;
  file: CityFile;
  /** The register's kinds; the product's own, as the city's policy has them, when absent. */
  kinds?: Kinds | undefined;
  messenger: Messenger;
  platform: Platform;
  log: Log;
}

/** One city's international work: everything people do with it, and what it owes them. */
export interface City {
  roster: Roster;
  arrivals: Arrivals;
  reach: Reach;
  reports: Reports;
  /** How the register's records are described. */
  kinds: Kinds;
  records: Records;
  catalogue: Catalogue;
  makeProject: MakeProject;
  finished: FinishedProjects;
  rounds: Rounds;
  people: People;
  moreTime: MoreTimes;
  scheduler: Scheduler;
  /** Everything that is sent goes at its pace, answers too. */
  pacer: Pacer;
  audit: Audit;
  /** Where people have forms open. */
  openForms: OpenForms;
  rules(): Promise<Rules>;
  /** What waits for one person, the earliest due first. */
  waitingFor(person: string): Promise<Duty[]>;
  projectsOf(units: readonly string[]): Promise<Project[]>;
  /** Greets somebody who has just installed the bot; what is owed to them follows. Resolves when the greeting has been tried. */
  greet(person: string): Promise<void>;
  /** Ticks, and waits until all that may be sent at this moment has been. Gives when there is something to do again. */
  catchUp(): Promise<Ticked>;
  health(): TickState;
  /** Begins nothing more; ends within ten seconds, however much is owed and whether Teams answers. */
  stop(): Promise<void>;
  questions: Questions;
}

export function createCity({ store, tenant, file, kinds = kindsIn(file.policy), messenger, platform, log }: CityDeps): City {
  const { clock, monotonic, random } = platform;
  const roster = createRoster({ store, monotonic });
  const rules = lazyRules(file);
  const over: RoundsOver = new Set();
  const waiting = async (id: string): Promise<Duty[]> => {
    const [current, view] = await Promise.all([rules(), roster.view()]);
    const person = view.people.get(id);
    if (person === undefined) return [];
    const snapshot = await personSnapshot(store, current, view, person, clock(), over);
    const all = duties(current, snapshot);
    return waitingFor(all, notices(current, snapshot, all, clock()), id);
  };
  const { stillOwed, forget } = createStillOwed({ store, roster, rules, waitingFor: waiting, over, clock, monotonic });
  const reach = createReach({ roster, clock, random });
  const onLater = (at: number): void => scheduler.at(at);
  const next = (person: Person): Promise<WhatNext> => whatNext({ store, rules, clock }, person);
  const delivery = createDelivery({ store, tenant, roster, messenger, platform, stillOwed, whatNext: next, reach, onLater, log });
  const openForms = createOpenForms(clock);
  const today = (): CivilDate => localTime(clock()).date;
  const catalogue = createCatalogue({ store, kinds, monotonic, today });
  const registering = { store, clock, today, changed: () => catalogue.forget() };
  const tick = createTick({
    store,
    city: tenant,
    rules,
    roster,
    ledger: delivery.ledger,
    hand: (outbox) => delivery.hand(outbox),
    openForms,
    over,
    stateInRegister: createStateInRegister(registering),
    clock,
  });
  const scheduler: Scheduler = createScheduler({ tick, ...platform, log });
  const audit = createAudit(scheduler, forget, log);
  const records = createRecords({ ...registering, city: tenant, kinds, audit });
  return {
    roster,
    kinds,
    records,
    catalogue,
    makeProject: createMakeProject({ store, records }),
    finished: createFinishedProjects({ store }),
    arrivals: createArrivals({ roster, clock, greetingLease: GREETING_LEASE_MS }),
    reach,
    scheduler,
    pacer: delivery.pacer,
    audit,
    openForms,
    rules,
    reports: createReports({ store, clock, audit }),
    rounds: createRounds({ store, city: tenant, clock, rules, roster, audit }),
    people: createPeople({ store, city: tenant, roster, clock, today: () => localTime(clock()).date, audit }),
    moreTime: createMoreTimes({ store, rules, clock, audit }),
    waitingFor: waiting,
    questions: createQuestions({ store, allProjects: () => catalogue.projects() }),
    projectsOf: async (units) => (await catalogue.projects()).filter(({ unit }) => units.includes(unit)),
    greet: (person) => delivery.greet(person),
    async catchUp() {
      const ticked = await scheduler.now();
      await delivery.sender.quiet();
      return { nextAt: Math.min(ticked.nextAt, delivery.sender.nextAt()) };
    },
    health: () => scheduler.state(),
    async stop() {
      await Promise.all([waitAtMost(platform.schedule, STOP_MS, scheduler.stop()), delivery.sender.stop()]);
    },
  };
}

/** What follows from an action goes out soon; one that comes to nothing is a line in the log. */
const createAudit =
  (scheduler: Scheduler, forget: () => void, log: Log): Audit =>
  (action, outcome) => {
    if (outcome === 'changed') {
      forget();
      scheduler.soon();
    }
    const event = eventOf(action, outcome);
    if (event === undefined) return;
    // Whoever forges a card may write anything in place of an id.
    const about = isRecordId(action.about) ? action.about : `a text of ${action.about.length}`;
    log.warn(event, { ...action, about, why: outcome });
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
