import { addDays } from '../domain/civil-date.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Rules, Snapshot } from '../duties/duty.ts';
import type { RosterView } from '../register/roster.ts';
import { listAll, type Store } from '../store/store.ts';
import { missedQuarters } from './missed-quarters.ts';

/** A round matters until its decision is no longer news. */
export const isLive = ({ policy, calendar }: Rules, round: Round, now: number): boolean =>
  round.state !== 'adopted' ||
  round.decision === undefined ||
  calendar.dateAt(now) <= addDays(calendar.dateAt(Date.parse(round.decision.at)), policy.newsForDays);

/** What duties are worked out from at `now`: the live rounds with their reports, and whatever older report waits for somebody. */
export async function takeSnapshot(store: Store, rules: Rules, roster: RosterView, now: number): Promise<Snapshot> {
  const all = await listAll(store, 'round');
  const rounds = all.map((r) => r.record).filter((round) => isLive(rules, round, now));
  const [ofRounds, waiting, missed] = await Promise.all([
    rounds.length === 0 ? [] : listAll(store, 'report', { quarter: rounds.map((r) => r.quarter) }),
    listAll(store, 'report', { state: ['submitted', 'returned'] }),
    missedQuarters(store, rules, now),
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
