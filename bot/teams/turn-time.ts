/** Teams waits 15 s. Three of them may go to fetching its keys, and one is for the way. */
export const ACT_WITHIN_MS = 9_000;
export const APOLOGISE_WITHIN_MS = 2_000;
