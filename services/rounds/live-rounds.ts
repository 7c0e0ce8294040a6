import { addDays } from '../domain/civil-date.ts';
import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import type { Round } from '../domain/round.ts';
import type { Rules } from '../duties/duty.ts';
import { listAll, type Store } from '../store/store.ts';
import { MOST_BACK } from './missed-quarters.ts';

/** The quarters whose rounds a process has seen to be over: adopted, and no longer news. It does not read them again. */
export type RoundsOver = Set<Quarter>;

export interface LiveRounds {
  /** Under way, or news; the earliest first. */
  rounds: readonly Round[];
  /** The quarters of the years before that have had a round, live or over. */
  opened: ReadonlySet<Quarter>;
  /** That of the first round there ever was. */
  earliest: Quarter | undefined;
}

/** A round matters until its decision is no longer news. */
export const isLive = ({ policy, calendar }: Rules, round: Round, now: number): boolean =>
  round.state !== 'adopted' ||
  round.decision === undefined ||
  calendar.dateAt(now) <= addDays(calendar.dateAt(Date.parse(round.decision.at)), policy.newsForDays);

/**
 * The rounds that matter at `now`. What this reads does not grow with the years: those under way are found by their state,
 * and of the others each is read until it is known to be over. Those under way are read first, so that one that is adopted meanwhile is seen.
 */
export async function liveRounds(store: Store, rules: Rules, now: number, over: RoundsOver = new Set()): Promise<LiveRounds> {
  const listed = await listAll(store, 'round', { state: ['collecting', 'with-committee', 'referred-back'] });
  const underWay = listed.map(({ record }) => record);
  for (const { quarter } of underWay) over.delete(quarter);
  const earliest = (await store.list('round', { limit: 1 })).items[0]?.record.quarter;
  const known = new Set([...over, ...underWay.map(({ quarter }) => quarter)]);
  const unknown = yearsBack(rules, now).filter((quarter) => earliest !== undefined && quarter >= earliest && !known.has(quarter));
  const found = await Promise.all(unknown.map((quarter) => store.get('round', quarter)));
  const others = found.flatMap((stored) => stored?.record ?? []);
  for (const round of others) if (!isLive(rules, round, now)) over.add(round.quarter);
  const rounds = [...underWay, ...others].sort((a, b) => a.quarter.localeCompare(b.quarter));
  return {
    rounds: rounds.filter((round) => isLive(rules, round, now)),
    opened: new Set([...over, ...rounds.map(({ quarter }) => quarter)]),
    earliest,
  };
}

/** The quarters whose round may have become news: one may be opened so late, be with the committee for a year, and is news after that. */
function yearsBack({ policy, calendar }: Rules, now: number): Quarter[] {
  const current = quarterOf(calendar.dateAt(now));
  return Array.from({ length: MOST_BACK + 4 + Math.ceil(policy.newsForDays / 90) }, (_, i) => addQuarters(current, -i - 1));
}
