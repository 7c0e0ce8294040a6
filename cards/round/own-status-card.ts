import type { UnitRow } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, quarterName, unitName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, row, strong, subtle, title, toned } from '../kit/elements.ts';
import { reportButtons } from '../report/report-buttons.ts';
import { decisionText } from './decision-box.ts';
import { TONE } from './status-row.ts';

/** The same for somebody outside the secretariat and the committee: the round, and their own unit in it. */
export function ownStatusCard(ctx: CardContext, { round, rows }: { round: Round; rows: readonly UnitRow[] }): AdaptiveCard {
  const { t } = ctx;
  const body = [
    overline(t.round.overline(quarterName(ctx, round.quarter))),
    title(t.round.state[round.state]),
    ...(round.state === 'collecting' ? [strong(dueText(ctx, round.dueOn))] : []),
    ...decisionText(ctx, round),
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
