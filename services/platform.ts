import type { Clock, Schedule } from './clock.ts';

/** What time, chance and timers the product runs on. */
export interface Platform {
  clock: Clock;
  /** Milliseconds since some instant, by a clock that is never set; what is waited for is measured by it. */
  monotonic: Clock;
  /** In [0, 1). */
  random: () => number;
  newId: () => string;
  schedule: Schedule;
}
