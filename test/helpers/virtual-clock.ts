import type { Clock, Schedule } from '../../services/clock.ts';

/** A clock that stands still until it is moved, and timers that go off as it passes them. */
export interface VirtualClock {
  clock: Clock;
  /** Goes with the clock, but for its steps. */
  monotonic: Clock;
  schedule: Schedule;
  /** Time has passed until an instant (epoch ms), without any timer going off. */
  moveTo(instant: number): void;
  /** Somebody sets the clock, ahead or back; no time passes. */
  step(ms: number): void;
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
  let ahead = 0;
  let waiting: Timer[] = [];
  const earliest = (until: number): Timer | undefined =>
    waiting.reduce<Timer | undefined>((first, timer) => (timer.at <= until && !(first && first.at <= timer.at) ? timer : first), undefined);
  return {
    clock: () => now + ahead,
    monotonic: () => now,
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
      now = instant - ahead;
    },
    step(ms) {
      ahead += ms;
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
    timers: () => waiting.map((t) => t.at + ahead).sort((x, y) => x - y),
  };
}
