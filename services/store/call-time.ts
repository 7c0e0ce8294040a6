/** What passes is waited out for so long in each call, so that a read and a write end before the turn they are of is given up. */
export const CALL_WITHIN_MS = 4_000;
