import type { CivilDate } from './civil-date.ts';
import { hasRole, type Person } from './person.ts';
import { refuseLongComment } from './text-limits.ts';
import { fail, ok, type Failure, type Result } from './result.ts';
import { ROUND_TRANSITIONS } from './round-decisions.ts';
import { hasAnswered, inReach, isInReach, notAnswered, type UnitRow } from './round-status.ts';
import type { Round } from './round.ts';

type Nudge = Round['nudges'][number];

/** True while the round is with the secretariat. */
export const isHere = ({ state }: Round): boolean => ROUND_TRANSITIONS[state].send !== undefined;

/** When the unit was last nudged on `today`, if it was: one nudge a day and administration. */
const nudgedToday = ({ nudges }: Round, unit: string, today: CivilDate): Nudge | undefined =>
  nudges.findLast(({ on, units }) => on === today && units.includes(unit));

/** Those that a press nudges now: not answered, within reach, and not nudged today. */
export const nudgeable = (round: Round, rows: readonly UnitRow[], today: CivilDate): string[] =>
  isHere(round) ? inReach(rows).filter((unit) => nudgedToday(round, unit, today) === undefined) : [];

/** Why a unit cannot be nudged by itself now; undefined when it can: its report is out, or returned. */
export function whyNotNudged(round: Round, row: UnitRow, today: CivilDate): Failure | undefined {
  if (isDone(row)) return { code: 'answered-already' };
  if (!isHere(round) && row.status !== 'returned') return { code: 'wrong-state', state: round.state };
  const earlier = nudgedToday(round, row.unit, today);
  if (earlier !== undefined) return { code: 'nudged-already', at: earlier.at };
  return isInReach(row) ? undefined : { code: 'nobody-in-reach' };
}

const isDone = (row: UnitRow): boolean => hasAnswered(row) && row.status !== 'returned';

const withNudge = (round: Round, made: Nudge): Round => ({ ...round, rev: round.rev + 1, nudges: [...round.nudges, made] });

/** One nudge a day to the units that have not answered and can be reached. A second press on the same day nudges nobody. */
export function nudge(round: Round, rows: readonly UnitRow[], actor: Person, today: CivilDate, at: string): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (!isHere(round)) return fail({ code: 'wrong-state', state: round.state });
  const left = inReach(rows);
  if (notAnswered(rows).length === 0) return fail({ code: 'nobody-to-nudge' });
  if (left.length === 0) return fail({ code: 'nobody-in-reach' });
  const units = nudgeable(round, rows, today);
  const earlier = round.nudges.findLast(({ on }) => on === today);
  if (units.length === 0 && earlier !== undefined) return fail({ code: 'nudged-already', at: earlier.at });
  return ok(withNudge(round, { on: today, at, by: actor.id, units }));
}

/** A nudge to one unit whose report is out or returned, with a sentence of the secretariat's own. */
export function nudgeOne(
  round: Round,
  row: UnitRow | undefined,
  { text, today, at }: { text: string; today: CivilDate; at: string },
  actor: Person,
): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (row === undefined) return fail({ code: 'not-found' });
  const failure = whyNotNudged(round, row, today);
  if (failure !== undefined) return fail(failure);
  const tooLong = refuseLongComment(text, 'nudge');
  if (tooLong !== undefined) return tooLong;
  return ok(withNudge(round, { on: today, at, by: actor.id, units: [row.unit], ...(text === '' ? {} : { text }) }));
}
