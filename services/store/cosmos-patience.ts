import { ErrorResponse } from '@azure/cosmos';
import type { Schedule } from '../clock.ts';
import { pause, startTimeLimit, unlessGivenUp } from '../time-limit.ts';
import { CALL_WITHIN_MS } from './call-time.ts';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2000;

export interface PatienceDeps {
  schedule: Schedule;
  /** In [0, 1). */
  random: () => number;
}

/** `attempt` is one try; where its answer may not be known, it is one that finds out. */
export type Patiently = <T>(attempt: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** Timed out, moving, too many requests, met another write inside the service, unavailable: https://learn.microsoft.com/azure/cosmos-db/nosql/conceptual-resilient-sdk-applications */
const PASSING = new Set<unknown>([408, 410, 429, 449, 503]);

/** The client cannot read the page with which a gateway between it and the service says that it is unavailable. */
const isPassing = (error: unknown): boolean => error instanceof SyntaxError || (error instanceof ErrorResponse && PASSING.has(error.code));

/** As long as the service asks for; otherwise ever longer, and not in step with the other instances. */
function waitAfter(error: unknown, tries: number, random: () => number): number {
  const asked = error instanceof ErrorResponse ? (error.retryAfterInMs ?? 0) : 0;
  const own = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
  return Math.max(Number.isFinite(asked) ? asked : 0, own * (0.5 + random() / 2));
}

/** Waits out answers that pass, within the time a call has; then rejects with the last of them, or with `TooLate` where none came. */
export const createPatience =
  ({ schedule, random }: PatienceDeps): Patiently =>
  async (attempt) => {
    const limit = startTimeLimit(schedule, CALL_WITHIN_MS);
    try {
      return await untilAnswered(attempt, limit.signal, { schedule, random });
    } finally {
      limit.over();
    }
  };

async function untilAnswered<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  { schedule, random }: PatienceDeps,
): Promise<T> {
  let waited = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      // The credentials, which are asked for first, know nothing of the signal.
      return await unlessGivenUp(attempt(signal), signal);
    } catch (error) {
      const wait = waitAfter(error, tries, random);
      waited += wait;
      if (!isPassing(error) || waited > CALL_WITHIN_MS || !(await pause(schedule, wait, signal))) throw error;
    }
  }
}
