import type { Clock, Schedule } from '../clock.ts';
import { isReachable, type Person } from '../domain/person.ts';
import { waitAtMost } from '../time-limit.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { empty, isEmpty, queueOf, shift, type Addressee, type Lane, type Sendable, type Tried } from './lane.ts';
import type { Pacer, Place } from './pacer.ts';
import type { UnderWay } from './under-way.ts';

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

/** What is under way is waited for so long when it stops. */
const GRACE_MS = 5_000;
/** And what came of it is written within so long. */
const WRITE_MS = 2_000;
/** After a fault of ours, the store's being away among them. */
const AFTER_FAULT_MS = 5_000;

export function createSender(deps: SenderDeps): Sender {
  const { pacer, underWay, clock, monotonic, schedule } = deps;
  const lanes = new Map<string, Lane>();
  const running = new Set<string>();
  const quiet = createQuiet(() => running.size === pacer.waiting());
  const tries = createTries(deps);

  const laneOf = (person: string): Lane => {
    const lane = lanes.get(person) ?? { onGreeted: [], notices: [] };
    lanes.set(person, lane);
    return lane;
  };

  const start = async (person: string): Promise<void> => {
    if (running.has(person)) return;
    const lane = laneOf(person);
    running.add(person);
    while (!isEmpty(lane)) await walk(deps, tries, lane, person, quiet.check);
    running.delete(person);
    lanes.delete(person);
    quiet.check();
  };

  return {
    offer(sendables) {
      const byPerson = Map.groupBy(tries.untried(sendables), ({ person }) => person);
      for (const lane of lanes.values()) lane.notices = [];
      for (const [person, notices] of byPerson) {
        laneOf(person).notices = notices;
        void start(person);
      }
      pacer.wake();
    },
    greet: (greeting) =>
      new Promise((resolve) => {
        const lane = laneOf(greeting.person);
        const isUrgentNow = lane.greeting === undefined;
        lane.greeting ??= greeting;
        lane.onGreeted.push(resolve);
        if (isUrgentNow) lane.hurry?.();
        void start(greeting.person);
      }),
    quiet: () => quiet.wait(),
    nextAt: () => Math.min(tries.laterAt(), clock() + pacer.nextAt() - monotonic()),
    async stop() {
      for (const lane of lanes.values()) empty(lane);
      pacer.close();
      await waitAtMost(schedule, GRACE_MS, quiet.wait());
      underWay.giveUp();
      await waitAtMost(schedule, WRITE_MS, quiet.wait());
    },
  };
}

/** One after the other until the lane is empty: who refuses the first is not sent the second. */
async function walk(deps: SenderDeps, tries: Tries, lane: Lane, id: string, onWaiting: () => void): Promise<void> {
  let place: Place | undefined;
  try {
    const before = await addressee(deps, id);
    if (before === undefined) return empty(lane);
    const queue = queueOf(lane);
    const waiting = new AbortController();
    lane.hurry = () => waiting.abort();
    const taking = deps.pacer.take(before.conversation.id, queue, waiting.signal);
    onWaiting();
    place = await taking;
    if (place === undefined) return waiting.signal.aborted ? undefined : empty(lane);
    // They may have opened another chat while they waited, or be owed a greeting.
    const to = await addressee(deps, id);
    if (to === undefined) return empty(lane);
    if (to.conversation.id !== before.conversation.id || queueOf(lane) !== queue) return;
    const { sendable, greeted } = shift(lane);
    if (sendable === undefined) return;
    const { next } = await tries.once(sendable, to, place);
    greeted();
    if (next === 'over') empty(lane);
  } catch (error) {
    empty(lane);
    tries.failed(id, error);
  } finally {
    place?.done({ kind: 'unsent' });
  }
}

/** Where somebody is reached now; nothing when they are not. */
async function addressee({ personOf, clock }: SenderDeps, id: string): Promise<Addressee | undefined> {
  const person = await personOf(id);
  if (person?.conversation === undefined || !isReachable(person)) return undefined;
  return { person, conversation: person.conversation, at: clock() };
}

interface Tries {
  once(sendable: Sendable, to: Addressee, place: Place): Promise<Tried>;
  /** Those of a tick's findings that have not been tried as they stand. */
  untried(sendables: readonly Sendable[]): Sendable[];
  failed(person: string, error: unknown): Tried;
  laterAt(): number;
}

/** Remembers what has been tried since the records a tick read, and when something can be tried again. */
function createTries({ clock, onLater, log }: SenderDeps): Tries {
  const tried = new Map<string, string>();
  let laterAt = Number.POSITIVE_INFINITY;

  const later = (result: Tried): Tried => {
    if (result.againAt === undefined) return result;
    laterAt = Math.min(laterAt, result.againAt);
    onLater(result.againAt);
    return result;
  };
  const failed = (person: string, error: unknown): Tried => {
    log.error('person.not-sent', { person, error });
    return later({ next: 'over', againAt: clock() + AFTER_FAULT_MS });
  };

  return {
    async once(sendable, to, place) {
      tried.set(sendable.id, sendable.version);
      try {
        const result = await sendable.send(to, place);
        if (result.isUntouched === true) tried.delete(sendable.id);
        return later(result);
      } catch (error) {
        tried.delete(sendable.id);
        return failed(sendable.person, error);
      }
    },
    untried(sendables) {
      laterAt = Number.POSITIVE_INFINITY;
      const versions = new Map(sendables.map(({ id, version }) => [id, version]));
      for (const [id, version] of tried) if (versions.get(id) !== version) tried.delete(id);
      return sendables.filter(({ id, version }) => tried.get(id) !== version);
    },
    failed,
    laterAt: () => laterAt,
  };
}

interface Quiet {
  /** To be called when it may have become quiet. */
  check: () => void;
  wait(): Promise<void>;
}

function createQuiet(isQuiet: () => boolean): Quiet {
  let waiting: (() => void)[] = [];
  return {
    check() {
      if (!isQuiet()) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    wait: () =>
      new Promise((resolve) => {
        if (isQuiet()) resolve();
        else waiting.push(resolve);
      }),
  };
}
