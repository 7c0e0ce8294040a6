import { hasRole, ownUnits, type Person } from '../domain/person.ts';
import { reportId, type Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Rules, Snapshot } from '../duties/duty.ts';
import type { RosterView } from '../register/roster.ts';
import { listAll, type Store } from '../store/store.ts';
import { firstSince } from './first-quarter.ts';
import { liveRounds, type RoundsOver } from './live-rounds.ts';
import { missedAmong } from './missed-quarters.ts';

/** The reports somebody may have to do something about: those of their own units, and of anybody's what waits for the secretariat they are of. */
async function reportsAbout(store: Store, person: Person, live: readonly Round[]): Promise<Report[]> {
  const units = ownUnits(person);
  const ids = live.flatMap(({ quarter, units: asked }) => units.filter((u) => asked.includes(u)).map((u) => reportId(u, quarter)));
  const [ofRounds, waiting, toReview] = await Promise.all([
    Promise.all(ids.map((id) => store.get('report', id))),
    units.length === 0 ? [] : listAll(store, 'report', { unit: units, state: 'returned' }),
    hasRole(person, 'secretariat') ? listAll(store, 'report', { state: 'submitted' }) : [],
  ]);
  const found = [...ofRounds.filter((r) => r !== undefined), ...waiting, ...toReview];
  return [...new Map(found.map(({ record }) => [record.id, record])).values()];
}

/**
 * As much of the records as one person's duties are worked out from: what it costs does not grow with the city.
 * A round is there with their own units alone.
 */
export async function personSnapshot(
  store: Store,
  rules: Rules,
  { people }: RosterView,
  person: Person,
  now: number,
  over?: RoundsOver,
): Promise<Snapshot> {
  const { rounds: all, opened, earliest } = await liveRounds(store, rules, now, over);
  const [reports, missed] = await Promise.all([
    reportsAbout(store, person, all),
    hasRole(person, 'secretariat') ? missedAmong({ store, rules, now }, await firstSince(store, rules, earliest), opened) : [],
  ]);
  const units = ownUnits(person);
  return {
    today: rules.calendar.dateAt(now),
    units: [],
    people: colleagues([...people.values()], units),
    rounds: all.map((round) => ({ ...round, units: round.units.filter((unit) => units.includes(unit)) })),
    reports,
    ...(missed.length === 0 ? {} : { missed }),
  };
}

/** The people of some units, and those who answer for the whole city. */
export const colleagues = (people: readonly Person[], units: readonly string[]): Person[] =>
  people.filter((p) => p.assignments.some((a) => !('unit' in a) || units.includes(a.unit)));
