import type { Hold, UnitRow, UnitStatus, Unreachable } from '../../services/domain/round-status.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { whyNotNudged } from '../../services/domain/round-nudge.ts';
import { unitDueOn } from '../../services/domain/more-time.ts';
import { hasRole } from '../../services/domain/person.ts';
import { reportId } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, personName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { buttons, listRow, standing, subheading, subtle, toned } from '../kit/elements.ts';
import { awayLines } from './away-lines.ts';
import { moreTimeLines } from './more-time-lines.ts';

type Toned = 'good' | 'warning' | 'attention' | 'accent';

export const TONE: Record<UnitStatus, Toned> = {
  missing: 'attention',
  draft: 'warning',
  returned: 'warning',
  submitted: 'accent',
  approved: 'good',
};

/** Nothing is amiss with a report that is not due yet. */
const toneOf = ({ today }: CardContext, round: Round, { unit, status }: UnitRow): Toned =>
  status === 'missing' && round.state === 'collecting' && today <= unitDueOn(round, unit) ? 'accent' : TONE[status];

/** Since when messages are refused by others than the person, and by whom. */
export const holdText = ({ t, dates }: CardContext, { why, at }: Hold): string => t.withheld[why](dates.moment(at));

/** One administration as the secretariat follows it: who reports, where the report is, and the buttons for it. */
export function unitRow(ctx: CardContext, round: Round, row: UnitRow, buttonName: string): Element {
  const { t } = ctx;
  const { unit, status, reporters, leftOut, dueOn } = row;
  const names =
    reporters.length === 0 ? [toned(t.round.nobody, 'attention')] : [subtle(reporters.map((r) => personName(ctx, r.person)).join(', '))];
  // Whoever is approved has nothing left to do in the chat, but is still told what the committee decides.
  const isNoMatter = (why: Unreachable): boolean => status === 'approved' && why === 'never-opened';
  const unreachable = reporters.flatMap(({ unreachable: why, withheld }) => {
    if (why !== undefined) return isNoMatter(why) ? [] : [toned(t.unreachable[why], 'warning')];
    return withheld === undefined ? [] : [toned(holdText(ctx, withheld), 'warning')];
  });
  const name = unitName(ctx, unit);
  const concerned = round.state === 'referred-back' && round.decision?.units?.includes(unit) === true;
  return listRow([
    subheading(name),
    standing(t.round.unit[status], toneOf(ctx, round, row)),
    ...(concerned ? [toned(t.round.concerned, 'attention')] : []),
    ...names,
    ...awayLines(ctx, row),
    ...unreachable,
    ...(leftOut === undefined ? [] : [toned(t.round.leftOut[leftOut], 'warning')]),
    ...dayLine(ctx, round, status, dueOn),
    ...moreTimeLines(ctx, round, row, buttonName),
    ...receiptLine(ctx, round, unit),
    ...rowButtons(ctx, round, row, buttonName),
  ]);
}

/** The day a correction is to be in, and that of a report the committee has asked for again; more time is a line of its own. */
function dayLine(ctx: CardContext, round: Round, status: UnitStatus, dueOn: CivilDate | undefined): Element[] {
  const { t, dates } = ctx;
  if (dueOn === undefined) return [];
  if (status === 'returned') return [subtle(t.round.correctBy(dates.day(dueOn)))];
  return round.state === 'collecting' || dueOn === round.dueOn ? [] : [subtle(dueText(ctx, dueOn))];
}

/** Whether the administration has confirmed that it has its part. */
function receiptLine(ctx: CardContext, round: Round, unit: string): Element[] {
  const { t, dates } = ctx;
  if (round.state !== 'adopted') return [];
  const receipt = round.receipts.find((r) => r.unit === unit);
  return [subtle(receipt === undefined ? t.round.notReceived : t.round.received(personName(ctx, receipt.by), dates.moment(receipt.at)))];
}

/** Each with the administration's name, so that nobody hears seven alike. */
function rowButtons(ctx: CardContext, round: Round, row: UnitRow, name: string): Element[] {
  const { t, reader, today } = ctx;
  const { unit, status } = row;
  if (!hasRole(reader, 'secretariat')) return [];
  const open = press((status === 'submitted' ? t.round.reviewOf : t.round.openOf)(name), 'review.show', {
    report: reportId(unit, round.quarter),
  });
  const nudge =
    whyNotNudged(round, row, today) === undefined
      ? [press(t.round.nudgeOf(name), 'round.nudge-form', { quarter: round.quarter, unit })]
      : [];
  return [buttons([open, ...nudge])];
}
