import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { instantAt, localTime } from '../../policy/city-clock.ts';
import type { Calendar } from '../../policy/calendar.ts';
import type { CityFile } from '../../policy/city-file.ts';
import type { EventQueue } from './event-queue.ts';
import type { Onboarding } from '../people/onboarding.ts';
import { workTime } from '../people/working-hours.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Supervisor } from './supervisor.ts';
import type { Oracle } from '../checks/oracle.ts';
import type { Random } from './seeded-random.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { Sessions } from './sessions.ts';
import type { TimeSpan } from '../faults/time-span.ts';

interface DriverDeps {
  file: CityFile;
  queue: EventQueue;
  clock: VirtualClock;
  calendar: Calendar;
  teams: SimulatedTeams;
  oracle: Oracle;
  supervisor: Supervisor;
  sessions: Sessions;
  faultPlan: FaultPlan;
  random: Random;
}

/** A year of a city is a few hundred. A product that never stops sending is judged by what it has sent so far. */
const MOST_DELIVERIES = 10_000;

/** Moves the clock from one event to the next until the span is over. */
export async function drive(deps: DriverDeps, span: TimeSpan, onboarding: Onboarding): Promise<void> {
  const { queue, clock, supervisor, teams } = deps;
  await startUp(deps, onboarding);
  observeSendingHours(deps, span);
  scheduleFaults(deps, onboarding);
  while (teams.deliveries.length < MOST_DELIVERIES) {
    const at = Math.min(queue.nextAt() ?? Number.POSITIVE_INFINITY, supervisor.nextTick());
    if (at >= span.until) return;
    clock.moveTo(at);
    if (supervisor.nextTick() <= at) await supervisor.tick();
    else await queue.take()?.();
  }
}

/** The product starts, and everybody but the newcomer and the absent one has the bot already. */
async function startUp({ supervisor, sessions, queue, clock, random }: DriverDeps, { present, newcomer }: Onboarding): Promise<void> {
  await supervisor.start();
  for (const person of present) await sessions.install(person);
  if (newcomer === undefined) return;
  const day = String(random.whole(1, 28)).padStart(2, '0');
  const at = instantAt(`${marchAfter(localTime(clock.now()).date)}-${day}`, `${random.whole(10, 21)}:15`);
  queue.add(at, () => sessions.install(newcomer));
}

const marchAfter = (date: CivilDate): `${string}-03` => `${Number(date.slice(0, 4)) + (date.slice(5) < '03-01' ? 0 : 1)}-03`;

/** The oracle sees whenever sending opens or closes, whatever the product thinks is next. */
function observeSendingHours({ queue, oracle, file }: DriverDeps, span: TimeSpan): void {
  const { from, until } = file.policy.calendar.sending;
  const last = localTime(span.until - 1).date;
  for (let { date } = localTime(span.from); date <= last; date = addDays(date, 1)) {
    for (const time of [from, until]) queue.add(instantAt(date, time), () => oracle.observe());
  }
}

function scheduleFaults({ faultPlan, queue, supervisor, teams, sessions, calendar, random }: DriverDeps, { present }: Onboarding): void {
  for (const { from, until } of faultPlan.downtimes) {
    queue.add(from, () => supervisor.stop());
    queue.add(until, () => supervisor.start());
  }
  for (const { from, until } of faultPlan.blocks) {
    const person = random.pick(present);
    queue.add(from, async () => teams.block(person));
    queue.add(workTime({ calendar, random }, until, 0), async () => {
      teams.unblock(person);
      await sessions.begin(person, async () => undefined);
    });
  }
}
