import { addDays, type CivilDate } from './civil-date.ts';
import type { Absence, Person } from './person.ts';

const covers =
  (day: CivilDate) =>
  ({ from, to }: Absence): boolean =>
    from <= day && day <= to;

export const isAway = ({ absences = [] }: Pick<Person, 'absences'>, day: CivilDate): boolean => absences.some(covers(day));

export const absenceOn = ({ absences = [] }: Pick<Person, 'absences'>, day: CivilDate): Absence | undefined => absences.find(covers(day));

/** The last day somebody who is away on `day` is away; undefined for who is not. */
export function awayUntil(person: Pick<Person, 'absences'>, day: CivilDate): CivilDate | undefined {
  const last = absenceOn(person, day)?.to;
  return last === undefined ? undefined : (awayUntil(person, addDays(last, 1)) ?? last);
}
