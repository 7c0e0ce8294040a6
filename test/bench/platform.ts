import { randomUUID } from 'node:crypto';
import type { Platform } from '../../services/city.ts';

interface Options {
  /** The instant (epoch ms) it is taken to be when the process starts; the real one when absent. */
  startsAt?: number;
  /** What a timer's task is run within. */
  within?: (task: () => void) => void;
}

/** Time, chance and timers as the entry point gives them, but for what a measurement needs otherwise. */
export function benchPlatform({ startsAt, within = (task) => task() }: Options = {}): Platform {
  const ahead = startsAt === undefined ? 0 : startsAt - Date.now();
  return {
    clock: () => Date.now() + ahead,
    monotonic: () => performance.now(),
    random: () => Math.random(),
    newId: () => randomUUID(),
    schedule: (ms, task) => {
      const timer = setTimeout(() => within(task), ms);
      return { cancel: () => clearTimeout(timer) };
    },
  };
}
