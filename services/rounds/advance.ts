import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import type { Report } from '../domain/report.ts';
import { openRound, sendToCommittee, type Round } from '../domain/round.ts';
import { isComplete, wayToCommittee } from '../domain/round-sending.ts';
import { isoAt } from '../clock.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { openingDay, roundDates } from '../duties/round-dates.ts';
import type { Rules, Snapshot } from '../duties/duty.ts';
import type { RosterView } from '../register/roster.ts';
import { change } from '../store/change.ts';
import type { Store } from '../store/store.ts';
import { ok } from '../domain/result.ts';
import { newReports } from './new-reports.ts';
import { liveRounds, type RoundsOver } from './live-rounds.ts';
import type { Past } from './past.ts';

interface Deps {
  store: Store;
  rules: Rules;
  city: string;
  over?: RoundsOver;
}

/** Opens the round of the quarter that has ended, when its day has come, and of those the secretariat wants after all; where nobody has. Gives the live rounds as they are then. */
export async function openDueRounds(deps: Deps, roster: RosterView, past: Past, now: number): Promise<readonly Round[]> {
  const lacking = [...wanted(past), ...ended(deps, past, now)].filter((quarter) => !past.opened.has(quarter));
  for (const quarter of lacking) await openUnlessThere(deps, roster, quarter, now);
  return lacking.length === 0 ? past.rounds : (await liveRounds(deps.store, deps.rules, now, deps.over)).rounds;
}

/** The quarter whose round the calendar opens, from its day on; none before the city's first. */
function ended({ rules }: Deps, { first }: Past, now: number): Quarter[] {
  const quarter = addQuarters(quarterOf(rules.calendar.dateAt(now)), -1);
  if (now < rules.calendar.sendingOpens(openingDay(rules, quarter))) return [];
  return first !== undefined && quarter < first ? [] : [quarter];
}

const wanted = ({ missed }: Past): Quarter[] => missed.flatMap(({ quarter, decided }) => (decided?.decision === 'open' ? [quarter] : []));

/** The reports are written before the round, so that a crash between them is made good by the next tick. */
async function openUnlessThere({ store, rules, city }: Deps, roster: RosterView, quarter: Quarter, now: number): Promise<void> {
  if (await store.has('round', quarter)) return;
  const units = [...roster.units.values()].filter((u) => u.active).map((u) => u.id);
  if (units.length === 0) return;
  const reports = await newReports(store, city, quarter, units);
  await fewAtOnce(reports, (report) => store.create(report));
  const today = rules.calendar.dateAt(now);
  const opens = openingDay(rules, quarter);
  const opensOn = rules.calendar.onOrAfter(opens < today ? today : opens);
  await store.create(openRound(city, quarter, units, roundDates(rules, opensOn), isoAt(now)));
}

/** True when the round goes by itself: complete, where the city lets that go at once, or on the day it closes; the calendar keeps to sending hours. One taken back on that day or later waits for the secretariat. */
function isReady({ policy, calendar }: Rules, round: Round, reports: readonly Report[], now: number): boolean {
  if (round.state !== 'collecting') return false;
  const way = wayToCommittee(round, policy.completeRoundGoes, (iso) => calendar.dateAt(Date.parse(iso)));
  if (way === 'again') return false;
  if (way === 'at-once' && isComplete(round, reports)) return true;
  return now >= calendar.sendingOpens(round.closesOn) && calendar.isSendingTime(now);
}

/** Sends each round that is ready to the committee. Gives true when any was. */
export async function sendReadyRounds({ store, rules }: Deps, snapshot: Snapshot, now: number): Promise<boolean> {
  const ready = snapshot.rounds.filter((round) => isReady(rules, round, snapshot.reports, now));
  for (const { id, quarter, sending } of ready) {
    const reports = snapshot.reports.filter((r) => r.quarter === quarter);
    const decisionDueOn = decisionDue(rules, now);
    await change(store, 'round', id, (round) =>
      ok(
        round.state === 'collecting' && round.sending === sending
          ? sendToCommittee(round, reports, decisionDueOn, 'clock', isoAt(now))
          : round,
      ),
    );
  }
  return ready.length > 0;
}

export const decisionDue = ({ policy, calendar }: Rules, now: number): Round['dueOn'] =>
  calendar.addWorkingDays(calendar.dateAt(now), policy.duties['committee-decision'].dueAfterWorkingDays);
