import type { Clock } from '../../services/clock.ts';
import type { Schedule } from '../../services/look/runner.ts';

/** A clock that stands still until it is moved, and timers that go off as it passes them. */
export interface VirtualClock {
  clock: Clock;
  schedule: Schedule;
  /** Moves to an instant (epoch ms) without setting off any timer. */
  moveTo(instant: number): void;
  /** Lets time pass: every timer within it goes off in its turn, and what it starts is finished before the next. */
  pass(ms: number): Promise<void>;
  /** The instants timers are set for, the earliest first. */
  timers(): number[];
}

interface Timer {
  at: number;
  task: () => void;
}

/** Everything that waits for nothing but other promises has happened after this. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  let waiting: Timer[] = [];
  const earliest = (until: number): Timer | undefined => waiting.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    clock: () => now,
    schedule(ms, task) {
      const timer = { at: now + ms, task };
      waiting.push(timer);
      return {
        cancel: () => {
          waiting = waiting.filter((t) => t !== timer);
        },
      };
    },
    moveTo(instant) {
      now = instant;
    },
    async pass(ms) {
      const until = now + ms;
      await settled();
      for (let timer = earliest(until); timer !== undefined; timer = earliest(until)) {
        const gone = timer;
        waiting = waiting.filter((t) => t !== gone);
        now = Math.max(now, gone.at);
        gone.task();
        await settled();
      }
      now = until;
    },
    timers: () => waiting.map((t) => t.at).sort((a, b) => a - b),
  };
}
