import { ownUnits } from '../../services/domain/person.ts';
import { inList, type CardContext } from '../context.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { paragraph } from '../kit/elements.ts';
import { suggestionButtons, type Suggestion } from '../person/suggestions-card.ts';
import { answerCard } from './answer-card.ts';
import { peopleInRole, secretariatRows } from './people.ts';

/** Where nothing was understood: who can answer, who stands in, what comes next, and the nearest there is to see. */
export function fallbackCard(ctx: CardContext, nearest: readonly Suggestion[], next: string): AdaptiveCard {
  const { title, whoCan, deputy, nearest: near } = ctx.t.answers.fallback;
  const deputies = peopleInRole(ctx, 'deputy', ownUnits(ctx.reader)).filter(({ person }) => person.id !== ctx.reader.id);
  return answerCard(ctx, {
    title,
    lines: [whoCan],
    items: [
      ...secretariatRows(ctx),
      ...(deputies.length === 0
        ? []
        : [
            paragraph(
              deputy(
                inList(
                  ctx,
                  deputies.map(({ person }) => person.name),
                ),
              ),
            ),
          ]),
      paragraph(near),
    ],
    hints: [next],
    actions: suggestionButtons(ctx, nearest),
  });
}
