import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { DutyKind } from '../domain/notice.ts';
import { unitDueOn } from '../domain/more-time.ts';
import { returnComment } from '../domain/report-decisions.ts';
import { mayDecide } from '../domain/round-decisions.ts';
import { concerns } from '../domain/round-referral.ts';
import { takenBack } from '../domain/round-sending.ts';
import { peopleOf, peopleWith, presentOf, reportersOn, type Person } from '../domain/person.ts';
import type { Report, ReportEvent } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import { moreTimeDuties } from './more-time-duties.ts';
import { openingDay } from './round-dates.ts';
import type { Duty, Rules, Snapshot } from './duty.ts';

const CLAUSE: Record<DutyKind, string> = {
  'quarterly-report': 'R5',
  correction: 'R5',
  review: 'R4',
  'committee-decision': 'R3',
  rework: 'R4',
  information: 'W7',
  'decision-news': 'W7',
  'missed-quarter': 'R4',
  'more-time': 'R4',
  'more-time-answer': 'R4',
};

const ids = (people: readonly Person[]): string[] => people.map((p) => p.id);

/** Every duty the records give rise to, met or not. Pure: the same records on the same day give the same duties. */
export function duties(rules: Rules, snapshot: Snapshot): Duty[] {
  return [
    ...snapshot.rounds.flatMap((round) => roundDuties(rules, snapshot, round)),
    ...snapshot.reports.flatMap((report) => reportDuties(rules, snapshot, report)),
    ...(snapshot.missed ?? []).filter(({ decided }) => decided === undefined).map(({ quarter }) => missedQuarter(rules, snapshot, quarter)),
  ];
}

/** The day a report is to be in: the round's, or that of a correction, or of a report the committee has asked for again. */
export function reportDueOn(rules: Rules, today: CivilDate, round: Round, report: Report): CivilDate {
  const all = duties(rules, { today, units: [], people: [], rounds: [round], reports: [report] });
  const own = all.filter(({ kind, unit }) => unit === report.unit && (kind === 'quarterly-report' || kind === 'correction'));
  return own.at(-1)?.dueOn ?? round.dueOn;
}

function roundDuties(rules: Rules, snapshot: Snapshot, round: Round): Duty[] {
  switch (round.state) {
    case 'collecting':
      return [...quarterlyReports(snapshot, round), ...moreTimeDuties(rules, snapshot, round), ...takenBackDuties(rules, snapshot, round)];
    case 'with-committee':
      return [committeeDecision(rules, snapshot, round)];
    case 'referred-back':
      return [
        rework(rules, snapshot, round),
        ...neverReported(rules, snapshot, round),
        ...(isNews(rules, round, snapshot.today) ? [referredBackNews(rules, snapshot, round)] : []),
        ...takenBackNews(rules, snapshot, round),
      ];
    case 'adopted':
      return isNews(rules, round, snapshot.today)
        ? [committeeDecision(rules, snapshot, round), adoptedNews(rules, snapshot, round), ...information(rules, snapshot, round)]
        : [];
    default:
      return round.state satisfies never;
  }
}

const isNews = ({ policy, calendar }: Rules, round: Round, today: CivilDate): boolean =>
  round.decision !== undefined && today <= addDays(calendar.dateAt(Date.parse(round.decision.at)), policy.newsForDays);

function quarterlyReports(snapshot: Snapshot, round: Round): Duty[] {
  const reports = new Map(snapshot.reports.filter((r) => r.quarter === round.quarter).map((r) => [r.unit, r]));
  return round.units.map((unit) => ({
    kind: 'quarterly-report',
    clause: CLAUSE['quarterly-report'],
    quarter: round.quarter,
    unit,
    occasion: 1,
    opensOn: round.opensOn,
    dueOn: unitDueOn(round, unit),
    owners: ids(reportersOn(snapshot.people, unit, snapshot.today)),
    met: (reports.get(unit)?.state ?? 'open') !== 'open',
  }));
}

/** A round that comes back asks again for the reports it went without; there is as long for them as for a correction. */
function neverReported(rules: Rules, snapshot: Snapshot, round: Round): Duty[] {
  const { policy, calendar } = rules;
  const since = decidedAt(round);
  const dueOn = calendar.addWorkingDays(calendar.dateAt(Date.parse(since)), policy.duties.correction.dueAfterWorkingDays);
  return quarterlyReports(snapshot, round)
    .filter((duty) => !duty.met && concerns(round, duty.unit ?? ''))
    .map(({ kind, quarter, unit = '', owners, met }) =>
      notBefore(arisen(rules, { kind, quarter, unit, owners, met, occasion: decidedSending(round) + 1, since, dueOn }), round.dueOn),
    );
}

type Arisen = Pick<Duty, 'kind' | 'quarter' | 'occasion' | 'owners' | 'met'> & { since: string; unit?: string; dueOn?: CivilDate };

/** A duty that follows from somebody's action: it opens then, and falls due the policy's number of working days later. */
function arisen({ policy, calendar }: Rules, duty: Arisen): Duty {
  const opensOn = calendar.dateAt(Date.parse(duty.since));
  const dueOn = duty.dueOn ?? calendar.addWorkingDays(opensOn, policy.duties[duty.kind].dueAfterWorkingDays);
  return { clause: CLAUSE[duty.kind], opensOn, ...duty, dueOn };
}

function committeeDecision(rules: Rules, snapshot: Snapshot, round: Round): Duty {
  const voted = new Set(round.votes.map((v) => v.by));
  const all = deciders(rules, snapshot);
  const left = all.filter((p) => !voted.has(p.id));
  // When all have voted and too few agree, it rests on them all to change their minds.
  const owners = left.length > 0 ? left : all;
  return arisen(rules, {
    kind: 'committee-decision',
    quarter: round.quarter,
    occasion: round.sending,
    since: round.sentAt ?? round.history[0]?.at ?? '',
    owners: ids(owners),
    met: round.state !== 'with-committee',
    ...(round.decisionDueOn === undefined ? {} : { dueOn: round.decisionDueOn }),
  });
}

/** The secretariat, without those who are away. */
const secretariat = ({ people }: Snapshot, day: CivilDate): string[] => ids(presentOf(peopleWith(people, 'secretariat'), day));

const decidedAt = (round: Round): string => round.decision?.at ?? round.history.at(-1)?.at ?? '';

/** The sending that was decided on; one taken back since does not count. */
const decidedSending = ({ decision, sending }: Round): number => decision?.sending ?? sending;

const rework = (rules: Rules, snapshot: Snapshot, round: Round, since = decidedAt(round)): Duty =>
  arisen(rules, {
    kind: 'rework',
    quarter: round.quarter,
    occasion: decidedSending(round),
    since,
    owners: secretariat(snapshot, snapshot.today),
    met: false,
  });

type News = { owners: string[]; since?: string; occasion?: number };

/** News is told once; nobody has to do anything about it. */
const news = (rules: Rules, round: Round, { owners, since = decidedAt(round), occasion = decidedSending(round) }: News): Duty =>
  arisen(rules, { kind: 'decision-news', quarter: round.quarter, occasion, since, owners, met: false });

const deciders = ({ policy }: Rules, { people }: Snapshot): Person[] => people.filter((p) => p.active && mayDecide(p, policy.committee));

/** Those who were to decide hear that the quarter has been taken back from them. */
function takenBackNews(rules: Rules, snapshot: Snapshot, round: Round): Duty[] {
  const back = takenBack(round);
  if (back === undefined) return [];
  return [news(rules, round, { owners: ids(deciders(rules, snapshot)), since: back.at, occasion: round.sending })];
}

/** A round that was taken back is the secretariat's to send again. */
function takenBackDuties(rules: Rules, snapshot: Snapshot, round: Round): Duty[] {
  const back = takenBack(round);
  return back === undefined ? [] : [rework(rules, snapshot, round, back.at), ...takenBackNews(rules, snapshot, round)];
}

/** News is for those who were there when it was decided: whoever comes back later is not told anew what others have been told. */
const decidedOn = ({ calendar }: Rules, round: Round): CivilDate => calendar.dateAt(Date.parse(decidedAt(round)));

const adoptedNews = (rules: Rules, snapshot: Snapshot, round: Round): Duty =>
  news(rules, round, { owners: secretariat(snapshot, decidedOn(rules, round)) });

/** Whether a unit's report had been handed in by `at`; one taken back before anybody had answered it had not. */
function wasHandedIn({ reports }: Snapshot, { quarter }: Round, unit: string, at: string): boolean {
  const report = reports.find((r) => r.unit === unit && r.quarter === quarter);
  const events = (report?.history ?? []).filter((event) => event.at <= at).map(({ what }) => what);
  const isAnswered = events.some((what) => what !== 'submitted' && what !== 'taken-back');
  return isAnswered || events.at(-1) === 'submitted';
}

/** Whoever had not handed in a report when the committee decided is asked for it, which tells them; unless it does not concern them. */
function referredBackNews(rules: Rules, snapshot: Snapshot, round: Round): Duty {
  const told = round.units.filter((unit) => !concerns(round, unit) || wasHandedIn(snapshot, round, unit, decidedAt(round)));
  const day = decidedOn(rules, round);
  return news(rules, round, { owners: [...new Set(told.flatMap((unit) => ids(reportersOn(snapshot.people, unit, day))))] });
}

function information(rules: Rules, { people, today }: Snapshot, round: Round): Duty[] {
  return round.units.map((unit) =>
    arisen(rules, {
      kind: 'information',
      quarter: round.quarter,
      unit,
      occasion: 1,
      since: decidedAt(round),
      owners: [...new Set(ids([...reportersOn(people, unit, today), ...presentOf(peopleOf(people, unit, 'head'), today)]))],
      met: round.receipts.some((r) => r.unit === unit),
    }),
  );
}

/** Rests on the secretariat while it has not decided: its days move with each quarter, but it is told of once. */
function missedQuarter(rules: Rules, snapshot: Snapshot, quarter: Quarter): Duty {
  const opensOn = openingDay(rules, addQuarters(quarterOf(snapshot.today), -1));
  const dueOn = rules.calendar.addWorkingDays(opensOn, rules.policy.duties['missed-quarter'].dueAfterWorkingDays);
  const owners = secretariat(snapshot, snapshot.today);
  return { kind: 'missed-quarter', clause: CLAUSE['missed-quarter'], quarter, occasion: 1, opensOn, dueOn, owners, met: false };
}

/** Nothing is due earlier because it was handed in early: the later of the two days holds. */
const notBefore = (duty: Duty, day: CivilDate | undefined): Duty =>
  day !== undefined && day > duty.dueOn ? { ...duty, dueOn: day } : duty;

function reportDuties(rules: Rules, snapshot: Snapshot, report: Report): Duty[] {
  const { quarter, unit, history } = report;
  const last = history.at(-1);
  const times = (...what: ReportEvent['what'][]): number => history.filter((e) => what.includes(e.what)).length;
  if (last === undefined) return [];
  if (report.state === 'submitted') {
    return [
      arisen(rules, {
        kind: 'review',
        quarter,
        unit,
        occasion: times('submitted'),
        since: last.at,
        owners: secretariat(snapshot, snapshot.today),
        met: false,
      }),
    ];
  }
  if (report.state === 'returned') {
    // Handing a correction in and taking it back again gives no longer time for it.
    const { at: since } = returnComment(report) ?? last;
    const correction = arisen(rules, {
      kind: 'correction',
      quarter,
      unit,
      occasion: times('returned', 'reopened'),
      since,
      owners: ids(reportersOn(snapshot.people, unit, snapshot.today)),
      met: false,
    });
    return [notBefore(correction, snapshot.rounds.find((round) => round.quarter === quarter)?.dueOn)];
  }
  return [];
}
