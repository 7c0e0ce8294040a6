import { unitDueOn } from '../../services/domain/more-time.ts';
import type { Round } from '../../services/domain/round.ts';
import { dueText, unitName, type CardContext } from '../context.ts';

const MOST_NAMED = 5;

/** When the reports of these units are due: the one day there is for all of them, else the round's and those that have been given more time. */
export function missingDue(ctx: CardContext, round: Round, units: readonly string[]): string {
  const days = new Set(units.map((unit) => unitDueOn(round, unit)));
  const [only = round.dueOn, another] = days;
  if (another === undefined) return `${dueText(ctx, only)}.`;
  const later = units.filter((unit) => unitDueOn(round, unit) !== round.dueOn).slice(0, MOST_NAMED);
  const others = later.map((unit) => `${unitName(ctx, unit)}: ${dueText(ctx, unitDueOn(round, unit)).toLocaleLowerCase()}.`);
  return [...(days.has(round.dueOn) ? [`${dueText(ctx, round.dueOn)}.`] : []), ...others].join(' ');
}
