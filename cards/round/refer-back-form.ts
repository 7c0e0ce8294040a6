import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, title } from '../kit/elements.ts';
import { longTextInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';

/** The comment a quarter is referred back with. `sending` is the one the decider saw. */
export function referBackForm(
  ctx: CardContext,
  { round, sending, note, typed = '' }: { round: Round; sending: number; note?: Note | undefined; typed?: string },
): AdaptiveCard {
  const { t } = ctx;
  const body = [
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    title(t.committee.referBackTitle),
    longTextInput({ id: 'comment', label: t.committee.comment, value: typed, limit: LIMITS.comment }),
    ...noteBanner(note),
  ];
  return adaptiveCard(t.committee.referBackTitle, body, [
    press(t.committee.referBack, 'round.refer-back', { quarter: round.quarter, sending }, { style: 'destructive' }),
    press(t.review.cancel, 'round.show', { quarter: round.quarter }, { withoutInputs: true }),
  ]);
}
