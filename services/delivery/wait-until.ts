/** Two machines' clocks do not differ by more. */
export const CLOCKS_APART_MS = 60_000;

/** An instant at which something is said to have been done, and that is still to come, is by a clock that has been set back since. Epoch ms. */
export const isByAnotherClock = (doneAt: number, now: number): boolean => doneAt > now + CLOCKS_APART_MS;

/** Until when something waits (epoch ms), by when that was written down; a wait that was begun in the future would be too long, and is none. */
export function waitUntil(until: string | undefined, waitSetAt: string | undefined, now: number): number {
  if (until === undefined || (waitSetAt !== undefined && isByAnotherClock(Date.parse(waitSetAt), now))) return 0;
  return Date.parse(until);
}
