const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

interface Doubling {
  first: number;
  longest: number;
  by?: number;
}

const PASSING: Doubling = { first: 2 * SECOND_MS, longest: 15 * MINUTE_MS };
/** Each of the few tries that may give a double is given time to be the last. */
const UNKNOWN: Doubling = { first: 30 * SECOND_MS, longest: 10 * MINUTE_MS, by: 4 };
/** What others than the person have shut is opened by them in hours or days. */
const WITHHELD: Doubling = { first: MINUTE_MS, longest: 4 * 60 * MINUTE_MS };

type Random = () => number;

/** The wait after `failures` tries, with jitter, so that many do not come back at once. `random` in [0, 1). */
function grown({ first, longest, by = 2 }: Doubling, failures: number, random: Random): number {
  const full = Math.min(longest, first * by ** Math.max(0, failures - 1));
  return Math.round(full * (0.5 + random() / 2));
}

/** Milliseconds before attempt `attempts + 1`: what the other side asked for, or longer. */
export const backoff = (attempts: number, afterMs: number | undefined, random: Random): number =>
  Math.max(afterMs ?? 0, grown(PASSING, attempts, random));

/** The same after so many tries of which nobody knows what came. */
export const unknownBackoff = (unknownTries: number, afterMs: number | undefined, random: Random): number =>
  Math.max(afterMs ?? 0, grown(UNKNOWN, unknownTries, random));

/** The same after a person's messages have been refused so many times by others than themselves. */
export const withheldBackoff = (tries: number, afterMs: number | undefined, random: Random): number =>
  Math.max(afterMs ?? 0, grown(WITHHELD, tries, random));

/** While Teams takes nothing from anybody, what waits comes back at once to where it waits for that to end. */
export const stormBackoff = (afterMs: number | undefined, random: Random): number =>
  Math.max(afterMs ?? 0, Math.round(SECOND_MS * (0.5 + random() / 2)));
