export type Task = () => Promise<void>;

/** What is to happen, and when. */
export interface Agenda {
  add(at: number, task: Task): void;
  nextAt(): number | undefined;
  /** The next task, taken out; what was added first goes first at the same instant. */
  take(): Task | undefined;
}

export function createAgenda(): Agenda {
  const entries: { at: number; task: Task }[] = [];
  return {
    add(at, task) {
      const place = entries.findLastIndex((entry) => entry.at <= at);
      entries.splice(place + 1, 0, { at, task });
    },
    nextAt: () => entries[0]?.at,
    take: () => entries.shift()?.task,
  };
}
