import { mayDecide, votesNeeded } from '../../services/domain/round-decisions.ts';
import { DECISIONS, type Round, type Vote } from '../../services/domain/round.ts';
import { personName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, heading, hint, paragraph, strong, subtle } from '../kit/elements.ts';
import { aboutUnits } from './referral-box.ts';

/** The votes of those who may still vote. */
export const countedVotes = ({ city }: CardContext, { votes }: Round): Vote[] =>
  votes.filter(({ by }) => {
    const person = city.people.get(by);
    return person !== undefined && person.active && mayDecide(person, city.policy.committee);
  });

/** True when the reader's vote for it would be the last that is needed. */
export const settles = (ctx: CardContext, round: Round, decision: Vote['decision']): boolean => {
  const others = countedVotes(ctx, round).filter((vote) => vote.decision === decision && vote.by !== ctx.reader.id);
  return others.length + 1 >= votesNeeded(ctx.city.policy.committee);
};

/** Where the voting stands: one's own vote, how many each outcome has and needs, and who has said what. */
export function standing(ctx: CardContext, round: Round): Element[] {
  const { t, city } = ctx;
  const { committee } = city.policy;
  if (round.state !== 'with-committee' || committee.by === 'chair') return [];
  const counted = countedVotes(ctx, round);
  const has = (decision: Vote['decision']): number => counted.filter((vote) => vote.decision === decision).length;
  return [
    heading(t.committee.votes),
    ...DECISIONS.map((decision) => paragraph(t.committee.votesFor[decision](has(decision), votesNeeded(committee)))),
    ...counted.flatMap(({ by, decision, comment, units }) => [
      paragraph(t.committee.vote[decision](personName(ctx, by))),
      ...(comment === '' ? [] : [subtle(asWritten(comment))]),
      ...aboutUnits(ctx, units),
    ]),
    ...ownVote(ctx, round, counted),
  ];
}

function ownVote(ctx: CardContext, round: Round, counted: readonly Vote[]): Element[] {
  const { t, reader, city } = ctx;
  if (!mayDecide(reader, city.policy.committee)) return [];
  const own = counted.find(({ by }) => by === reader.id);
  const settling = DECISIONS.filter((decision) => decision !== own?.decision && settles(ctx, round, decision));
  return [
    strong(own === undefined ? t.committee.notVoted : t.committee.own[own.decision]),
    ...(own === undefined ? [] : [hint(t.committee.changeable)]),
    ...settling.map((decision) => hint(t.committee.settles[decision])),
  ];
}
