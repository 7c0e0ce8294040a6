import { decidingVotes, type Round } from '../../services/domain/round.ts';
import { inList, personName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, container, paragraph, strong, subtle } from '../kit/elements.ts';
import { aboutUnits } from './referral-box.ts';

/** Those whose votes made the decision, by name. */
export const deciders = (ctx: CardContext, round: Round): string =>
  inList(
    ctx,
    decidingVotes(round).map((vote) => personName(ctx, vote.by)),
  );

/** What the committee has decided: who, when, and what each of them said. */
export function decisionBox(ctx: CardContext, round: Round): Element[] {
  const { decision } = round;
  if (decision === undefined) return [];
  const { t, dates } = ctx;
  const isAdopted = decision.outcome === 'adopt';
  const votes = decidingVotes(round);
  const said = isAdopted ? t.committee.adopted : t.committee.referredBack;
  const comments = votes.filter(({ comment }) => comment !== '');
  return [
    container(isAdopted ? 'good' : 'attention', [
      strong(`${isAdopted ? '✓ ' : ''}${said(deciders(ctx, round), dates.moment(decision.at))}`),
      ...comments.flatMap(({ by, comment }) => [
        paragraph(asWritten(comment)),
        ...(comments.length > 1 ? [subtle(personName(ctx, by))] : []),
      ]),
      ...aboutUnits(ctx, decision.units),
    ]),
  ];
}

/** Only once it has been decided, and until it is sent again. */
export const decisionText = (ctx: CardContext, round: Round): Element[] =>
  round.state === 'collecting' || round.state === 'with-committee' ? [] : decisionBox(ctx, round);
