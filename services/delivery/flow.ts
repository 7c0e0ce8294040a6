import type { Answer } from './answer.ts';
import { createEvenPace } from './even-pace.ts';
import { createPublishedLimits } from './published-limits.ts';
import { createThrottle } from './throttle.ts';
import type { Queue } from './waiting-line.ts';

/** At 50 a second so many are under way when each answer takes five seconds; who never answers holds one place for twenty. */
const MOST_UNDER_WAY = 250;
/** Of those whose turn it is, so many are still being looked up and written down: more, and all that a slow store held up would leave at once. */
const MOST_UNPOSTED = 10;

/** A send that has begun. */
interface Sent {
  queue: Queue;
  conversation: string;
  begunAt: number;
  interval: number;
  isPosted: boolean;
}

/** Everything that says when a message may go: the published limits, evenness, Teams' answers, and how many are under way. Monotonic milliseconds. */
interface Flow {
  /** From when anybody in a queue may go. */
  opensAt(queue: Queue, now: number): number;
  opensFor(conversation: string, now: number): number;
  begin(queue: Queue, conversation: string, now: number): Sent;
  /** The message leaves now. */
  posts(sent: Sent): void;
  end(sent: Sent, answer: Answer, now: number): void;
  isStorm(): boolean;
}

export function createFlow(): Flow {
  const [throttle, limits, pace] = [createThrottle(), createPublishedLimits(), createEvenPace()];
  let underWay = 0;
  let unposted = 0;
  const posts = (sent: Sent): void => {
    if (!sent.isPosted && sent.queue === 'notice') unposted -= 1;
    sent.isPosted = true;
  };
  return {
    opensAt(queue, now) {
      const tenant = limits.forTenant(now);
      // Nobody who sits and waits is made to wait for evenness, or for a storm to end.
      if (queue === 'reply') return tenant;
      if (queue === 'greeting') return Math.max(tenant, pace.opensAt());
      if (underWay >= MOST_UNDER_WAY || unposted >= MOST_UNPOSTED) return Number.POSITIVE_INFINITY;
      return Math.max(tenant, pace.opensAt(), throttle.holdsUntil());
    },
    opensFor: (conversation, now) => limits.forConversation(conversation, now),
    begin(queue, conversation, now) {
      const interval = throttle.interval(now);
      limits.use(conversation, now);
      pace.use(now, interval);
      if (queue === 'notice') {
        underWay += 1;
        unposted += 1;
        throttle.begins(now);
      }
      return { queue, conversation, begunAt: now, interval, isPosted: false };
    },
    posts,
    end(sent, answer, now) {
      const { queue, conversation, begunAt, interval } = sent;
      posts(sent);
      if (queue === 'notice') underWay -= 1;
      if (answer.kind === 'taken') throttle.taken();
      if (answer.kind === 'throttled') throttle.throttled(now, { conversation, begunAt, afterMs: answer.afterMs });
      if (answer.kind !== 'unsent') return;
      limits.giveBack(conversation, begunAt);
      pace.giveBack(interval);
    },
    isStorm: () => throttle.isStorm(),
  };
}
