import {
  isComplete,
  isLastOut,
  leftToApprove,
  maySend,
  wayToCommittee,
  type CompleteRoundGoes,
} from '../../services/domain/round-sending.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { container, paragraph } from '../kit/elements.ts';

/** The quarter a report belongs to, with everybody's reports in it. */
export interface Quarterly {
  round: Round;
  reports: readonly Report[];
}

type Words = Record<CompleteRoundGoes | 'again', string | ((date: string) => string)>;

export function inWords(ctx: CardContext, words: Words, round: Round): string {
  const text = words[wayToCommittee(round, ctx.city.policy.completeRoundGoes, ctx.dates.civil)];
  return typeof text === 'string' ? text : text(ctx.dates.day(round.closesOn));
}

/** What approving the report does with the quarter, said before it is pressed. */
export function beforeApproval(ctx: CardContext, report: Report, { round, reports }: Quarterly): Element[] {
  if (round.state !== 'collecting' || !isLastOut(round, reports, report.unit)) return [];
  return [container('warning', [paragraph(inWords(ctx, ctx.t.review.last, round))])];
}

/** What has become of the quarter, or will, once a report is approved. */
export function afterApproval(ctx: CardContext, { round, reports }: Quarterly): Element[] {
  const { t, dates } = ctx;
  if (round.state === 'collecting') {
    const left = leftToApprove(round, reports).length;
    return [paragraph(left > 0 ? t.review.left(left) : inWords(ctx, t.review.complete, round))];
  }
  return round.state === 'referred-back' || round.sentAt === undefined ? [] : [paragraph(t.review.went(dates.moment(round.sentAt)))];
}

/** True when the quarter is about to go by itself, so that nothing in it is opened again. */
export const goesNow = ({ city, dates }: CardContext, { round, reports }: Quarterly): boolean =>
  round.state === 'collecting' &&
  isComplete(round, reports) &&
  wayToCommittee(round, city.policy.completeRoundGoes, dates.civil) === 'at-once';

/** The button that sends the quarter, where it is the secretariat that decides when. */
export function sendButton({ t, city }: CardContext, { round, reports }: Quarterly): Element[] {
  if (round.state !== 'collecting' || !maySend(round, isComplete(round, reports), city.policy.completeRoundGoes)) return [];
  return [press(t.round.send, 'round.send', { quarter: round.quarter, rev: round.rev }, { style: 'positive' })];
}
