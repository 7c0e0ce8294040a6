const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/** Milliseconds before attempt `attempts + 1`: what the other side asked for, else doubling with jitter. `random` in [0, 1). */
export function backoff(attempts: number, afterMs: number | undefined, random: () => number): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  const jittered = doubled * (0.5 + random() / 2);
  return Math.round(Math.max(afterMs ?? 0, jittered));
}
