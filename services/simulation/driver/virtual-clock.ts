import type { Clock } from '../../clock.ts';

/** Time as the simulation has it; it never goes back. */
export interface VirtualClock {
  now: Clock;
  moveTo(instant: number): void;
  pass(ms: number): void;
}

export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  return {
    now: () => now,
    moveTo(instant) {
      now = Math.max(now, instant);
    },
    pass(ms) {
      now += ms;
    },
  };
}
