/** Now, in epoch milliseconds. The system clock is read only by the entry point. */
export type Clock = () => number;

export const isoAt = (instant: number): string => new Date(instant).toISOString();
