export type Task = () => Promise<void>;

/** What is to happen, and when. */
export interface EventQueue {
  add(at: number, task: Task): void;
  nextAt(): number | undefined;
  /** The next task, taken out; what was added first goes first at the same instant. */
  take(): Task | undefined;
}

export function createEventQueue(): EventQueue {
  const events: { at: number; task: Task }[] = [];
  return {
    add(at, task) {
      const place = events.findLastIndex((event) => event.at <= at);
      events.splice(place + 1, 0, { at, task });
    },
    nextAt: () => events[0]?.at,
    take: () => events.shift()?.task,
  };
}
