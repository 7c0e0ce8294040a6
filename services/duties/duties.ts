import type { CivilDate } from '../domain/civil-date.ts';
import { DUTY_KINDS, type DutyKind } from '../domain/notice.ts';
import type { Report } from '../domain/report.ts';
import type { Round } from '../domain/round.ts';
import type { Duty, Rules, Snapshot } from './duty.ts';
import type { KindOfDuty } from './kind-of-duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';
import { planOf } from './plans.ts';

/** Every duty the records give rise to, met or not. Pure: the same records on the same day give the same duties. */
export const duties = (rules: Rules, snapshot: Snapshot): Duty[] => DUTY_KINDS.flatMap((kind) => dutiesOf(rules, snapshot, kind));

/** Those of one kind; `of` is what the kind says, the product's own unless a test gives another. */
export const dutiesOf = (rules: Rules, snapshot: Snapshot, kind: DutyKind, of: KindOfDuty = KINDS_OF_DUTY[kind]): Duty[] =>
  of.find({ ...rules, plan: planOf(rules.policy, kind) }, snapshot).map((found) => ({ kind, clause: of.clause, ...found }));

/** The day a report is to be in: the round's, or that of a correction, or of a report the committee has asked for again. */
export function reportDueOn(rules: Rules, today: CivilDate, round: Round, report: Report): CivilDate {
  const ofUnit = { ...round, units: round.units.includes(report.unit) ? [report.unit] : [] };
  const snapshot = { today, units: [], people: [], rounds: [ofUnit], reports: [report] };
  const own = [...dutiesOf(rules, snapshot, 'quarterly-report'), ...dutiesOf(rules, snapshot, 'correction')];
  return own.findLast(({ unit }) => unit === report.unit)?.dueOn ?? round.dueOn;
}
