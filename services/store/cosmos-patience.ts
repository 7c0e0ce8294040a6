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

/** One try. `mayBeDone`: an earlier one was answered so that nobody knows whether it was carried out. */
type Attempt<T> = (signal: AbortSignal, mayBeDone: boolean) => Promise<T>;

export type Patiently = <T>(attempt: Attempt<T>) => Promise<T>;

/** Refused, and not done: too many requests, and a write that met another inside the service. */
const NOT_DONE = new Set<unknown>([429, 449]);
/** The service gave up on it or moved meanwhile; it may have been carried out. */
const UNKNOWN = new Set<unknown>([408, 410, 503]);

/** What an answer that will pass says of the request; undefined when waiting is of no use (https://learn.microsoft.com/azure/cosmos-db/nosql/conceptual-resilient-sdk-applications). */
function passing(error: unknown): 'not-done' | 'unknown' | undefined {
  // The client cannot read the page with which a gateway between it and the service says that it is unavailable.
  if (error instanceof SyntaxError) return 'unknown';
  if (!(error instanceof ErrorResponse)) return undefined;
  if (NOT_DONE.has(error.code)) return 'not-done';
  return UNKNOWN.has(error.code) ? 'unknown' : undefined;
}

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
    let mayBeDone = false;
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(signal, mayBeDone);
      } catch (error) {
        const outcome = passing(error);
        const wait = waitAfter(error, tries, random);
        if (outcome === undefined || waited + wait > PATIENCE_MS || signal.aborted) throw error;
        mayBeDone ||= outcome === 'unknown';
        waited += wait;
        await pause(wait);
      }
    }
  };
