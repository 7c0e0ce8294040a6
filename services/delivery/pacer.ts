import type { Clock, Schedule } from '../clock.ts';
import { createRoom } from './room.ts';
import { createThrottle } from './throttle.ts';

/** Those who were late are made up for, so many at once. */
const CATCH_UP_MS = 100;
/** At 50 a second so many are under way when each answer takes five seconds; who never answers holds one place for twenty. */
const MOST_UNDER_WAY = 250;

/** What came of a send: `taken` is any answer of Teams' own but 429; `unanswered` says nothing of the pace; `unsent` gives the place back. */
export type Answer = { kind: 'taken' | 'unanswered' | 'unsent' } | { kind: 'throttled'; afterMs?: number | undefined };

/** Leave to send one message now. */
export interface Place {
  /** To be called when it is known what came of it; the first call counts. */
  done(answer: Answer): void;
}

/** Lets messages go out at the rate Teams allows: replies before notices, whoever sends them. One for each process. */
export interface Pacer {
  /** Resolves when a notice may be sent, or a greeting, which goes before notices; with nothing when it has closed. */
  take(conversation: string, kind: 'notice' | 'greeting'): Promise<Place | undefined>;
  /** The same for an answer to somebody who is waiting for it: goes first, and after it has closed as well. */
  takeReply(conversation: string): Promise<Place>;
  /** How many notices and greetings wait for their turn. */
  waiting(): number;
  /** When the next of those who wait may go (monotonic); undefined when nobody waits for a time. */
  nextAt(): number | undefined;
  isStorm(): boolean;
  /** Looks whether somebody who waits may go. */
  wake(): void;
  /** Nobody who waits with a notice gets to send it. */
  close(): void;
}

interface Waiter {
  conversation: string;
  grant: (place: Place | undefined) => void;
}

/** The first goes first. */
const QUEUES = ['reply', 'greeting', 'notice'] as const;

type Queue = (typeof QUEUES)[number];

interface PacerDeps {
  monotonic: Clock;
  schedule: Schedule;
}

export function createPacer({ monotonic, schedule }: PacerDeps): Pacer {
  const throttle = createThrottle();
  const room = createRoom();
  const queues: Record<Queue, Waiter[]> = { reply: [], greeting: [], notice: [] };
  /** Ideally the next that nobody sits and waits for goes at this instant: spread evenly, so that nothing gathers on the way. */
  let evenAt = Number.NEGATIVE_INFINITY;
  let underWay = 0;
  let isClosed = false;
  let timer: { at: number; cancel: () => void } | undefined;

  const place = (kind: Queue, conversation: string, begunAt: number): Place => {
    let isDone = false;
    return {
      done(answer) {
        if (isDone) return;
        isDone = true;
        if (kind === 'notice') underWay -= 1;
        if (answer.kind === 'taken') throttle.taken();
        if (answer.kind === 'throttled') throttle.throttled(monotonic(), { conversation, begunAt, afterMs: answer.afterMs });
        if (answer.kind === 'unsent') room.giveBack(conversation, begunAt);
        wake();
      },
    };
  };

  const grant = (kind: Queue, at: number, now: number): void => {
    const [waiter] = queues[kind].splice(at, 1);
    if (waiter === undefined) return;
    room.use(waiter.conversation, now);
    evenAt = Math.max(evenAt, now - CATCH_UP_MS) + throttle.interval(now);
    if (kind === 'notice') {
      underWay += 1;
      throttle.begins(now);
    }
    waiter.grant(place(kind, waiter.conversation, now));
  };

  /** From when somebody of a queue may go, and who it is. */
  const next = (kind: Queue, now: number): { at: number; index: number } | undefined => {
    if (kind === 'notice' && underWay >= MOST_UNDER_WAY) return undefined;
    const spread = kind === 'reply' ? Number.NEGATIVE_INFINITY : evenAt;
    const held = kind === 'notice' ? throttle.holdsUntil() : Number.NEGATIVE_INFINITY;
    const everybody = Math.max(spread, held, room.forTenant(now));
    let first: { at: number; index: number } | undefined;
    for (const [index, { conversation }] of queues[kind].entries()) {
      const at = Math.max(everybody, room.forConversation(conversation, now));
      if (first === undefined || at < first.at) first = { at, index };
      if (at <= now || at === everybody) break;
    }
    return first;
  };

  const wake = (): void => {
    for (;;) {
      const now = monotonic();
      const heads = QUEUES.flatMap((queue) => {
        const head = next(queue, now);
        return head === undefined ? [] : [{ queue, ...head }];
      });
      const ready = heads.find(({ at }) => at <= now);
      if (ready === undefined) return wakeAt(heads.length === 0 ? undefined : Math.min(...heads.map(({ at }) => at)));
      grant(ready.queue, ready.index, now);
    }
  };

  const wakeAt = (at: number | undefined): void => {
    if (at === timer?.at) return;
    timer?.cancel();
    timer = undefined;
    if (at === undefined) return;
    const { cancel } = schedule(Math.max(0, at - monotonic()), () => {
      timer = undefined;
      wake();
    });
    timer = { at, cancel };
  };

  const enqueue = (kind: Queue, waiter: Waiter): void => {
    queues[kind].push(waiter);
    wake();
  };

  return {
    take: (conversation, kind) =>
      new Promise((resolve) => {
        if (isClosed) resolve(undefined);
        else enqueue(kind, { conversation, grant: resolve });
      }),
    takeReply: (conversation) =>
      new Promise((resolve) => {
        enqueue('reply', { conversation, grant: (given) => given && resolve(given) });
      }),
    waiting: () => queues.greeting.length + queues.notice.length,
    nextAt: () => timer?.at,
    isStorm: () => throttle.isStorm(),
    wake,
    close() {
      isClosed = true;
      for (const { grant: letGo } of [...queues.greeting.splice(0), ...queues.notice.splice(0)]) letGo(undefined);
      wake();
    },
  };
}
