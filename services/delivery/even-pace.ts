/** What a busy process was late with is made up for, so many milliseconds' worth at once; the limits hold all the same. */
const CATCH_UP_MS = 250;

/** Spreads what goes out evenly, so that nothing gathers on the way. All instants are monotonic milliseconds. */
export interface EvenPace {
  /** From when the next may go. */
  opensAt(): number;
  use(now: number, interval: number): void;
  giveBack(interval: number): void;
}

export function createEvenPace(): EvenPace {
  let opensAt = Number.NEGATIVE_INFINITY;
  return {
    opensAt: () => opensAt,
    use(now, interval) {
      opensAt = Math.max(opensAt, now - CATCH_UP_MS) + interval;
    },
    giveBack(interval) {
      opensAt -= interval;
    },
  };
}
