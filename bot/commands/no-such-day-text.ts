import type { CardContext } from '../../cards/context.ts';
import type { NoSuchDay } from './said-day.ts';

/** Says of a day somebody has written that there is none. */
export function noSuchDayText({ t, dates }: CardContext, none: NoSuchDay): string {
  const { noSuchDay } = t.people.absence;
  if ('week' in none) return t.people.absence.noSuchWeek(none.week);
  if ('written' in none) return noSuchDay(none.written);
  const day = `${none.day} ${dates.month(none.month)}`;
  return noSuchDay(none.year === undefined ? day : `${day} ${none.year}`);
}
