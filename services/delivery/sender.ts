import type { Clock, Schedule } from '../clock.ts';
import { isReachable, type Conversation, type Person } from '../domain/person.ts';
import { within } from '../within.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Pacer, Place } from './pacer.ts';
import type { UnderWay } from './under-way.ts';

/** What came of one try. */
export interface Tried {
  /** `over` leaves what else is owed to the person for later: they cannot be reached. */
  next: 'go-on' | 'over';
  /** When it can be tried again (epoch ms). */
  againAt?: number;
  /** Nothing has been written: what was to be tried can be again, as it is. */
  isUntouched?: boolean;
}

/** One message to one person, in one attempt. */
export interface Sendable {
  id: string;
  /** Tried once as it stands; again when it has changed. */
  version: string;
  person: string;
  send(to: Addressee, place: Place): Promise<Tried>;
}

export interface Addressee {
  person: Person;
  conversation: Conversation;
}

/** Sends at Teams' pace, to many people at once and to each one message after the other. What it sends is looked up again by whoever gave it. */
export interface Sender {
  /** What may be sent now, by the latest tick; it takes the place of what an earlier one gave and has not been sent. */
  offer(sendables: readonly Sendable[]): void;
  /** A greeting goes before whatever else its reader is owed. Resolves when it has been tried. */
  greet(greeting: Sendable): Promise<void>;
  /** Resolves when all that may be sent at this moment has been; the rest waits for its time. */
  quiet(): Promise<void>;
  /** When something that was not sent can be (epoch ms); Infinity when nothing waits. */
  nextAt(): number;
  /** Begins nothing more, and waits a few seconds for what is under way. */
  stop(): Promise<void>;
}

interface SenderDeps {
  pacer: Pacer;
  underWay: UnderWay;
  personOf: (id: string) => Promise<Person | undefined>;
  clock: Clock;
  monotonic: Clock;
  schedule: Schedule;
  /** Told when something can be tried again (epoch ms). */
  onLater: (at: number) => void;
  log: DeliveryLog;
}

interface Lane {
  greetings: { sendable: Sendable; tried: () => void }[];
  notices: Sendable[];
}

/** What is under way is waited for so long when it stops. */
const GRACE_MS = 5_000;
/** And what came of it is written within so long. */
const WRITE_MS = 2_000;
/** After a fault of ours, the store's being away among them. */
const AFTER_FAULT_MS = 5_000;

export function createSender(deps: SenderDeps): Sender {
  const { pacer, underWay, personOf, clock, monotonic, schedule, log } = deps;
  const lanes = new Map<string, Lane>();
  const running = new Set<string>();
  const tried = new Map<string, string>();
  let laterAt = Number.POSITIVE_INFINITY;
  let waitingForQuiet: (() => void)[] = [];

  const later = (at: number | undefined): void => {
    if (at === undefined) return;
    laterAt = Math.min(laterAt, at);
    deps.onLater(at);
  };

  const isQuiet = (): boolean => running.size === pacer.waiting();
  const noticeQuiet = (): void => {
    if (!isQuiet()) return;
    for (const resolve of waitingForQuiet) resolve();
    waitingForQuiet = [];
  };

  const laneOf = (person: string): Lane => {
    const lane = lanes.get(person) ?? { greetings: [], notices: [] };
    lanes.set(person, lane);
    return lane;
  };

  const placeFor = (lane: Lane, { id }: Conversation): Promise<Place | undefined> => {
    const taking = pacer.take(id, lane.greetings.length > 0 ? 'greeting' : 'notice');
    noticeQuiet();
    return taking;
  };

  const once = async (sendable: Sendable, to: Addressee, place: Place): Promise<Tried> => {
    try {
      tried.set(sendable.id, sendable.version);
      const result = await sendable.send(to, place);
      if (result.isUntouched === true) tried.delete(sendable.id);
      return result;
    } catch (error) {
      tried.delete(sendable.id);
      log.error('person.not-sent', { person: sendable.person, error });
      return { next: 'over', againAt: clock() + AFTER_FAULT_MS };
    } finally {
      place.done({ kind: 'unsent' });
    }
  };

  /** One after the other until the lane is empty: who refuses the first is not sent the second. */
  const walk = async (id: string, lane: Lane): Promise<void> => {
    for (;;) {
      const person = await personOf(id);
      if (lane.greetings.length + lane.notices.length === 0) return;
      if (person?.conversation === undefined || !isReachable(person)) return empty(lane);
      const place = await placeFor(lane, person.conversation);
      if (place === undefined) return empty(lane);
      const greeting = lane.greetings.shift();
      const sendable = greeting?.sendable ?? lane.notices.shift();
      if (sendable === undefined) return place.done({ kind: 'unsent' });
      const { next, againAt } = await once(sendable, { person, conversation: person.conversation }, place);
      greeting?.tried();
      later(againAt);
      if (next === 'over') empty(lane);
    }
  };

  const start = (person: string): void => {
    if (running.has(person)) return;
    const lane = laneOf(person);
    running.add(person);
    const over = (): void => {
      running.delete(person);
      if (lane.greetings.length + lane.notices.length > 0) start(person);
      else lanes.delete(person);
      noticeQuiet();
    };
    walk(person, lane)
      .catch((error: unknown) => {
        empty(lane);
        log.error('person.not-sent', { person, error });
        later(clock() + AFTER_FAULT_MS);
      })
      .finally(over);
  };

  const stopped = (): Promise<void> =>
    new Promise((resolve) => {
      if (running.size === 0) resolve();
      else waitingForQuiet.push(() => resolve());
    });

  return {
    offer(sendables) {
      laterAt = Number.POSITIVE_INFINITY;
      const versions = new Map(sendables.map(({ id, version }) => [id, version]));
      for (const [id, version] of tried) if (versions.get(id) !== version) tried.delete(id);
      const byPerson = Map.groupBy(
        sendables.filter(({ id, version }) => tried.get(id) !== version),
        ({ person }) => person,
      );
      for (const lane of lanes.values()) lane.notices = [];
      for (const [person, notices] of byPerson) {
        laneOf(person).notices = notices;
        start(person);
      }
      pacer.wake();
    },
    greet: (sendable) =>
      new Promise((resolve) => {
        laneOf(sendable.person).greetings.push({ sendable, tried: resolve });
        start(sendable.person);
      }),
    quiet: () =>
      new Promise((resolve) => {
        if (isQuiet()) resolve();
        else waitingForQuiet.push(resolve);
      }),
    nextAt() {
      const next = pacer.nextAt();
      return Math.min(laterAt, next === undefined ? Number.POSITIVE_INFINITY : clock() + next - monotonic());
    },
    async stop() {
      for (const lane of lanes.values()) empty(lane);
      pacer.close();
      await within(schedule, GRACE_MS, stopped());
      underWay.giveUp();
      await within(schedule, WRITE_MS, stopped());
    },
  };
}

function empty(lane: Lane): void {
  lane.notices = [];
  for (const { tried } of lane.greetings.splice(0)) tried();
}
