import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, title } from '../kit/elements.ts';
import { longTextInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';

interface NudgeForm {
  round: Round;
  unit: string;
  note?: Note | undefined;
  typed?: string;
}

/** A reminder to one administration, with a sentence of the secretariat's own if it has one. */
export function nudgeForm(ctx: CardContext, { round: { quarter }, unit, note, typed = '' }: NudgeForm): AdaptiveCard {
  const { t } = ctx;
  const heading = t.round.nudgeTitle(unitName(ctx, unit));
  const body = [
    overline(t.round.overline(quarterName(ctx, quarter))),
    title(heading),
    longTextInput({ id: 'text', label: t.round.nudgeText, placeholder: t.round.nudgePlaceholder, value: typed, limit: LIMITS.comment }),
    ...noteBanner(note),
  ];
  return adaptiveCard(heading, body, [
    press(t.round.nudgeSend, 'round.nudge-one', { quarter, unit }, { style: 'positive' }),
    press(t.review.cancel, 'round.status', { quarter }, { withoutInputs: true }),
  ]);
}
