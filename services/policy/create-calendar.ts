import { addDays, weekday, type CivilDate } from '../domain/civil-date.ts';
import type { Calendar } from './calendar.ts';
import { instantAt, localTime } from './city-clock.ts';
import type { Policy } from './city-file.ts';
import { isInPause } from './pause.ts';

type Settings = Policy['calendar'];

const SATURDAY = 6;
const SEARCH_DAYS = 400;

/** Working days and sending hours by the city's settings. `holidays` gives a year's holidays, weekends or not. */
export function createCalendar(settings: Settings, holidays: (year: number) => ReadonlySet<CivilDate>): Calendar {
  const { pauses, sending } = settings;
  const daysOff = new Set(settings.daysOff);

  const isWorkingDay = (date: CivilDate): boolean => {
    const monthDay = date.slice(5);
    if (daysOff.has(monthDay) || pauses.some((pause) => isInPause(monthDay, pause))) return false;
    return weekday(date) < SATURDAY && !holidays(Number(date.slice(0, 4))).has(date);
  };

  const nearest = (date: CivilDate, step: 1 | -1): CivilDate => {
    for (let days = 0; days < SEARCH_DAYS; days++) {
      const candidate = addDays(date, days * step);
      if (isWorkingDay(candidate)) return candidate;
    }
    throw new Error(
      `The calendar has no working day in the ${SEARCH_DAYS} days ${step === 1 ? 'from' : 'up to'} ${date}: its pauses and days off leave none`,
    );
  };
  const onOrAfter = (date: CivilDate): CivilDate => nearest(date, 1);

  const addWorkingDays = (date: CivilDate, count: number): CivilDate => {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`Working days are added in whole numbers from 0, not ${count}`);
    if (count === 0) return onOrAfter(date);
    let day = date;
    for (let left = count; left > 0; left--) day = onOrAfter(addDays(day, 1));
    return day;
  };

  const sendingOpens = (date: CivilDate): number => instantAt(date, sending.from);

  const isSendingTime = (instant: number): boolean => {
    const { date, time } = localTime(instant);
    return sending.from <= time && time < sending.until && isWorkingDay(date);
  };

  const nextSendingTime = (instant: number): number => {
    if (isSendingTime(instant)) return instant;
    const { date, time } = localTime(instant);
    return sendingOpens(onOrAfter(time < sending.from ? date : addDays(date, 1)));
  };

  return {
    isWorkingDay,
    onOrAfter,
    onOrBefore: (date) => nearest(date, -1),
    addWorkingDays,
    dateAt: (instant) => localTime(instant).date,
    sendingOpens,
    isSendingTime,
    nextSendingTime,
  };
}
