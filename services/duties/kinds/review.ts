import { aboutReport } from '../../domain/notice.ts';
import { hasRole } from '../../domain/person.ts';
import type { Report } from '../../domain/report.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, secretariatOn } from '../arising.ts';
import { timesMoved } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** The secretariat reviews each report (R4). */
export const REVIEW: KindOfDuty = {
  clause: 'R4',
  plan: {
    dueAfterWorkingDays: 5,
    steps: [
      { step: 'received', when: { on: 'open' }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
    ],
  },
  find: (rules, snapshot) => snapshot.reports.flatMap((report) => (report.state === 'submitted' ? reviewOf(rules, snapshot, report) : [])),
  standing: (_card, { report, round }) => report && round && reviewStanding(report, round),
  isStillTheirs: (person) => hasRole(person, 'secretariat'),
};

/** How a report's review card stands; `round` absent: its quarter has not gone anywhere. */
export function reviewStanding(report: Report, round?: Round): string {
  const moved = report.state === 'approved' && round !== undefined ? timesMoved(round) : 0;
  return moved === 0 ? `${report.history.length}` : `${report.history.length}-${moved}`;
}

function reviewOf(rules: PlannedRules, snapshot: Snapshot, { quarter, unit, history }: Report): FoundDuty[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  return [
    arisen(rules, {
      ...aboutReport(unit, quarter),
      occasion: history.filter(({ what }) => what === 'submitted').length,
      since: last.at,
      owners: secretariatOn(snapshot, snapshot.today),
      met: false,
    }),
  ];
}
