import { loadRules } from '../city.ts';
import { isoAt } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Messenger } from '../delivery/messenger.ts';
import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { Rules } from '../duties/duty.ts';
import { instantAt } from '../policy/city-clock.ts';
import type { CityFile } from '../policy/city-file.ts';
import { loadProgrammes } from '../register/programmes.ts';
import { sampleRecords } from '../register/sample/sample-records.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { listAll, type Store } from '../store/store.ts';
import { createEventQueue } from './driver/event-queue.ts';
import { drawOnboarding } from './people/onboarding.ts';
import { drive } from './driver/driver.ts';
import { emptyFaultPlan, randomFaultPlan } from './faults/fault-plan.ts';
import { createSupervisor } from './driver/supervisor.ts';
import { createOracle, type Oracle } from './checks/oracle.ts';
import { misplacements, type Records } from './checks/misplaced-deliveries.ts';
import type { Delivery } from './teams/transport.ts';
import { createProduct } from './driver/product.ts';
import { createRandom } from './driver/seeded-random.ts';
import { createSimulatedTeams, type SimulatedTeams } from './teams/simulated-teams.ts';
import { createActors } from './people/actors.ts';
import { createAttemptLog, type AttemptLog } from './checks/attempt-log.ts';
import { checkRun, type CheckResult } from './checks/checker.ts';
import { createVirtualClock } from './driver/virtual-clock.ts';
import { createSessions } from './driver/sessions.ts';
import type { Network } from './faults/network.ts';
import type { TimeSpan } from './faults/time-span.ts';
import { observeStore } from './checks/observed-store.ts';

/** The tenant of a simulated city: nobody's. */
const TENANT = '501a0000-0000-4000-8000-000000000000';

export interface YearOptions {
  from: CivilDate;
  /** The last day. */
  to: CivilDate;
  /** The same seed gives the same year. */
  seed: number;
  /** Whether things go wrong in Teams, with the process and between people and the bot. */
  faults: boolean;
}

/** What a test puts in place of the product's parts and of the network, to see that the oracle notices. */
export interface Overrides {
  store?: (store: Store) => Store;
  messenger?: (messenger: Messenger) => Messenger;
  network?: Network;
  /** The city file the product goes by; the oracle keeps to the right one. */
  file?: CityFile;
}

export interface Year extends Records {
  /** When it began; epoch ms. */
  from: number;
  result: CheckResult;
  deliveries: readonly Delivery[];
  installs: SimulatedTeams['installs'];
  stops: readonly TimeSpan[];
}

const log: Log = {
  warn: () => undefined,
  error(event, detail) {
    if (event === 'notice.unconfirmed') return;
    throw new Error(`${event}: ${JSON.stringify(detail)}`);
  },
};

/** Runs the product from `from` to `to` on a clock of its own, among people and in a Teams that come of the seed. */
export async function simulateYear(file: CityFile, options: YearOptions, overrides: Overrides = {}): Promise<Year> {
  const span = { from: instantAt(options.from, '00:00'), until: instantAt(addDays(options.to, 1), '00:00') };
  const random = createRandom(options.seed);
  const faultPlan = options.faults ? randomFaultPlan(random.fork(), span) : emptyFaultPlan(random.fork());
  const [rules, clock, queue] = [await loadRules(file), createVirtualClock(span.from), createEventQueue()];
  const attempts = createAttemptLog();
  const observed = observeStore(openSqliteStore({ file: ':memory:', city: TENANT }), attempts);
  const store = (overrides.store ?? same)(observed.store);

  const actors = createActors({ file, random: random.fork(), plan: (days, person, action) => sessions.plan(days, person, action) });
  const teams = createSimulatedTeams({
    clock,
    tenant: TENANT,
    network: overrides.network ?? faultPlan.network,
    attempts,
    onDelivered: (delivery) => actors.notified(delivery),
  });
  const messenger = (overrides.messenger ?? same)(teams.messenger);
  const product = createProduct({
    store,
    teams,
    messenger,
    tenant: TENANT,
    file: overrides.file ?? file,
    clock,
    random: random.fork(),
    log,
    crashPoint: () => faultPlan.crashPoint(),
    onCrash: (process) => attempts.crashed(process),
  });
  const oracle = createOracle({ observed, rules, teams, attempts, product, clock: clock.now });
  const supervisor = createSupervisor({ queue, clock, product, oracle, faultPlan });
  const sessions = createSessions({ queue, clock, calendar: rules.calendar, teams, supervisor, random: random.fork() });

  await addProjects(observed.store, file, options.from, rules, clock.now());
  const onboarding = drawOnboarding(file, random.fork());
  await drive(
    { file, queue, clock, calendar: rules.calendar, teams, oracle, supervisor, sessions, faultPlan, random: random.fork() },
    span,
    onboarding,
  );
  const records = await recordsOf(observed.store);
  await observed.store.close();
  return {
    ...records,
    from: span.from,
    result: judge({ file, rules, records, teams, attempts, oracle }),
    deliveries: teams.deliveries,
    installs: teams.installs,
    stops: supervisor.stops(),
  };
}

const same = <T>(part: T): T => part;

/** The sample city's projects and the programmes they refer to, so that the reports have something to ask about; its rounds and reports are left for the year to bring. */
async function addProjects(store: Store, file: CityFile, today: CivilDate, { calendar }: Rules, now: number): Promise<void> {
  const sample = sampleRecords({ file, city: TENANT, today, at: isoAt(now), calendar });
  await loadProgrammes({ store, city: TENANT, file, at: isoAt(now) });
  for (const record of sample) if (record.kind === 'project') await store.create(record);
}

async function recordsOf(store: Store): Promise<Records> {
  const [rounds, reports] = await Promise.all([listAll(store, 'round'), listAll(store, 'report')]);
  return { rounds: rounds.map(({ record }) => record), reports: reports.map(({ record }) => record) };
}

interface Judged {
  file: CityFile;
  rules: Rules;
  records: Records;
  teams: SimulatedTeams;
  attempts: AttemptLog;
  oracle: Oracle;
}

function judge({ file, rules, records, teams, attempts, oracle }: Judged): CheckResult {
  const context = { ...records, file, calendar: rules.calendar, installs: teams.installs };
  const misplaced = teams.deliveries.flatMap((delivery) => misplacements(context, delivery).map((why) => ({ delivery, why })));
  const notOwed = oracle.notOwed().map((delivery) => ({ delivery, why: 'not-owed' as const }));
  return checkRun({
    waits: oracle.waits(),
    deliveries: teams.deliveries,
    misplaced: [...misplaced, ...notOwed],
    isReachable: (person) => teams.isReachable(person),
    isGivenUp: (notice) => attempts.isGivenUp(notice),
  });
}
