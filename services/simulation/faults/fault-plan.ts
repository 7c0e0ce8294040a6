import type { CrashPoint } from './crash-injector.ts';
import type { Random } from '../driver/seeded-random.ts';
import { flakyNetwork, reliableNetwork, type Network } from './network.ts';
import type { TimeSpan } from './time-span.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What goes wrong in a year: in Teams, with the process, and between people and the bot. */
export interface FaultPlan {
  network: Network;
  /** When the product stands still for days. */
  downtimes: readonly TimeSpan[];
  /** When somebody has blocked the bot. */
  blocks: readonly TimeSpan[];
  crashPoint(): CrashPoint | undefined;
  /** From a crash to the next start. */
  restartDelayMs(): number;
  /** Whether a new process takes over at this tick. */
  isHandOver(): boolean;
}

export const emptyFaultPlan = (random: Random): FaultPlan => ({
  network: reliableNetwork(random),
  downtimes: [],
  blocks: [],
  crashPoint: () => undefined,
  restartDelayMs: () => 0,
  isHandOver: () => false,
});

/** Drawn per 365 days of `year`. */
export function randomFaultPlan(random: Random, year: TimeSpan): FaultPlan {
  const times = (perYear: number): number => Math.max(1, Math.round((perYear * (year.until - year.from)) / (365 * DAY_MS)));
  const spans = (perYear: number, shortest: number, longest: number): TimeSpan[] =>
    Array.from({ length: times(perYear) }, () => {
      const from = random.whole(year.from, year.until);
      return { from, until: from + random.whole(shortest, longest) };
    });
  return {
    network: flakyNetwork(random.fork(), spans(12, HOUR_MS, 5 * HOUR_MS)),
    downtimes: spans(4, DAY_MS, 16 * DAY_MS),
    blocks: spans(5, 3 * DAY_MS, 40 * DAY_MS),
    crashPoint() {
      if (random.chance(0.06)) return { places: random.whole(1, 12), among: 'sends' };
      return random.chance(0.04) ? { places: random.whole(1, 80), among: 'steps' } : undefined;
    },
    restartDelayMs: () => (random.chance(0.85) ? random.whole(2_000, 2 * MINUTE_MS) : random.whole(1, 20) * HOUR_MS),
    isHandOver: () => random.chance(0.05),
  };
}
