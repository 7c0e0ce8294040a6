import type { Snapshot, Rules } from '../../duties/duty.ts';
import { openingDay } from '../../duties/round-dates.ts';
import { addQuarters, quarterOf, type Quarter } from '../../domain/quarter.ts';
import type { Round } from '../../domain/round.ts';
import type { Expectation } from './wait-times.ts';

const roundMove = (what: 'opens' | 'to-committee', quarter: Quarter): Expectation => ({
  id: `${what}:${quarter}`,
  kind: 'round',
  thread: `${what}:${quarter}`,
  timing: 'immediate',
});

function isReady({ policy, calendar }: Rules, round: Round, { reports }: Snapshot, now: number): boolean {
  if (round.state !== 'collecting') return false;
  const closes = calendar.sendingOpens(round.closesOn);
  const backAt = round.history.findLast((e) => e.what === 'taken-back')?.at;
  if (backAt !== undefined) {
    return calendar.dateAt(Date.parse(backAt)) < round.closesOn && now >= closes && calendar.isSendingTime(now);
  }
  const approved = (unit: string): boolean => reports.some((r) => r.unit === unit && r.quarter === round.quarter && r.state === 'approved');
  if (policy.completeRoundGoes === 'at-once' && round.units.every(approved)) return true;
  return now >= closes && calendar.isSendingTime(now);
}

/** What the calendar is to have moved by `now` and has not: the round that is to open, those that are to go to the committee. */
export function expectedRoundMoves(
  rules: Rules,
  snapshot: Snapshot,
  { rounds, first }: { rounds: ReadonlySet<Quarter>; first: Quarter },
  now: number,
): Expectation[] {
  const quarter = addQuarters(quarterOf(snapshot.today), -1);
  const isToOpen = quarter >= first && !rounds.has(quarter) && now >= rules.calendar.sendingOpens(openingDay(rules, quarter));
  const ready = snapshot.rounds.filter((round) => isReady(rules, round, snapshot, now));
  const wanted = (snapshot.missed ?? []).filter((m) => m.decided?.decision === 'open' && !rounds.has(m.quarter));
  return [
    ...wanted.map((m) => roundMove('opens', m.quarter)),
    ...(isToOpen ? [roundMove('opens', quarter)] : []),
    ...ready.map((round) => roundMove('to-committee', round.quarter)),
  ];
}
