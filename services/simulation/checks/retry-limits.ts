const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Longer than this in waiting, though it could have been sent, is late. */
export const LATE_MS = 15 * MINUTE_MS;
/** What could have been sent for longer than the product's longest time between two ticks, and never was, is missed. */
export const MISSED_MS = MINUTE_MS;
/** What a process had taken when it crashed belongs to nobody for so long. */
export const CRASHED_LEASE_MS = MINUTE_MS;

/** After so many tries of which nobody knows what came the product may leave a notice to a person, since each may give a double. */
export const FEW_UNKNOWN_TRIES = 4;

/** How long the product may wait after its `tries`-th try, when Teams has asked for nothing: doubling from two seconds with every try, those a process did not live to end among them. */
export const backoffCeiling = (tries: number): number => Math.min(LATE_MS, 2 * SECOND_MS * 2 ** (tries - 1));

/** The same when nobody knows what came of the last try, nor of so many: four times as long after each, from half a minute. */
export const unknownCeiling = (unknownTries: number): number => Math.min(10 * MINUTE_MS, 30 * SECOND_MS * 4 ** (unknownTries - 1));
