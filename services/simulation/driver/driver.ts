import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { instantAt, localTime } from '../../policy/city-clock.ts';
import type { Calendar } from '../../policy/calendar.ts';
import type { CityFile } from '../../policy/city-file.ts';
import type { Agenda } from './event-queue.ts';
import type { Cast } from '../people/onboarding.ts';
import { workTime } from '../people/working-hours.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Operations } from './supervisor.ts';
import type { Oracle } from '../checks/oracle.ts';
import type { Random } from './seeded-random.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { Visits } from './sessions.ts';
import type { TimeSpan } from '../faults/time-span.ts';

interface DriverDeps {
  file: CityFile;
  agenda: Agenda;
  clock: VirtualClock;
  calendar: Calendar;
  teams: SimulatedTeams;
  oracle: Oracle;
  operations: Operations;
  visits: Visits;
  faultPlan: FaultPlan;
  random: Random;
}

/** A year of a city is a few hundred. A product that never stops sending is judged by what it has sent so far. */
const MOST_DELIVERIES = 10_000;

/** Moves the clock from one event to the next until the span is over. */
export async function drive(deps: DriverDeps, span: TimeSpan, cast: Cast): Promise<void> {
  const { agenda, clock, operations, teams } = deps;
  await begin(deps, cast);
  watchSendingHours(deps, span);
  scheduleFaults(deps, cast);
  while (teams.deliveries.length < MOST_DELIVERIES) {
    const at = Math.min(agenda.nextAt() ?? Number.POSITIVE_INFINITY, operations.nextLook());
    if (at >= span.until) return;
    clock.moveTo(at);
    if (operations.nextLook() <= at) await operations.look();
    else await agenda.take()?.();
  }
}

/** The product starts, and everybody but the newcomer and the absent one has the bot already. */
async function begin({ operations, visits, agenda, clock, random }: DriverDeps, { present, newcomer }: Cast): Promise<void> {
  await operations.start();
  for (const person of present) await visits.install(person);
  if (newcomer === undefined) return;
  const day = String(random.whole(1, 28)).padStart(2, '0');
  const at = instantAt(`${marchAfter(localTime(clock.now()).date)}-${day}`, `${random.whole(10, 21)}:15`);
  agenda.add(at, () => visits.install(newcomer));
}

const marchAfter = (date: CivilDate): `${string}-03` => `${Number(date.slice(0, 4)) + (date.slice(5) < '03-01' ? 0 : 1)}-03`;

/** The oracle sees whenever sending opens or closes, whatever the product thinks is next. */
function watchSendingHours({ agenda, oracle, file }: DriverDeps, span: TimeSpan): void {
  const { from, until } = file.policy.calendar.sending;
  const last = localTime(span.until - 1).date;
  for (let { date } = localTime(span.from); date <= last; date = addDays(date, 1)) {
    for (const time of [from, until]) agenda.add(instantAt(date, time), () => oracle.see());
  }
}

function scheduleFaults({ faultPlan, agenda, operations, teams, visits, calendar, random }: DriverDeps, { present }: Cast): void {
  for (const { from, until } of faultPlan.downtimes) {
    agenda.add(from, () => operations.stop());
    agenda.add(until, () => operations.start());
  }
  for (const { from, until } of faultPlan.blocks) {
    const person = random.pick(present);
    agenda.add(from, async () => teams.block(person));
    agenda.add(workTime({ calendar, random }, until, 0), async () => {
      teams.unblock(person);
      await visits.come(person, async () => undefined);
    });
  }
}
