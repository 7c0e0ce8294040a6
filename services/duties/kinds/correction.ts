import { aboutReport } from '../../domain/notice.ts';
import { hasRole, reportersOn, reportsFor } from '../../domain/person.ts';
import { returnComment } from '../../domain/report-decisions.ts';
import type { Report } from '../../domain/report.ts';
import { arisen, ids, notBefore } from '../arising.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** A returned report is corrected (R5). */
export const CORRECTION: KindOfDuty = {
  clause: 'R5',
  plan: {
    dueAfterWorkingDays: 5,
    steps: [
      { step: 'received', when: { on: 'open' }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
      { step: '2wd-after', when: { workingDaysAfter: 2 }, to: ['deputy'] },
    ],
  },
  isToWrite: true,
  find: (rules, snapshot) =>
    snapshot.reports.flatMap((report) => (report.state === 'returned' ? correctionOf(rules, snapshot, report) : [])),
  standing: (_card, { report }) => report?.history.length.toString(),
  isStillTheirs: (person, { unit }) => hasRole(person, 'secretariat') || (unit !== undefined && reportsFor(person, unit)),
};

function correctionOf(rules: PlannedRules, { people, rounds, today }: Snapshot, report: Report): FoundDuty[] {
  const { quarter, unit, history } = report;
  const last = history.at(-1);
  if (last === undefined) return [];
  // Handing a correction in and taking it back again gives no longer time for it.
  const { at: since } = returnComment(report) ?? last;
  const correction = arisen(rules, {
    ...aboutReport(unit, quarter),
    occasion: history.filter(({ what }) => what === 'returned' || what === 'reopened').length,
    since,
    owners: ids(reportersOn(people, unit, today)),
    met: false,
  });
  return [notBefore(correction, rounds.find((round) => round.quarter === quarter)?.dueOn)];
}
