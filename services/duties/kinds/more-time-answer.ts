import { addDays } from '../../domain/civil-date.ts';
import { latestRequest, unitDueOn } from '../../domain/more-time.ts';
import { aboutReport } from '../../domain/notice.ts';
import { hasRole, reportersOn, reportsFor } from '../../domain/person.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, ids } from '../arising.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';
import { occasionOf, unitsThatAsked } from './more-time.ts';

/** Whoever asked for more time is told the answer (R4). */
export const MORE_TIME_ANSWER: KindOfDuty = {
  clause: 'R4',
  plan: { dueAfterWorkingDays: 0, steps: [{ step: 'answered', when: { on: 'open' }, to: ['owner'] }] },
  isNews: true,
  find: (rules, snapshot) =>
    snapshot.rounds.flatMap((round) => unitsThatAsked(round).flatMap((unit) => toTell(rules, snapshot, round, unit))),
  standing: () => undefined,
  isStillTheirs: (person, { unit }) => hasRole(person, 'secretariat') || (unit !== undefined && reportsFor(person, unit)),
};

/** News of the answer, to whoever asked and whoever reports for the unit now. */
function toTell(rules: PlannedRules, { people, today }: Snapshot, round: Round, unit: string): FoundDuty[] {
  const request = latestRequest(round, unit);
  const { answer } = request ?? {};
  if (request === undefined || answer === undefined || round.state !== 'collecting') return [];
  const answeredOn = rules.calendar.dateAt(Date.parse(answer.at));
  if (today > addDays(answeredOn, rules.policy.newsForDays)) return [];
  const asker = people.filter((p) => p.active && p.id === request.by);
  return [
    arisen(rules, {
      ...aboutReport(unit, round.quarter),
      occasion: occasionOf(round, request),
      dueOn: unitDueOn(round, unit),
      since: answer.at,
      owners: [...new Set(ids([...asker, ...reportersOn(people, unit, answeredOn)]))],
      met: false,
    }),
  ];
}
