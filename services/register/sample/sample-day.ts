import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import type { Field } from '../../domain/description/field.ts';
import type { Calendar } from '../../policy/calendar.ts';

/** A day of the sample, counted from the day of loading: `+14`, `-30`, or `this-year -30` where it must not fall in the year before. */
export const SAMPLE_DAY = /^(this-year )?([+-]\d+)$/;

export interface Loading {
  /** The day of loading. */
  today: CivilDate;
  calendar: Calendar;
}

const yesterday = ({ today }: Loading): CivilDate => addDays(today, -1);

/** The working day so many days from the day of loading; one that has been is before it, whatever day it is. */
function dayFrom(loading: Loading, days: number): CivilDate {
  const day = loading.calendar.onOrAfter(addDays(loading.today, days));
  return days < 0 && day >= loading.today ? yesterday(loading) : day;
}

/** The same within the year of loading, as far as the year has come. */
function dayThisYear(loading: Loading, days: number): CivilDate {
  const day = dayFrom(loading, days);
  const year = loading.today.slice(0, 4);
  if (day.slice(0, 4) === year) return day;
  const first = loading.calendar.onOrAfter(`${year}-01-02`);
  return first < loading.today ? first : yesterday(loading);
}

/** The date a day of the sample is. */
export function sampleDay(loading: Loading, text: string): CivilDate {
  const [, thisYear, days] = SAMPLE_DAY.exec(text) ?? [];
  return (thisYear === undefined ? dayFrom : dayThisYear)(loading, Number(days));
}

/** What stands in a field of the sample, with the days it names. */
export function filledInOn(loading: Loading, field: Field | undefined, given: string | string[]): string | string[] {
  if (field?.type !== 'date' && field?.type !== 'dates') return given;
  // A project's dates are known as they are.
  const date = (text: string): string => (SAMPLE_DAY.test(text) ? sampleDay(loading, text) : text);
  return typeof given === 'string' ? date(given) : given.map(date);
}
