import type { Clock, Schedule } from './clock.ts';

/** One timer, which rings at the earliest instant (monotonic) it has been set for. */
export interface Alarm {
  setFor(instant: number): void;
  turnOff(): void;
}

export function createAlarm({ monotonic, schedule }: { monotonic: Clock; schedule: Schedule }, ring: () => void): Alarm {
  let timer: { at: number; cancel: () => void } | undefined;
  let isOff = false;
  return {
    setFor(at) {
      if (isOff || (timer !== undefined && timer.at <= at)) return;
      timer?.cancel();
      const { cancel } = schedule(Math.max(0, at - monotonic()), () => {
        timer = undefined;
        ring();
      });
      timer = { at, cancel };
    },
    turnOff() {
      isOff = true;
      timer?.cancel();
    },
  };
}
