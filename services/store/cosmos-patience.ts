import { ErrorResponse } from '@azure/cosmos';

/** A turn has 15 seconds in all, and may read before it writes. */
const PATIENCE_MS = 10_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2000;

export interface PatienceDeps {
  /** Resolves after so many milliseconds. */
  pause: (ms: number) => Promise<void>;
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

/** Waits out answers that pass, within the time a turn has; then rejects with the last of them. */
export const createPatience =
  ({ pause, random }: PatienceDeps): Patiently =>
  async (attempt) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    let waited = 0;
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(signal);
      } catch (error) {
        const wait = waitAfter(error, tries, random);
        if (!isPassing(error) || waited + wait > PATIENCE_MS || signal.aborted) throw error;
        waited += wait;
        await pause(wait);
      }
    }
  };
