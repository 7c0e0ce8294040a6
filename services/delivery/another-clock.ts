/** Two machines' clocks do not differ by more. */
export const CLOCKS_APART_MS = 60_000;

/** An instant at which something is said to have been done, and that is still to come, is by a clock that has been set back since. Epoch ms. */
export const isByAnotherClock = (doneAt: number, now: number): boolean => doneAt > now + CLOCKS_APART_MS;
