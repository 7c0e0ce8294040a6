import type { City } from '../../city.ts';
import type { Conversation, Person } from '../../domain/person.ts';
import type { Calendar } from '../../policy/calendar.ts';
import { isKnownIn } from '../../register/arrivals.ts';
import type { Agenda } from './event-queue.ts';
import { workTime } from '../people/working-hours.ts';
import type { Operations } from './supervisor.ts';
import type { Random } from './seeded-random.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { Deed } from '../people/actors.ts';
import type { VirtualClock } from './virtual-clock.ts';

const MINUTE_MS = 60_000;

/** People at the bot: each comes when their diary says, and comes again when it did not answer. */
export interface Visits {
  /** Puts a deed in somebody's diary. */
  plan(workingDays: number, person: string, deed: Deed): void;
  /** Somebody comes now. */
  come(person: string, deed: Deed): Promise<void>;
  /** Somebody gets the bot, and with it what is owed to them, whatever the hour. */
  install(person: string): Promise<void>;
}

interface VisitDeps {
  agenda: Agenda;
  clock: VirtualClock;
  calendar: Calendar;
  teams: SimulatedTeams;
  operations: Operations;
  random: Random;
}

export function createVisits({ agenda, clock, calendar, teams, operations, random }: VisitDeps): Visits {
  const plan = (workingDays: number, person: string, deed: Deed): void =>
    agenda.add(workTime({ calendar, random }, clock.now(), workingDays), () => come(person, deed));

  const come = async (person: string, deed: Deed): Promise<void> => {
    if (!teams.isInstalled(person)) return;
    if (!operations.isUp() || teams.isBlocked(person)) return plan(1, person, deed);
    const outcome = await operations.act(async (city) => {
      const actor = await arrive(city, teams, person);
      if (actor !== undefined) await deed(city, actor);
    });
    if (outcome === 'crashed') agenda.add(clock.now() + random.whole(5, 30) * MINUTE_MS, () => come(person, deed));
  };

  const install = async (person: string): Promise<void> => {
    if (!operations.isUp()) return agenda.add(clock.now() + 60 * MINUTE_MS, () => install(person));
    const [at, conversation] = [clock.now(), teams.install(person)];
    const outcome = await operations.act((city) => getBot(city, teams, { person, at, conversation }));
    if (outcome === 'done') return operations.look({ present: person });
    agenda.add(clock.now() + random.whole(5, 30) * MINUTE_MS, () => install(person));
  };

  return { plan, come, install };
}

/** The product learns where the person's chat is, and that they can be written to again. */
async function arrive({ roster, arrivals }: City, teams: SimulatedTeams, id: string): Promise<Person | undefined> {
  const person = (await roster.view()).people.get(id);
  if (person === undefined) return undefined;
  const conversation = teams.chatWith(id);
  if (conversation === undefined) return undefined;
  const known = isKnownIn(person, conversation) ? person : (await arrivals.seen(id, conversation)).person;
  teams.met(id);
  return known;
}

interface Arrival {
  person: string;
  at: number;
  conversation: Conversation;
}

/** Teams tells of an arrival with the time it happened. */
async function getBot(city: City, teams: SimulatedTeams, { person: id, at, conversation }: Arrival): Promise<void> {
  const { person, isNew } = await city.arrivals.installed(id, conversation, at);
  if (person !== undefined) teams.met(id);
  if (isNew) await city.greet(id);
}
