/** The first goes first. */
const QUEUES = ['reply', 'greeting', 'notice'] as const;

export type Queue = (typeof QUEUES)[number];

interface Waiter<P> {
  conversation: string;
  grant: (place: P | undefined) => void;
}

/** Somebody in the line, and from when they may go. */
interface Head {
  queue: Queue;
  index: number;
  at: number;
}

/** Those who wait to send, the most urgent first, and in each queue whoever came first among those who may. */
export interface WaitingLine<P> {
  join(queue: Queue, waiter: Waiter<P>): void;
  leave(head: Head): Waiter<P> | undefined;
  /** Of each queue the first who may go by now, or else whoever may go soonest. */
  heads(opensAt: (queue: Queue) => number, opensFor: (conversation: string) => number, now: number): Head[];
  /** How many wait in some queues. */
  count(...queues: Queue[]): number;
  /** Sends somebody away who waits no longer. */
  sendAway(queue: Queue, waiter: Waiter<P>): void;
  /** Sends everybody in some queues away. */
  sendAllAway(...queues: Queue[]): void;
}

export function createWaitingLine<P>(): WaitingLine<P> {
  const line: Record<Queue, Waiter<P>[]> = { reply: [], greeting: [], notice: [] };
  return {
    join(queue, waiter) {
      line[queue].push(waiter);
    },
    leave: ({ queue, index }) => line[queue].splice(index, 1)[0],
    heads: (opensAt, opensFor, now) =>
      QUEUES.flatMap((queue) => {
        const opens = opensAt(queue);
        let head: Head | undefined;
        for (const [index, { conversation }] of line[queue].entries()) {
          const at = Math.max(opens, opensFor(conversation));
          if (head === undefined || at < head.at) head = { queue, index, at };
          if (at <= Math.max(opens, now)) break;
        }
        return head === undefined || head.at === Number.POSITIVE_INFINITY ? [] : [head];
      }),
    count: (...queues) => queues.reduce((sum, queue) => sum + line[queue].length, 0),
    sendAway(queue, waiter) {
      const index = line[queue].indexOf(waiter);
      if (index >= 0) line[queue].splice(index, 1)[0]?.grant(undefined);
    },
    sendAllAway(...queues) {
      for (const { grant } of queues.flatMap((queue) => line[queue].splice(0))) grant(undefined);
    },
  };
}
