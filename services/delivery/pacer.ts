import { createAlarm } from '../alarm.ts';
import type { Clock, Schedule } from '../clock.ts';
import { createEvenPace } from './even-pace.ts';
import { createRoom } from './room.ts';
import { createThrottle } from './throttle.ts';
import { createWaitingLine, type Queue } from './waiting-line.ts';

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
  /** When the next of those who wait may go (monotonic); Infinity when nobody waits for a time. */
  nextAt(): number;
  isStorm(): boolean;
  /** Looks whether somebody who waits may go. */
  wake(): void;
  /** Nobody who waits with a notice gets to send it. */
  close(): void;
}

interface PacerDeps {
  monotonic: Clock;
  schedule: Schedule;
}

export function createPacer({ monotonic, schedule }: PacerDeps): Pacer {
  const [throttle, room, pace, line] = [createThrottle(), createRoom(), createEvenPace(), createWaitingLine<Place>()];
  let underWay = 0;
  let isClosed = false;

  const answered = ({ queue, conversation, begunAt, interval }: Sent, answer: Answer): void => {
    if (queue === 'notice') underWay -= 1;
    if (answer.kind === 'taken') throttle.taken();
    if (answer.kind === 'throttled') throttle.throttled(monotonic(), { conversation, begunAt, afterMs: answer.afterMs });
    if (answer.kind === 'unsent') {
      room.giveBack(conversation, begunAt);
      pace.giveBack(interval);
    }
    wake();
  };

  const begin = (queue: Queue, conversation: string, now: number): Place => {
    const interval = throttle.interval(now);
    room.use(conversation, now);
    pace.use(now, interval);
    if (queue === 'notice') {
      underWay += 1;
      throttle.begins(now);
    }
    return onePlace((answer) => answered({ queue, conversation, begunAt: now, interval }, answer));
  };

  /** From when a queue may go, whoever is first in it. Nobody who sits and waits is made to wait for evenness, or for a storm to end. */
  const opensAt = (queue: Queue): number => {
    const tenant = room.forTenant(monotonic());
    if (queue === 'reply') return tenant;
    if (queue === 'greeting') return Math.max(tenant, pace.opensAt());
    return underWay < MOST_UNDER_WAY ? Math.max(tenant, pace.opensAt(), throttle.holdsUntil()) : Number.POSITIVE_INFINITY;
  };

  const heads = (now: number): ReturnType<typeof line.heads> => line.heads(opensAt, (chat) => room.forConversation(chat, now), now);

  const wake = (): void => {
    for (;;) {
      const now = monotonic();
      const all = heads(now);
      const ready = all.find(({ at }) => at <= now);
      const waiter = ready && line.leave(ready);
      if (ready === undefined || waiter === undefined) return all.forEach(({ at }) => alarm.setFor(at));
      waiter.grant(begin(ready.queue, waiter.conversation, now));
    }
  };
  const alarm = createAlarm({ monotonic, schedule }, wake);

  const enqueue = (queue: Queue, conversation: string, grant: (place: Place | undefined) => void): void => {
    line.join(queue, { conversation, grant });
    wake();
  };

  return {
    take: (conversation, kind) =>
      new Promise((resolve) => {
        if (isClosed) resolve(undefined);
        else enqueue(kind, conversation, resolve);
      }),
    takeReply: (conversation) =>
      new Promise((resolve) => {
        enqueue('reply', conversation, (place) => place && resolve(place));
      }),
    waiting: () => line.count('greeting', 'notice'),
    nextAt: () => Math.min(...heads(monotonic()).map(({ at }) => at)),
    isStorm: () => throttle.isStorm(),
    wake,
    close() {
      isClosed = true;
      line.sendAway('greeting', 'notice');
    },
  };
}

interface Sent {
  queue: Queue;
  conversation: string;
  begunAt: number;
  interval: number;
}

/** The first answer counts. */
function onePlace(answered: (answer: Answer) => void): Place {
  let isDone = false;
  return {
    done(answer) {
      if (isDone) return;
      isDone = true;
      answered(answer);
    },
  };
}
