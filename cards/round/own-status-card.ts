import type { UnitRow } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, quarterName, unitName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { overline, paragraph, row, strong, subtle, title, toned } from '../kit/elements.ts';
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
    ...(round.state === 'collecting' ? [strong(dueText(ctx, round.dueOn))] : []),
    ...decisionText(ctx, round),
    ...notConcerned(
      ctx,
      round,
      rows.map(({ unit }) => unit),
    ),
    ...rows.map((r) => row([strong(unitName(ctx, r.unit)), subtle(t.round.yourUnit)], [toned(t.round.own[r.status], TONE[r.status])])),
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
