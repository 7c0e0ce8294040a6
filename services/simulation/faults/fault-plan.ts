import type { Doom } from './crashing-process.ts';
import type { Random } from '../driver/seeded-random.ts';
import { fairWeather, roughWeather, type Span, type Weather } from './network.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What goes wrong in a year: in Teams, with the process, and between people and the bot. */
export interface Misfortunes {
  weather: Weather;
  /** When the product stands still for days. */
  downtimes: readonly Span[];
  /** When somebody has blocked the bot. */
  blocks: readonly Span[];
  doom(): Doom | undefined;
  /** How long a dead process stays dead. */
  untilRestartMs(): number;
  /** Whether a new process takes over at this look. */
  isHandOver(): boolean;
}

export const noMisfortunes = (random: Random): Misfortunes => ({
  weather: fairWeather(random),
  downtimes: [],
  blocks: [],
  doom: () => undefined,
  untilRestartMs: () => 0,
  isHandOver: () => false,
});

/** Drawn per 365 days of `year`. */
export function manyMisfortunes(random: Random, year: Span): Misfortunes {
  const times = (perYear: number): number => Math.max(1, Math.round((perYear * (year.until - year.from)) / (365 * DAY_MS)));
  const spans = (perYear: number, shortest: number, longest: number): Span[] =>
    Array.from({ length: times(perYear) }, () => {
      const from = random.whole(year.from, year.until);
      return { from, until: from + random.whole(shortest, longest) };
    });
  return {
    weather: roughWeather(random.fork(), spans(12, HOUR_MS, 5 * HOUR_MS)),
    downtimes: spans(4, DAY_MS, 16 * DAY_MS),
    blocks: spans(5, 3 * DAY_MS, 40 * DAY_MS),
    doom() {
      if (random.chance(0.06)) return { places: random.whole(1, 12), among: 'sends' };
      return random.chance(0.04) ? { places: random.whole(1, 80), among: 'steps' } : undefined;
    },
    untilRestartMs: () => (random.chance(0.85) ? random.whole(2_000, 2 * MINUTE_MS) : random.whole(1, 20) * HOUR_MS),
    isHandOver: () => random.chance(0.05),
  };
}
