import type { MissedQuarter } from '../domain/missed-quarter.ts';
import type { Quarter } from '../domain/quarter.ts';
import type { Rules } from '../duties/duty.ts';
import type { Store } from '../store/store.ts';
import { firstSince } from './first-quarter.ts';
import { liveRounds, type LiveRounds, type RoundsOver } from './live-rounds.ts';
import { missedAmong } from './missed-quarters.ts';

/** What a tick has to know of the years before: no more of it however many they are. */
export interface Past extends LiveRounds {
  /** The city's first quarter; undefined for a city that was never loaded. */
  first: Quarter | undefined;
  missed: readonly MissedQuarter[];
}

export async function readPast(store: Store, rules: Rules, now: number, over?: RoundsOver): Promise<Past> {
  const live = await liveRounds(store, rules, now, over);
  const first = await firstSince(store, rules, live.earliest);
  return { ...live, first, missed: await missedAmong({ store, rules, now }, first, live.opened) };
}
