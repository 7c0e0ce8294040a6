import type { Schedule } from './clock.ts';

/** Settles with `work`, or resolves without it when so many milliseconds have passed: the work goes on, and nobody waits for it. */
export async function waitAtMost(schedule: Schedule, ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = schedule(ms, resolve);
  try {
    await Promise.race([work, promise]);
  } finally {
    timer.cancel();
  }
}
