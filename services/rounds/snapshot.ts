import type { Report } from '../domain/report.ts';
import type { Rules, Snapshot } from '../duties/duty.ts';
import type { RosterView } from '../register/roster.ts';
import { listAll, type Store } from '../store/store.ts';
import { isLive } from './live-rounds.ts';
import { readPast, type Past } from './past.ts';

/**
 * What duties are worked out from at `now`: the live rounds with their reports, and whatever older report waits for somebody.
 * What it costs does not grow with the years. `past` where it is known.
 */
export async function takeSnapshot(
  store: Store,
  rules: Rules,
  roster: RosterView,
  now: number,
  past?: Pick<Past, 'rounds' | 'missed'>,
): Promise<Snapshot> {
  const { rounds: known, missed } = past ?? (await readPast(store, rules, now));
  const rounds = known.filter((round) => isLive(rules, round, now));
  const [ofRounds, waiting] = await Promise.all([
    rounds.length === 0 ? [] : listAll(store, 'report', { quarter: rounds.map((r) => r.quarter) }),
    listAll(store, 'report', { state: ['submitted', 'returned'] }),
  ]);
  const reports = new Map<string, Report>([...ofRounds, ...waiting].map(({ record }) => [record.id, record]));
  return {
    today: rules.calendar.dateAt(now),
    units: [...roster.units.values()],
    people: [...roster.people.values()],
    rounds,
    reports: [...reports.values()],
    ...(missed.length === 0 ? {} : { missed }),
  };
}
