import type { CivilDate } from './civil-date.ts';
import { isAway } from './away.ts';
import { peopleWith, presentOf, reportersOf, reportersOn, reportsFor, standingFor, type Person } from './person.ts';

/** Who gets what is asked of somebody who is away on `day`; nobody for what nobody else can do. */
export function standInsOn(people: readonly Person[], person: Person, day: CivilDate): Person[] {
  const found = person.assignments.flatMap((assignment) => {
    if ('unit' in assignment) return standingFor(people, assignment.unit, assignment.role, day);
    return assignment.role === 'secretariat' ? presentOf(peopleWith(people, 'secretariat'), day) : [];
  });
  return [...new Set(found)].filter((p) => p.id !== person.id && !isAway(p, day));
}

/** Who would get it if they were away on `day`. */
export const standInsFor = (people: readonly Person[], person: Person, day: CivilDate): Person[] =>
  standInsOn(
    people.map((p) => (p.id === person.id ? { ...p, absences: [{ from: day, to: day, by: p.id, at: day }] } : p)),
    person,
    day,
  );

/** Whether nobody is left to hand in the report of a unit of theirs while they are away on `day`. */
export const leavesReport = (people: readonly Person[], { id, assignments }: Person, day: CivilDate): boolean =>
  assignments.some((a) => 'unit' in a && people.every((p) => !p.active || !reportsFor(p, a.unit) || p.id === id || isAway(p, day)));

/** Those in whose place somebody reports for a unit on `day`; nobody where it is theirs anyway. */
export function standsInFor(people: readonly Person[], reader: Person, unit: string, day: CivilDate): Person[] {
  const isAmong = (found: readonly Person[]): boolean => found.some((p) => p.id === reader.id);
  const usual = reportersOf(people, unit);
  return isAmong(reportersOn(people, unit, day)) && !isAmong(usual) ? usual : [];
}
