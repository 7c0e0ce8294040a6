import type { MissedQuarter } from '../domain/missed-quarter.ts';
import type { Quarter } from '../domain/quarter.ts';
import type { Round } from '../domain/round.ts';
import type { Rules } from '../duties/duty.ts';
import { listAll, type Store } from '../store/store.ts';
import { firstQuarter } from './first-quarter.ts';
import { missedAmong, MOST_BACK } from './missed-quarters.ts';

/** What a tick has to know of the years before: no more of it however many they are. */
export interface Past {
  /** The city's first quarter; undefined for a city that was never loaded. */
  first: Quarter | undefined;
  rounds: readonly Round[];
  missed: readonly MissedQuarter[];
}

/** A quarter may be opened so late, be with the committee for a year, and is news after that: so many later ones may have been adopted by then. */
const latestAdopted = ({ policy }: Rules): number => MOST_BACK + 4 + Math.ceil(policy.newsForDays / 90);

/** The rounds that may matter, the earliest first. Those under way are read first, so that one that is adopted meanwhile is in one list at least. */
export async function latestRounds(store: Store, rules: Rules): Promise<Round[]> {
  const underWay = await listAll(store, 'round', { state: ['collecting', 'with-committee', 'referred-back'] });
  const adopted = await store.list('round', { where: { state: 'adopted' }, order: 'descending', limit: latestAdopted(rules) });
  const rounds = new Map([...underWay, ...adopted.items].map(({ record }) => [record.id, record]));
  return [...rounds.values()].sort((a, b) => a.quarter.localeCompare(b.quarter));
}

export async function readPast(store: Store, rules: Rules, now: number): Promise<Past> {
  const [first, rounds] = await Promise.all([firstQuarter(store, rules), latestRounds(store, rules)]);
  return { first, rounds, missed: await missedAmong({ store, rules, now }, first, rounds) };
}
