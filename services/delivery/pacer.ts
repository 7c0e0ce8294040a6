import { createAlarm } from '../alarm.ts';
import type { Clock, Schedule } from '../clock.ts';
import type { Answer } from './answer.ts';
import { createFlow } from './flow.ts';
import { createWaitingLine, type Queue } from './waiting-line.ts';

/** Leave to send one message now. */
export interface Place {
  /** To be called when the message leaves: few are given leave before those before them have gone. */
  posts(): void;
  /** To be called when it is known what came of it; the first call counts. */
  done(answer: Answer): void;
}

/** Lets messages go out at the rate Teams allows: replies before notices, whoever sends them. One for each process. */
export interface Pacer {
  /** Resolves when a notice may be sent, or a greeting, which goes before notices; with nothing when it has closed, or `signal` says that it is not waited for. */
  take(conversation: string, kind: 'notice' | 'greeting', signal?: AbortSignal): Promise<Place | undefined>;
  /** The same for an answer to somebody who is waiting for it: goes first, and after it has closed as well. */
  takeReply(conversation: string, signal?: AbortSignal): Promise<Place | undefined>;
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
  const [flow, line] = [createFlow(), createWaitingLine<Place>()];
  let isClosed = false;

  const heads = (now: number): ReturnType<typeof line.heads> =>
    line.heads(
      (queue) => flow.opensAt(queue, now),
      (chat) => flow.opensFor(chat, now),
      now,
    );
  const begin = (queue: Queue, conversation: string, now: number): Place => {
    const sent = flow.begin(queue, conversation, now);
    const posts = (): void => {
      flow.posts(sent);
      wake();
    };
    return onePlace(posts, (answer) => {
      flow.end(sent, answer, monotonic());
      wake();
    });
  };

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

  const enqueue = (queue: Queue, conversation: string, signal?: AbortSignal): Promise<Place | undefined> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve(undefined);
      const leave = (): void => line.sendAway(queue, waiter);
      const waiter = {
        conversation,
        grant(place: Place | undefined) {
          signal?.removeEventListener('abort', leave);
          resolve(place);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      line.join(queue, waiter);
      wake();
    });

  return {
    take: async (conversation, kind, signal) => (isClosed ? undefined : enqueue(kind, conversation, signal)),
    takeReply: (conversation, signal) => enqueue('reply', conversation, signal),
    waiting: () => line.count('greeting', 'notice'),
    nextAt: () => Math.min(...heads(monotonic()).map(({ at }) => at)),
    isStorm: () => flow.isStorm(),
    wake,
    close() {
      isClosed = true;
      line.sendAllAway('greeting', 'notice');
    },
  };
}

/** The first answer counts. */
function onePlace(posts: () => void, answered: (answer: Answer) => void): Place {
  let isDone = false;
  return {
    posts,
    done(answer) {
      if (isDone) return;
      isDone = true;
      answered(answer);
    },
  };
}
