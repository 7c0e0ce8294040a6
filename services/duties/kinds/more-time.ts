import { latestRequest, openRequest, type MoreTime } from '../../domain/more-time.ts';
import { aboutReport } from '../../domain/notice.ts';
import { hasRole } from '../../domain/person.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, secretariatOn } from '../arising.ts';
import { timesMoved } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** The secretariat answers a unit that asks for more time (R4). */
export const MORE_TIME: KindOfDuty = {
  clause: 'R4',
  plan: {
    dueAfterWorkingDays: 2,
    steps: [
      { step: 'asked', when: { on: 'open' }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
    ],
  },
  find: (rules, snapshot) =>
    snapshot.rounds.flatMap((round) => unitsThatAsked(round).flatMap((unit) => toAnswer(rules, snapshot, round, unit))),
  standing: ({ unit }, { round }) => round && requestStanding(round, unit ?? ''),
  isStillTheirs: (person) => hasRole(person, 'secretariat'),
};

export const unitsThatAsked = ({ moreTime = [] }: Round): string[] => [...new Set(moreTime.map(({ unit }) => unit))];

/** One report's requests are told apart by how many there have been. */
export const occasionOf = ({ moreTime = [] }: Round, request: MoreTime): number =>
  moreTime.filter(({ unit }) => unit === request.unit).indexOf(request) + 1;

const isIn = ({ reports }: Snapshot, { quarter }: Round, unit: string): boolean =>
  reports.some((r) => r.quarter === quarter && r.unit === unit && r.state !== 'open');

/** It rests while the answer can matter: the round is collected, and the report is not in. */
function toAnswer(rules: PlannedRules, snapshot: Snapshot, round: Round, unit: string): FoundDuty[] {
  const request = openRequest(round, unit);
  if (request === undefined || round.state !== 'collecting' || isIn(snapshot, round, unit)) return [];
  return [
    arisen(rules, {
      ...aboutReport(unit, round.quarter),
      occasion: occasionOf(round, request),
      since: request.at,
      owners: secretariatOn(snapshot, snapshot.today),
      met: false,
    }),
  ];
}

/** Whether the latest request is answered, said anew, or too late to answer. */
function requestStanding(round: Round, unit: string): string | undefined {
  const request = latestRequest(round, unit);
  if (request === undefined) return undefined;
  const of = `${round.moreTime?.length ?? 0}`;
  return request.answer === undefined ? `${of}-${request.anew ?? 0}-${timesMoved(round)}` : `${of}-answered`;
}
