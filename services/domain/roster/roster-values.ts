import type { ValuesOf } from '../description/field.ts';
import { LOCALES, type Locale, type Person } from '../person.ts';
import type { Unit } from '../unit.ts';
import type { PERSON_FIELDS, UNIT_FIELDS } from './person-fields.ts';
import { readRoleKey, roleKey } from './role-key.ts';

export type PersonValues = ValuesOf<typeof PERSON_FIELDS>;
export type UnitValues = ValuesOf<typeof UNIT_FIELDS>;

export const personValues = ({ name, email, locale, assignments, active }: Person): PersonValues => ({
  name,
  email: email ?? '',
  locale,
  roles: assignments.map(roleKey),
  active: active ? 'yes' : 'no',
});

const localeOf = (written: string | undefined, now: Locale): Locale => LOCALES.find((locale) => locale === written) ?? now;

/** The same person, said to be so. */
export function withPersonValues({ email: _before, ...person }: Person, values: PersonValues): Person {
  const { name, email, locale, roles, active } = values;
  const assignments = roles.flatMap((key) => readRoleKey(key) ?? []);
  return {
    ...person,
    name,
    ...(email === '' ? {} : { email }),
    locale: localeOf(locale, person.locale),
    assignments,
    active: active !== 'no',
  };
}

export const unitValues = ({ name }: Unit): UnitValues => ({ name });

export const withUnitValues = (unit: Unit, { name }: UnitValues): Unit => ({ ...unit, name });
