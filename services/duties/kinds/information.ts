import { aboutReport } from '../../domain/notice.ts';
import { hasRole, peopleOf, presentOf, reportersOn, reportsFor } from '../../domain/person.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, ids } from '../arising.ts';
import { decidedAt, isDecisionNews } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** Each administration gets its part of what was adopted (W7). */
export const INFORMATION: KindOfDuty = {
  clause: 'W7',
  plan: {
    dueAfterWorkingDays: 10,
    steps: [
      { step: 'received', when: { on: 'open' }, to: ['owner'] },
      { step: '2wd-after', when: { workingDaysAfter: 2 }, to: ['owner'] },
    ],
  },
  restsOnHeads: true,
  find: (rules, snapshot) =>
    snapshot.rounds.flatMap((round) =>
      round.state === 'adopted' && isDecisionNews(rules, round, snapshot.today) ? partsOf(rules, snapshot, round) : [],
    ),
  standing: ({ unit }, { round }) => round && (round.receipts.some((r) => r.unit === unit) ? 'received' : 'sent'),
  isStillTheirs: (person, { unit }) => hasRole(person, 'secretariat') || (unit !== undefined && reportsFor(person, unit)),
};

function partsOf(rules: PlannedRules, { people, today }: Snapshot, round: Round): FoundDuty[] {
  const received = new Set(round.receipts.map(({ unit }) => unit));
  return round.units.map((unit) =>
    arisen(rules, {
      ...aboutReport(unit, round.quarter),
      occasion: 1,
      since: decidedAt(round),
      owners: [...new Set(ids([...reportersOn(people, unit, today), ...presentOf(peopleOf(people, unit, 'head'), today)]))],
      met: received.has(unit),
    }),
  );
}
