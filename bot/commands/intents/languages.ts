import { answerCard } from '../../../cards/answers/answer-card.ts';
import type { CardContext } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { AdaptiveCard } from '../../../cards/kit/card.ts';
import { intent } from '../intent.ts';

/** Which languages there are. */
export function whichLanguages(ctx: CardContext): AdaptiveCard {
  const { only, text } = ctx.t.answers.language;
  const actions = [
    press(ctx.t.languageChoice.sv, 'language', { locale: 'sv' }),
    press(ctx.t.languageChoice.en, 'language', { locale: 'en' }),
  ];
  return answerCard(ctx, { title: only, lines: [text], actions });
}

export const LANGUAGES = [
  intent({
    id: 'other-language',
    says: [
      'tongue',
      'tongue language',
      'can tongue',
      'tongue contact',
      'which language',
      'many language',
      'translate',
      'what language',
      'translate report',
      'show tongue',
      'can translate',
      'language have',
      'change tongue',
      'helping tongue',
    ],
    examples: ['finska', 'kan du prata arabiska?', 'which languages do you speak'],
    answer: async (_heard, { ctx }) => ({ card: whichLanguages(ctx) }),
  }),
];
