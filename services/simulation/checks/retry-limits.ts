import { LATE_MS } from './deadlines.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** What a process had taken when it crashed belongs to nobody for so long. */
export const CRASHED_LEASE_MS = MINUTE_MS;

/** After so many attempts of which nobody knows what came the product may leave a notice to a person, since each may give a double. */
export const UNKNOWN_ATTEMPTS_LIMIT = 4;

/** How long the product may wait after its `attempts`-th attempt, when Teams has asked for nothing: doubling from two seconds with every attempt, those a process did not live to end among them. */
export const backoffCeiling = (attempts: number): number => Math.min(LATE_MS, 2 * SECOND_MS * 2 ** (attempts - 1));

/** The same when nobody knows what came of the last attempt, nor of so many: four times as long after each, from half a minute. */
export const unknownCeiling = (unknownAttempts: number): number => Math.min(10 * MINUTE_MS, 30 * SECOND_MS * 4 ** (unknownAttempts - 1));
