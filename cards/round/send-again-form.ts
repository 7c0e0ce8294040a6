import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, title } from '../kit/elements.ts';
import { longTextInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { decisionBox } from './decision-box.ts';

/** What the committee asked for, and room to answer it before the quarter goes again. `rev` is the round as it was seen. */
export function sendAgainForm(
  ctx: CardContext,
  { round, rev, note, typed = '' }: { round: Round; rev: number; note?: Note | undefined; typed?: string },
): AdaptiveCard {
  const { t } = ctx;
  const { quarter } = round;
  const body = [
    overline(t.round.overline(quarterName(ctx, quarter))),
    title(t.round.sendAgainTitle),
    ...decisionBox(ctx, round),
    longTextInput({ id: 'answer', label: t.round.answer, placeholder: t.round.answerPlaceholder, value: typed, limit: LIMITS.comment }),
    ...noteBanner(note),
  ];
  return adaptiveCard(t.round.sendAgainTitle, body, [
    press(t.round.sendAgain, 'round.send-again', { quarter, rev }, { style: 'positive' }),
    press(t.review.cancel, 'round.status', { quarter }, { withoutInputs: true }),
  ]);
}
