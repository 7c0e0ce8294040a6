import { addDays } from '../domain/civil-date.ts';
import { latestRequest, openRequest, unitDueOn, type MoreTime } from '../domain/more-time.ts';
import { peopleWith, presentOf, reportersOn } from '../domain/person.ts';
import type { Round } from '../domain/round.ts';
import type { Duty, Rules, Snapshot } from './duty.ts';

/** What follows from a unit's asking for more time: the secretariat answers, and whoever asked is told. */
export function moreTimeDuties(rules: Rules, snapshot: Snapshot, round: Round): Duty[] {
  return [...new Set((round.moreTime ?? []).map(({ unit }) => unit))].flatMap((unit) => [
    ...toAnswer(rules, snapshot, round, unit),
    ...toTell(rules, snapshot, round, unit),
  ]);
}

/** One report's requests are told apart by how many there have been. */
const occasionOf = ({ moreTime = [] }: Round, request: MoreTime): number =>
  moreTime.filter(({ unit }) => unit === request.unit).indexOf(request) + 1;

const isIn = ({ reports }: Snapshot, { quarter }: Round, unit: string): boolean =>
  reports.some((r) => r.quarter === quarter && r.unit === unit && r.state !== 'open');

/** It rests while the answer can matter: the round is collected, and the report is not in. */
function toAnswer({ policy, calendar }: Rules, snapshot: Snapshot, round: Round, unit: string): Duty[] {
  const request = openRequest(round, unit);
  if (request === undefined || round.state !== 'collecting' || isIn(snapshot, round, unit)) return [];
  const opensOn = calendar.dateAt(Date.parse(request.at));
  return [
    {
      kind: 'more-time',
      clause: 'R4',
      quarter: round.quarter,
      unit,
      occasion: occasionOf(round, request),
      opensOn,
      dueOn: calendar.addWorkingDays(opensOn, policy.duties['more-time'].dueAfterWorkingDays),
      since: request.at,
      owners: presentOf(peopleWith(snapshot.people, 'secretariat'), snapshot.today).map((p) => p.id),
      met: false,
    },
  ];
}

/** News of the answer, to whoever asked and whoever reports for the unit now. */
function toTell({ policy, calendar }: Rules, snapshot: Snapshot, round: Round, unit: string): Duty[] {
  const request = latestRequest(round, unit);
  const { answer } = request ?? {};
  if (request === undefined || answer === undefined || round.state !== 'collecting') return [];
  const opensOn = calendar.dateAt(Date.parse(answer.at));
  if (snapshot.today > addDays(opensOn, policy.newsForDays)) return [];
  const asker = snapshot.people.filter((p) => p.active && p.id === request.by).map((p) => p.id);
  const reporters = reportersOn(snapshot.people, unit, opensOn).map((p) => p.id);
  return [
    {
      kind: 'more-time-answer',
      clause: 'R4',
      quarter: round.quarter,
      unit,
      occasion: occasionOf(round, request),
      opensOn,
      dueOn: unitDueOn(round, unit),
      since: answer.at,
      owners: [...new Set([...asker, ...reporters])],
      met: false,
    },
  ];
}
