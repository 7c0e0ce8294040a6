import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, title } from '../kit/elements.ts';
import { longTextInput, manyChoicesInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';

interface ReferBack {
  round: Round;
  /** The one the decider saw. */
  sending: number;
  note?: Note | undefined;
  typed?: string;
  /** The administrations it is about, as chosen so far. */
  chosen?: readonly string[];
}

/** The comment a quarter is referred back with, and whom it is about. */
export function referBackForm(ctx: CardContext, { round, sending, note, typed = '', chosen = [] }: ReferBack): AdaptiveCard {
  const { t } = ctx;
  const body = [
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    title(t.committee.referBackTitle),
    longTextInput({ id: 'comment', label: t.committee.comment, value: typed, limit: LIMITS.comment }),
    manyChoicesInput({
      id: 'units',
      label: t.committee.concerning,
      values: chosen,
      choices: round.units.map((unit) => ({ title: unitName(ctx, unit), value: unit })),
    }),
    ...noteBanner(note),
  ];
  return adaptiveCard(t.committee.referBackTitle, body, [
    press(t.committee.referBack, 'round.refer-back', { quarter: round.quarter, sending }, { style: 'destructive' }),
    press(t.review.cancel, 'round.show', { quarter: round.quarter }, { withoutInputs: true }),
  ]);
}
