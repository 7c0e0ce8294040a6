import { aboutRound } from '../../domain/notice.ts';
import { reportersOn } from '../../domain/person.ts';
import type { Report } from '../../domain/report.ts';
import { seesWholeRound } from '../../domain/round-decisions.ts';
import { concerns } from '../../domain/round-referral.ts';
import { takenBack } from '../../domain/round-sending.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, ids, secretariatOn } from '../arising.ts';
import { decidedAt, decidedOn, decidedSending, isDecisionNews, reportsByUnit } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';
import { deciders } from './committee-decision.ts';

/** What the committee decided, to those it concerns (W7). */
export const DECISION_NEWS: KindOfDuty = {
  clause: 'W7',
  plan: { dueAfterWorkingDays: 0, steps: [{ step: 'received', when: { on: 'open' }, to: ['owner'] }] },
  isNews: true,
  find: (rules, snapshot) => snapshot.rounds.flatMap((round) => newsOf(rules, snapshot, round)),
  standing: () => undefined,
  isStillTheirs: seesWholeRound,
};

function newsOf(rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty[] {
  const isNew = isDecisionNews(rules, round, snapshot.today);
  switch (round.state) {
    case 'collecting':
      return takenBackNews(rules, snapshot, round);
    case 'with-committee':
      return [];
    case 'referred-back':
      return [...(isNew ? [referredBackNews(rules, snapshot, round)] : []), ...takenBackNews(rules, snapshot, round)];
    case 'adopted':
      return isNew ? [adoptedNews(rules, snapshot, round)] : [];
    default:
      return round.state satisfies never;
  }
}

type News = { owners: string[]; since?: string; occasion?: number };

/** News is told once; nobody has to do anything about it. */
const news = (rules: PlannedRules, round: Round, { owners, since = decidedAt(round), occasion = decidedSending(round) }: News): FoundDuty =>
  arisen(rules, {
    ...aboutRound(round.quarter),
    occasion,
    since,
    owners,
    met: false,
  });

/** Those who were to decide hear that the quarter has been taken back from them. */
function takenBackNews(rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty[] {
  const back = takenBack(round);
  return back === undefined
    ? []
    : [news(rules, round, { owners: ids(deciders(rules, snapshot)), since: back.at, occasion: round.sending })];
}

/** News is for those who were there when it was decided: whoever comes back later is not told anew what others have been told. */
const adoptedNews = (rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty =>
  news(rules, round, { owners: secretariatOn(snapshot, decidedOn(rules, round)) });

/** Whoever had not handed in a report when the committee decided is asked for it, which tells them; unless it does not concern them. */
function referredBackNews(rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty {
  const reports = reportsByUnit(snapshot, round);
  const told = round.units.filter((unit) => !concerns(round, unit) || wasHandedIn(reports.get(unit), decidedAt(round)));
  const day = decidedOn(rules, round);
  return news(rules, round, { owners: [...new Set(told.flatMap((unit) => ids(reportersOn(snapshot.people, unit, day))))] });
}

/** Whether a report had been handed in by `at`; one taken back before anybody had answered it had not. */
function wasHandedIn(report: Report | undefined, at: string): boolean {
  const events = (report?.history ?? []).filter((event) => event.at <= at).map(({ what }) => what);
  const isAnswered = events.some((what) => what !== 'submitted' && what !== 'taken-back');
  return isAnswered || events.at(-1) === 'submitted';
}
