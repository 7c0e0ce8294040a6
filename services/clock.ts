/** Now, in epoch milliseconds. The system clock is read only by the entry point. */
export type Clock = () => number;

/** A timer that can be called off, so many milliseconds from now; the entry point gives the real one. */
export type Schedule = (ms: number, task: () => void) => { cancel: () => void };

export const isoAt = (instant: number): string => new Date(instant).toISOString();
