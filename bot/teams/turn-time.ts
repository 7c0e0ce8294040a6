import type { Schedule } from '../../services/clock.ts';

/** Teams waits 15 s. Three of them may go to fetching its keys, and one is for the way. */
export const ACT_WITHIN_MS = 9_000;
/** For a search in the message extension it waits 5 s. */
export const SEARCH_WITHIN_MS = 3_500;
export const APOLOGISE_WITHIN_MS = 2_000;

/** Something has not come to an end in the time there was for it. */
class TooLate extends Error {
  override name = 'TooLate';
}

/** Settles with `doing`, or rejects with `TooLate`; what is late comes to nothing that anybody hears of. */
export async function within<V>(schedule: Schedule, ms: number, doing: Promise<V>): Promise<V> {
  const late = Promise.withResolvers<never>();
  const timer = schedule(ms, () => late.reject(new TooLate()));
  try {
    return await Promise.race([doing, late.promise]);
  } finally {
    timer.cancel();
  }
}
