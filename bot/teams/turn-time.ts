/** Teams waits 15 s. Three of them may go to fetching its keys, and one is for the way. */
export const ACT_WITHIN_MS = 9_000;
/** For a search in the message extension it waits 5 s. */
export const SEARCH_WITHIN_MS = 3_500;
export const APOLOGISE_WITHIN_MS = 2_000;
