/** Now, in epoch milliseconds. The system clock is read only by the entry point. */
export type Clock = () => number;

/** A timer that can be called off, so many milliseconds from now. */
export type Schedule = (ms: number, task: () => void) => { cancel: () => void };

/** The system's own timers. */
export const systemSchedule: Schedule = (ms, task) => {
  const timer = setTimeout(task, ms);
  return { cancel: () => clearTimeout(timer) };
};

export const isoAt = (instant: number): string => new Date(instant).toISOString();
