import type { Schedule } from '../../services/clock.ts';

export interface Deadline {
  signal: AbortSignal;
  /** Nothing more is waited for. */
  over(): void;
  /** The signal is given now. */
  giveUp(): void;
}

/** A signal that is given once `ms` milliseconds have passed. */
export function startDeadline(schedule: Schedule, ms: number): Deadline {
  const controller = new AbortController();
  const timer = schedule(ms, () => controller.abort());
  return {
    signal: controller.signal,
    over: () => timer.cancel(),
    giveUp() {
      timer.cancel();
      controller.abort();
    },
  };
}
