import type { CivilDate } from './civil-date.ts';
import { peopleWith, presentOf, reportersOf, reportersOn, standingFor, type Person } from './person.ts';

/** Who gets what is asked of somebody while they are away on `day`; nobody for what nobody else can do. */
export function standInsFor(people: readonly Person[], person: Person, day: CivilDate): Person[] {
  const away = people.map((p) => (p.id === person.id ? { ...p, absences: [{ from: day, to: day, by: p.id, at: day }] } : p));
  const found = person.assignments.flatMap((assignment) => {
    if ('unit' in assignment) return standingFor(away, assignment.unit, assignment.role, day);
    return assignment.role === 'secretariat' ? presentOf(peopleWith(away, 'secretariat'), day) : [];
  });
  return people.filter((p) => p.id !== person.id && found.some(({ id }) => id === p.id));
}

/** Those in whose place somebody reports for a unit on `day`; nobody where it is theirs anyway. */
export function standsInFor(people: readonly Person[], reader: Person, unit: string, day: CivilDate): Person[] {
  const isAmong = (found: readonly Person[]): boolean => found.some((p) => p.id === reader.id);
  const usual = reportersOf(people, unit);
  return isAmong(reportersOn(people, unit, day)) && !isAmong(usual) ? usual : [];
}
