import type { Random } from '../driver/seeded-random.ts';
import type { TimeSpan } from './time-span.ts';

/** What comes of one POST to Teams; `dropped` is a connection that broke, before or after Teams took the message. */
export type NetworkEvent =
  { kind: 'ok' } | { kind: 'throttled'; afterMs: number } | { kind: 'bad-gateway' } | { kind: 'dropped'; isDelivered: boolean };

/** How Teams and the way there are. */
export interface Network {
  /** `failures`: how many attempts of the same message have failed. */
  at(now: number, failures: number): NetworkEvent;
  latencyMs(): number;
}

/** Failed attempts of one message before it goes through, outside outages. */
const MOST_FAILURES = 4;
const LONGEST_RETRY_AFTER_S = 600;

export const reliableNetwork = (random: Random): Network => ({ at: () => ({ kind: 'ok' }), latencyMs: () => random.whole(20, 120) });

/** One send in eight fails one way or another; none gets through during an outage. */
export function flakyNetwork(random: Random, outages: readonly TimeSpan[]): Network {
  return {
    at(now, failures) {
      if (outages.some(({ from, until }) => from <= now && now < until)) {
        return random.chance(0.5) ? { kind: 'bad-gateway' } : { kind: 'dropped', isDelivered: false };
      }
      if (failures >= MOST_FAILURES) return { kind: 'ok' };
      const drawn = random.next();
      if (drawn < 0.04) return { kind: 'throttled', afterMs: random.whole(1, LONGEST_RETRY_AFTER_S) * 1_000 };
      if (drawn < 0.08) return { kind: 'bad-gateway' };
      return drawn < 0.12 ? { kind: 'dropped', isDelivered: drawn < 0.1 } : { kind: 'ok' };
    },
    latencyMs: () => random.whole(20, 250),
  };
}
