import { peopleOf, UNIT_ROLES, type Person, type UnitRole } from '../person.ts';

export type UnitStaff = { [R in UnitRole]: Person[] };

/** Who is what in an administration. */
export const staffOf = (people: readonly Person[], unit: string): UnitStaff => ({
  contact: peopleOf(people, unit, 'contact'),
  deputy: peopleOf(people, unit, 'deputy'),
  head: peopleOf(people, unit, 'head'),
});

/** R1, R5: the roles an administration should have somebody in and has nobody. */
export const vacantRoles = (staff: UnitStaff): UnitRole[] => UNIT_ROLES.filter((role) => staff[role].length === 0);
