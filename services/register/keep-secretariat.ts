import { peopleWith, type Person } from '../domain/person.ts';
import { personValues, withPersonValues } from '../domain/roster/roster-values.ts';

/**
 * Those of a file's secretariat as it names them, where nobody else would be left: what was changed in the chat and
 * what a file drops can together take the last one. Nobody otherwise.
 */
export function secretariatOf(named: readonly Person[], after: readonly Person[]): Person[] {
  if (peopleWith(after, 'secretariat').length > 0) return [];
  const byId = new Map(after.map((person) => [person.id, person]));
  return peopleWith(named, 'secretariat').map((person) => {
    const now = byId.get(person.id) ?? person;
    return withPersonValues(now, { ...personValues(now), ...person.file });
  });
}
