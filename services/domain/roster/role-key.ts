import { CITY_ROLES, UNIT_ROLES, type Assignment } from '../person.ts';

/** One role as text: `secretariat`, `contact@social`. */
export const roleKey = (assignment: Assignment): string =>
  'unit' in assignment ? `${assignment.role}@${assignment.unit}` : assignment.role;

/** Undefined for what is no role. */
export function readRoleKey(key: string): Assignment | undefined {
  const [name = '', unit] = key.split('@');
  if (unit === undefined) {
    const role = CITY_ROLES.find((known) => known === name);
    return role && { role };
  }
  const role = UNIT_ROLES.find((known) => known === name);
  return role === undefined || unit === '' ? undefined : { role, unit };
}
