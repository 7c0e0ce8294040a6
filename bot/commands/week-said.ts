import { addDays, weekday, type CivilDate } from '../../services/domain/civil-date.ts';

export interface Days {
  from: CivilDate;
  to: CivilDate;
}

const FRIDAY = 4;

const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekday(date));
/** Week 1 has the fourth of January in it. */
const firstMonday = (year: number): CivilDate => mondayOf(`${year}-01-04`);
const workWeek = (monday: CivilDate): Days => ({ from: monday, to: addDays(monday, FRIDAY) });

export const nextWeek = (today: CivilDate): Days => workWeek(addDays(mondayOf(today), 7));

/** The working days of the next week with that number; undefined where neither this year nor the next has one. */
export function weekNumber(week: number, today: CivilDate): Days | undefined {
  const year = Number(today.slice(0, 4));
  for (const y of week < 1 ? [] : [year, year + 1]) {
    const monday = addDays(firstMonday(y), 7 * (week - 1));
    const days = workWeek(monday);
    if (monday < firstMonday(y + 1) && days.to >= today) return days;
  }
  return undefined;
}
