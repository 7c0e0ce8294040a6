import { hasRole, ownUnits, unitsOf, type Person } from '../person.ts';
import type { RegisteredKind } from './registered.ts';

export type Right = 'none' | 'read' | 'write';

/** What a record is, as far as rights go. */
interface Subject {
  kind: RegisteredKind;
  unit: string;
}

const seesAll = (person: Person): boolean => hasRole(person, 'committee-chair') || hasRole(person, 'committee-member');

/** Programmes are no administration's: they are the whole city's, and the secretariat's to keep. */
export const isOfWholeCity = (kind: RegisteredKind): boolean => kind === 'programme';

/** Partners and programmes are everybody's to know of. */
export const isShared = (kind: RegisteredKind): boolean => kind === 'partner' || isOfWholeCity(kind);

/**
 * What somebody may do with a record: contact persons and deputies keep up their own administration's, the secretariat all;
 * the committee reads all, a head the own administration's. Programmes are the secretariat's to keep.
 */
export function rightTo(person: Person, { kind, unit }: Subject): Right {
  if (!person.active) return 'none';
  if (hasRole(person, 'secretariat')) return 'write';
  if (!isOfWholeCity(kind) && unitsOf(person, ['contact', 'deputy']).includes(unit)) return 'write';
  if (seesAll(person) || ownUnits(person).includes(unit)) return 'read';
  return isShared(kind) && ownUnits(person).length > 0 ? 'read' : 'none';
}

/** The administrations somebody may make records of a kind for; `all` for the secretariat. */
export function mayCreateFor(person: Person, kind: RegisteredKind): 'all' | string[] {
  if (!person.active) return [];
  if (hasRole(person, 'secretariat')) return 'all';
  return isOfWholeCity(kind) ? [] : unitsOf(person, ['contact', 'deputy']);
}
