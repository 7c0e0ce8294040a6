import { aboutReport } from '../../domain/notice.ts';
import { grantsTo, unitDueOn } from '../../domain/more-time.ts';
import { hasRole, reportersOn, reportsFor } from '../../domain/person.ts';
import { isEditable, type Report } from '../../domain/report.ts';
import { concerns } from '../../domain/round-referral.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, ids, notBefore } from '../arising.ts';
import { decidedAt, decidedSending, reportsByUnit } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';
import { CORRECTION } from './correction.ts';

/** Each administration reports on the quarter (R5). */
export const QUARTERLY_REPORT: KindOfDuty = {
  clause: 'R5',
  plan: {
    dueAfterWorkingDays: 15,
    steps: [
      { step: 'opened', when: { on: 'open' }, to: ['owner'] },
      { step: '7d-before', when: { daysBefore: 7 }, to: ['owner'] },
      { step: '2d-before', when: { daysBefore: 2 }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
      { step: '2wd-after', when: { workingDaysAfter: 2 }, to: ['deputy'] },
      { step: '5wd-after', when: { workingDaysAfter: 5 }, to: ['head', 'secretariat'] },
    ],
  },
  isToWrite: true,
  find: (rules, snapshot) =>
    snapshot.rounds.flatMap((round) => {
      if (round.state === 'collecting') return asked(snapshot, round);
      return round.state === 'referred-back' ? askedAgain(rules, snapshot, round) : [];
    }),
  standing: ({ unit }, { round, report }) =>
    unit === undefined ? round?.history.length.toString() : report && reportStanding(report, round),
  isStillTheirs: (person, { unit }) => hasRole(person, 'secretariat') || (unit !== undefined && reportsFor(person, unit)),
  /** Reports that are due together are told of together; one that has been given more time is told of by itself. */
  toldOf({ rounds }, { period, dueOn }) {
    const round = rounds.find((r) => r.quarter === period);
    return round?.state !== 'collecting' || round.dueOn === dueOn ? 'all-together' : 'itself';
  },
};

function asked(snapshot: Snapshot, round: Round): FoundDuty[] {
  const reports = reportsByUnit(snapshot, round);
  return round.units.map((unit) => ({
    ...aboutReport(unit, round.quarter),
    occasion: 1,
    opensOn: round.opensOn,
    dueOn: unitDueOn(round, unit),
    owners: ids(reportersOn(snapshot.people, unit, snapshot.today)),
    met: (reports.get(unit)?.state ?? 'open') !== 'open',
  }));
}

/** A round that comes back asks again for the reports it went without; there is as long for them as for a correction. */
function askedAgain(rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty[] {
  const ofCorrections = { ...rules, plan: rules.policy.duties.correction ?? CORRECTION.plan };
  return asked(snapshot, round)
    .filter((duty) => !duty.met && concerns(round, duty.unit ?? ''))
    .map(({ opensOn: _opensOn, dueOn: _dueOn, ...duty }) =>
      notBefore(arisen(ofCorrections, { ...duty, occasion: decidedSending(round) + 1, since: decidedAt(round) }), round.dueOn),
    );
}

/** A report that is to be written says until when, which more time moves. */
function reportStanding(report: Report, round: Round | undefined): string {
  const grants = round === undefined || !isEditable(report) ? 0 : grantsTo(round, report.unit);
  return grants === 0 ? `${report.history.length}` : `${report.history.length}-${grants}`;
}
