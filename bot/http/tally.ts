/**
 * Counts what is under way.
 * A number and not a set of what it is: measured, a set whose members come and go keeps what they refer to past the collection of young garbage.
 */
export interface Tally {
  /** Gives what ends it. */
  begin(): () => void;
  /** Resolves when nothing is under way. */
  none(): Promise<void>;
}

export function createTally(): Tally {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    begin() {
      count += 1;
      return () => {
        count -= 1;
        if (count > 0) return;
        for (const resolve of waiting) resolve();
        waiting = [];
      };
    },
    none: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
