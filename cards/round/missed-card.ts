import type { MissedQuarter } from '../../services/domain/missed-quarter.ts';
import { hasRole } from '../../services/domain/person.ts';
import { personName, quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { buttons, listRow, overline, paragraph, standing, strong, subheading, subtle, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';

/** A quarter that passed without a round, for the secretariat to decide on; or what it has decided. */
export function missedCard(ctx: CardContext, { missed, note }: { missed: MissedQuarter; note?: Note | undefined }): AdaptiveCard {
  const { t } = ctx;
  const quarter = quarterName(ctx, missed.quarter);
  const body = [
    ...noteBanner(note),
    overline(t.round.overline(quarter)),
    title(t.missed.title),
    ...(missed.decided === undefined
      ? [paragraph(t.missed.explanation(quarter)), paragraph(t.missed.choice)]
      : [strong(decidedText(ctx, missed.decided))]),
  ];
  return adaptiveCard(note?.text ?? t.missed.title, body, missed.decided === undefined ? choices(ctx, missed) : []);
}

function choices({ t, reader }: CardContext, { quarter }: MissedQuarter): Element[] {
  if (!hasRole(reader, 'secretariat')) return [];
  return [
    press(t.missed.open, 'missed.open', { quarter }, { style: 'positive' }),
    press(t.missed.leaveOut, 'missed.leave-out', { quarter }),
  ];
}

/** Who decided what, and when. */
const decidedText = (ctx: CardContext, { decision, by, at }: NonNullable<MissedQuarter['decided']>): string =>
  ctx.t.missed.decided[decision](personName(ctx, by), ctx.dates.moment(at));

/** The missed quarters as they stand beside the round: those to decide on, and what was decided of the others. */
export const missedRows = (ctx: CardContext, missed: readonly MissedQuarter[]): Element[] =>
  missed.map((one) => {
    const name = quarterName(ctx, one.quarter);
    const mayDecide = one.decided === undefined && hasRole(ctx.reader, 'secretariat');
    const words = one.decided === undefined ? [] : [subtle(decidedText(ctx, one.decided))];
    const open = mayDecide ? [buttons([press(ctx.t.missed.decide, 'missed.show', { quarter: one.quarter }, { about: name })])] : [];
    return listRow([
      subheading(ctx.t.missed.row(name)),
      ...(one.decided === undefined ? [standing(ctx.t.missed.undecided, 'attention')] : []),
      ...words,
      ...open,
    ]);
  });
