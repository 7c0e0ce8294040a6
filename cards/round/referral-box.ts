import { answeredReferral, concerns } from '../../services/domain/round-referral.ts';
import type { Round } from '../../services/domain/round.ts';
import { inList, personName, unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, container, paragraph, subheading, subtle } from '../kit/elements.ts';

const names = (ctx: CardContext, units: readonly string[]): string =>
  inList(
    ctx,
    units.map((unit) => unitName(ctx, unit)),
  );

/** Whom a quarter was referred back for, by name, when none of these units is among them. */
export function othersAsked(ctx: CardContext, round: Round, own: readonly string[]): string | undefined {
  const units = round.state === 'referred-back' ? round.decision?.units : undefined;
  return units === undefined || own.length === 0 || own.some((unit) => concerns(round, unit)) ? undefined : names(ctx, units);
}

/** The administrations a referral names; nothing where it names none. */
export const aboutUnits = (ctx: CardContext, units: readonly string[] | undefined): Element[] =>
  units === undefined ? [] : [subtle(ctx.t.committee.about(names(ctx, units)))];

/** What the committee asked for when it referred the quarter back, what the secretariat answers, and what came of it. */
export function referralBox(ctx: CardContext, round: Round): Element[] {
  const { t, dates } = ctx;
  const referral = answeredReferral(round);
  if (referral === undefined) return [];
  const { votes, units, answer, outcomes } = referral;
  const asked = votes.flatMap(({ by, at, comment }) => [
    paragraph(asWritten(comment)),
    subtle(t.committee.askedBy(personName(ctx, by), dates.moment(at))),
  ]);
  const answered = answer?.comment === undefined ? [] : [subheading(t.committee.answer), paragraph(asWritten(answer.comment))];
  const came = outcomes.map(({ unit, what }) => paragraph(`**${unitName(ctx, unit)}:** ${t.committee.outcome[what]}`));
  return [container('emphasis', [subheading(t.committee.asked), ...asked, ...aboutUnits(ctx, units), ...answered, ...came])];
}
