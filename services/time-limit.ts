import type { Schedule } from './clock.ts';

/** Something has not come to an end in the time there was for it. */
export class TooLate extends Error {
  override name = 'TooLate';
}

export interface TimeLimit {
  signal: AbortSignal;
  /** Nothing more is waited for. */
  over(): void;
  /** The signal is given now. */
  giveUp(): void;
}

/** A signal that is given once `ms` milliseconds have passed. */
export function startTimeLimit(schedule: Schedule, ms: number): TimeLimit {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(new TooLate());
  const timer = schedule(ms, giveUp);
  return {
    signal: controller.signal,
    over: () => timer.cancel(),
    giveUp() {
      timer.cancel();
      giveUp();
    },
  };
}

/** Settles with `work`, or rejects with `TooLate` when the signal is given; what is late comes to nothing that anybody hears of. */
export function unlessGivenUp<V>(work: Promise<V>, signal: AbortSignal): Promise<V> {
  const { promise, resolve, reject } = Promise.withResolvers<V>();
  const late = (): void => reject(new TooLate());
  if (signal.aborted) late();
  signal.addEventListener('abort', late, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  return promise;
}

const LATE = Symbol('late');

async function orLate<V>(schedule: Schedule, ms: number, work: Promise<V>): Promise<V | typeof LATE> {
  const late = Promise.withResolvers<typeof LATE>();
  const timer = schedule(ms, () => late.resolve(LATE));
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    timer.cancel();
  }
}

/** Settles with `work`, or rejects with `TooLate` when so many milliseconds have passed. */
export async function orTooLate<V>(schedule: Schedule, ms: number, work: Promise<V>): Promise<V> {
  const done = await orLate(schedule, ms, work);
  if (done === LATE) throw new TooLate();
  return done;
}

/** Settles with `work`, or resolves without it when so many milliseconds have passed: the work goes on, and nobody waits for it. */
export async function waitAtMost(schedule: Schedule, ms: number, work: Promise<void>): Promise<void> {
  await orLate(schedule, ms, work);
}

/** Resolves after so many milliseconds; with false at once when the signal is given before. */
export async function pause(schedule: Schedule, ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = schedule(ms, resolve);
  try {
    await unlessGivenUp(promise, signal);
    return true;
  } catch {
    return false;
  } finally {
    timer.cancel();
  }
}
