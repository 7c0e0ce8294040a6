import type { Schedule } from '../../services/clock.ts';

/** Something has not come to an end in the time there was for it. */
export class TooLate extends Error {
  override name = 'TooLate';
}

/** Settles with `doing`, or rejects with `TooLate`; what is late comes to nothing that anybody hears of. */
export async function orTooLate<V>(schedule: Schedule, ms: number, doing: Promise<V>): Promise<V> {
  const late = Promise.withResolvers<never>();
  const timer = schedule(ms, () => late.reject(new TooLate()));
  try {
    return await Promise.race([doing, late.promise]);
  } finally {
    timer.cancel();
  }
}
