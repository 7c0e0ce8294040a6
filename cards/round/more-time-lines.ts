import { openRequest, unitDueOn } from '../../services/domain/more-time.ts';
import { hasRole } from '../../services/domain/person.ts';
import type { UnitRow } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { buttons, subtle } from '../kit/elements.ts';

/** The later day a unit has been given, or asks for; the secretariat answers from here. */
export function moreTimeLines(ctx: CardContext, round: Round, { unit, status }: UnitRow, name: string): Element[] {
  const { moreTime } = ctx.t.people;
  if (round.state !== 'collecting' || (status !== 'missing' && status !== 'draft')) return [];
  const dueOn = unitDueOn(round, unit);
  const request = openRequest(round, unit);
  const mayAnswer = request !== undefined && hasRole(ctx.reader, 'secretariat');
  return [
    ...(dueOn === round.dueOn ? [] : [subtle(moreTime.inStatus(ctx.dates.day(dueOn)))]),
    ...(request === undefined ? [] : [subtle(moreTime.askedInStatus(ctx.dates.day(request.until)))]),
    ...(mayAnswer ? [buttons([press(moreTime.answer, 'more-time.show', { quarter: round.quarter, unit }, { about: name })])] : []),
  ];
}
