import type { City } from '../../city.ts';
import type { Conversation, Person } from '../../domain/person.ts';
import type { Calendar } from '../../policy/calendar.ts';
import { isKnownIn } from '../../register/arrivals.ts';
import type { EventQueue } from './event-queue.ts';
import { workTime } from '../people/working-hours.ts';
import type { Supervisor } from './supervisor.ts';
import type { Random } from './seeded-random.ts';
import type { SimulatedTeams } from '../teams/simulated-teams.ts';
import type { Action } from '../people/actors.ts';
import type { VirtualClock } from './virtual-clock.ts';

const MINUTE_MS = 60_000;

/** People at the bot: each comes when their calendar says, and comes again when it did not answer. */
export interface Sessions {
  /** Puts an action in somebody's calendar. */
  plan(workingDays: number, person: string, action: Action): void;
  /** Somebody comes now. */
  begin(person: string, action: Action): Promise<void>;
  /** Somebody gets the bot, and with it what is owed to them, whatever the hour. */
  install(person: string): Promise<void>;
}

interface SessionDeps {
  queue: EventQueue;
  clock: VirtualClock;
  calendar: Calendar;
  teams: SimulatedTeams;
  supervisor: Supervisor;
  random: Random;
}

export function createSessions({ queue, clock, calendar, teams, supervisor, random }: SessionDeps): Sessions {
  const plan = (workingDays: number, person: string, action: Action): void =>
    queue.add(workTime({ calendar, random }, clock.now(), workingDays), () => begin(person, action));

  const begin = async (person: string, action: Action): Promise<void> => {
    if (!teams.isInstalled(person)) return;
    if (!supervisor.isUp() || teams.isBlocked(person)) return plan(1, person, action);
    const outcome = await supervisor.act(async (city) => {
      const actor = await arrive(city, teams, person);
      if (actor !== undefined) await action(city, actor);
    });
    if (outcome === 'crashed') queue.add(clock.now() + random.whole(5, 30) * MINUTE_MS, () => begin(person, action));
  };

  const install = async (person: string): Promise<void> => {
    if (!supervisor.isUp()) return queue.add(clock.now() + 60 * MINUTE_MS, () => install(person));
    const [at, conversation] = [clock.now(), teams.install(person)];
    const outcome = await supervisor.act((city) => getBot(city, teams, { person, at, conversation }));
    if (outcome === 'done') return supervisor.tick({ present: person });
    queue.add(clock.now() + random.whole(5, 30) * MINUTE_MS, () => install(person));
  };

  return { plan, begin, install };
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
