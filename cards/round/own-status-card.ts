import { unitDueOn } from '../../services/domain/more-time.ts';
import type { UnitRow } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, quarterName, unitName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { overline, listRow, paragraph, standing, strong, subheading, subtle, title } from '../kit/elements.ts';
import { reportButtons } from '../report/report-buttons.ts';
import { decisionText } from './decision-box.ts';
import { othersAsked } from './referral-box.ts';
import { TONE } from './status-row.ts';

/** The same for somebody outside the secretariat and the committee: the round, and their own unit in it. */
export function ownStatusCard(ctx: CardContext, { round, rows }: { round: Round; rows: readonly UnitRow[] }): AdaptiveCard {
  const { t } = ctx;
  const body = [
    overline(t.round.overline(quarterName(ctx, round.quarter))),
    title(t.round.state[round.state]),
    ...decisionText(ctx, round),
    ...notConcerned(
      ctx,
      round,
      rows.map(({ unit }) => unit),
    ),
    ...rows.map((r) =>
      listRow([
        subheading(unitName(ctx, r.unit)),
        standing(t.round.own[r.status], TONE[r.status]),
        subtle(t.round.yourUnit),
        ...ownDay(ctx, round, r),
      ]),
    ),
  ];
  return adaptiveCard(
    t.round.state[round.state],
    body,
    reportButtons(
      ctx,
      round.quarter,
      rows.map(({ unit }) => unit),
    ),
  );
}

function notConcerned(ctx: CardContext, round: Round, own: readonly string[]): Element[] {
  const others = othersAsked(ctx, round, own);
  return others === undefined ? [] : [paragraph(ctx.t.round.concernsOthers(others))];
}

/** The day the unit's report, or the correction of it, is to be in. */
function ownDay(ctx: CardContext, round: Round, { unit, status, dueOn = unitDueOn(round, unit) }: UnitRow): Element[] {
  if (status === 'returned') return [strong(ctx.t.round.correctBy(ctx.dates.day(dueOn)))];
  const isAsked = (status === 'missing' || status === 'draft') && (round.state === 'collecting' || dueOn !== round.dueOn);
  return isAsked ? [strong(dueText(ctx, dueOn))] : [];
}
