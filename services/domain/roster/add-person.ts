import { differences } from '../description/differences.ts';
import { emptyValues } from '../description/field.ts';
import type { Person } from '../person.ts';
import { faultIn, type PersonDecided, type RosterNow } from './decide-person.ts';
import { PERSON_FIELDS } from './person-fields.ts';
import { mayKeepRoster } from './roster-rights.ts';
import { withPersonValues, type PersonValues } from './roster-values.ts';

const ENTRA_OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id as people and the directory write it; undefined when it is none. */
export function readObjectId(written: string): string | undefined {
  const id = written
    .trim()
    .replaceAll(/^\{|\}$/g, '')
    .toLowerCase();
  return ENTRA_OBJECT_ID.test(id) ? id : undefined;
}

/** Somebody new in the city. */
export function addPerson(
  { city, id, values }: { city: string; id: string; values: Omit<PersonValues, 'active'> },
  { actor, at, units }: Pick<RosterNow, 'actor' | 'at' | 'units'>,
): PersonDecided {
  if (!mayKeepRoster(actor)) return { ok: false, failure: { code: 'not-allowed' } };
  const said: PersonValues = { ...values, active: 'yes' };
  const failure = readObjectId(id) === id ? faultIn(said, units) : ({ code: 'bad-id' } as const);
  if (failure !== undefined) return { ok: false, failure };
  const blank: Person = { kind: 'person', city, id, name: '', assignments: [], locale: 'sv', active: true };
  const changes = differences(PERSON_FIELDS, emptyValues(PERSON_FIELDS), said);
  return { ok: true, person: { ...withPersonValues(blank, said), history: [{ at, by: actor.id, what: 'added', changes }] } };
}
