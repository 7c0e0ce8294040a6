import { votesNeeded } from '../../services/domain/round-decisions.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, paragraph, title } from '../kit/elements.ts';
import { countedVotes, settles } from './committee-votes.ts';

/** The question before a quarter is adopted, or voted for: what follows at once, and whether it can be changed. */
export function adoptForm(ctx: CardContext, { round, sending }: { round: Round; sending: number }): AdaptiveCard {
  const { t, reader, city } = ctx;
  const quarter = quarterName(ctx, round.quarter);
  const isLast = settles(ctx, round, 'adopt');
  const question = (isLast ? t.committee.adoptTitle : t.committee.adoptVoteTitle)(quarter);
  const others = countedVotes(ctx, round).filter(({ by, decision }) => decision === 'adopt' && by !== reader.id).length;
  const more = votesNeeded(city.policy.committee) - others - 1;
  const body = [
    overline(t.committee.overline(quarter)),
    title(question),
    paragraph(isLast ? t.committee.adoptFinal : t.committee.adoptOneOf(more)),
  ];
  return adaptiveCard(question, body, [
    press(
      isLast ? t.committee.adoptYes : t.committee.adoptVoteYes,
      'round.adopt',
      { quarter: round.quarter, sending },
      { style: 'positive' },
    ),
    press(t.committee.adoptBack, 'round.show', { quarter: round.quarter }),
  ]);
}
