const MINUTE_MS = 60_000;

/** Longer than this in waiting, though it could have been sent, is late. */
export const LATE_MS = 15 * MINUTE_MS;
/** What could have been sent for longer than the product's longest time between two ticks, and never was, is missed. */
export const MISSED_MS = MINUTE_MS;
