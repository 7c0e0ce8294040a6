import type { Answer } from './answer.ts';
import { createEvenPace } from './even-pace.ts';
import { createRoom } from './room.ts';
import { createThrottle } from './throttle.ts';
import type { Queue } from './waiting-line.ts';

/** At 50 a second so many are under way when each answer takes five seconds; who never answers holds one place for twenty. */
const MOST_UNDER_WAY = 250;

/** A send that has begun. */
interface Sent {
  queue: Queue;
  conversation: string;
  begunAt: number;
  interval: number;
}

/** Everything that says when a message may go: the published limits, evenness, Teams' answers, and how many are under way. Monotonic milliseconds. */
interface Flow {
  /** From when anybody in a queue may go. */
  opensAt(queue: Queue, now: number): number;
  opensFor(conversation: string, now: number): number;
  begin(queue: Queue, conversation: string, now: number): Sent;
  end(sent: Sent, answer: Answer, now: number): void;
  isStorm(): boolean;
}

export function createFlow(): Flow {
  const [throttle, room, pace] = [createThrottle(), createRoom(), createEvenPace()];
  let underWay = 0;
  return {
    opensAt(queue, now) {
      const tenant = room.forTenant(now);
      // Nobody who sits and waits is made to wait for evenness, or for a storm to end.
      if (queue === 'reply') return tenant;
      if (queue === 'greeting') return Math.max(tenant, pace.opensAt());
      return underWay < MOST_UNDER_WAY ? Math.max(tenant, pace.opensAt(), throttle.holdsUntil()) : Number.POSITIVE_INFINITY;
    },
    opensFor: (conversation, now) => room.forConversation(conversation, now),
    begin(queue, conversation, now) {
      const interval = throttle.interval(now);
      room.use(conversation, now);
      pace.use(now, interval);
      if (queue === 'notice') {
        underWay += 1;
        throttle.begins(now);
      }
      return { queue, conversation, begunAt: now, interval };
    },
    end({ queue, conversation, begunAt, interval }, answer, now) {
      if (queue === 'notice') underWay -= 1;
      if (answer.kind === 'taken') throttle.taken();
      if (answer.kind === 'throttled') throttle.throttled(now, { conversation, begunAt, afterMs: answer.afterMs });
      if (answer.kind !== 'unsent') return;
      room.giveBack(conversation, begunAt);
      pace.giveBack(interval);
    },
    isStorm: () => throttle.isStorm(),
  };
}
