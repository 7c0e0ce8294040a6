import { peopleOf, reportersOf, UNIT_ROLES, unitsOf, type Person, type UnitRole } from '../person.ts';

/** A unit where nobody would be in the role that answers for its report; `reporters` are who would answer, by id: nobody where it is empty. */
export interface UnitLeft {
  unit: string;
  role: UnitRole;
  reporters: string[];
}

const answering = (people: readonly Person[], unit: string): UnitRole | undefined =>
  UNIT_ROLES.find((role) => peopleOf(people, unit, role).length > 0);

/** R5: the units whose report passes to somebody else, or to nobody, by a change to `before`. */
export function unitsLeft(before: Person, people: readonly Person[], after: readonly Person[]): UnitLeft[] {
  return unitsOf(before, UNIT_ROLES).flatMap((unit) => {
    const role = answering(people, unit);
    const isLeft = role !== undefined && peopleOf(after, unit, role).length === 0;
    return isLeft ? [{ unit, role, reporters: reportersOf(after, unit).map(({ id }) => id) }] : [];
  });
}
