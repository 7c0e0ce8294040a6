import { PERSON_FIELDS } from './person-fields.ts';
import { decideEntry, type EntryCommand } from './decide-entry.ts';
import { readRoleKey } from './role-key.ts';
import { unitsLeft } from './units-left.ts';
import { mayKeepRoster } from './roster-rights.ts';
import type { RosterFailure } from './roster-failure.ts';
import { personValues, withPersonValues, type PersonValues } from './roster-values.ts';
import { peopleWith, type CityRole, type Person } from '../person.ts';
import type { Unit } from '../unit.ts';

/** Roles are given and taken one at a time, so that whoever presses need not know the others. */
export type PersonCommand =
  | EntryCommand<PersonValues>
  | { do: 'give-role'; rev: number; role: string; /** A role they lose at the same time. */ instead: string }
  | { do: 'take-role'; rev: number; role: string };

export type PersonDecided = { ok: true; person: Person } | { ok: false; failure: RosterFailure };

export interface RosterNow {
  actor: Person;
  /** ISO instant. */
  at: string;
  people: readonly Person[];
  units: ReadonlyMap<string, Unit>;
  /** They have been asked whether they mean it. */
  confirmed: boolean;
}

/** Without anybody in these nothing is reviewed, or decided. */
const INDISPENSABLE: readonly CityRole[] = ['secretariat', 'committee-chair'];
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

const refuse = (failure: RosterFailure): PersonDecided => ({ ok: false, failure });

/** What a change makes of a person. Pure. */
export function decidePerson(person: Person, command: PersonCommand, now: RosterNow): PersonDecided {
  if (!mayKeepRoster(now.actor)) return refuse({ code: 'not-allowed' });
  const { history = [], file = {} } = person;
  const entry = { description: PERSON_FIELDS, values: personValues(person), history, file };
  const decided = decideEntry(entry, onRoles(entry.values, command), { actor: now.actor.id, at: now.at });
  if (!decided.ok) return refuse(decided.failure);
  if ('unchanged' in decided) return { ok: true, person };
  const next: Person = { ...withPersonValues(person, decided.values), history: decided.history };
  const failure = faultIn(decided.values, now.units) ?? againstTheCity(person, next, now);
  return failure === undefined ? { ok: true, person: next } : refuse(failure);
}

function onRoles({ roles }: PersonValues, command: PersonCommand): EntryCommand<PersonValues> {
  if (command.do !== 'give-role' && command.do !== 'take-role') return command;
  const dropped = command.do === 'give-role' ? command.instead : command.role;
  const left = roles.filter((role) => role !== dropped);
  return { do: 'change', rev: command.rev, values: { roles: command.do === 'take-role' ? left : [...new Set([...left, command.role])] } };
}

/** What is wrong with what is said of a person, by itself. */
export function faultIn({ name, email, roles, active }: PersonValues, units: ReadonlyMap<string, Unit>): RosterFailure | undefined {
  const { limit } = PERSON_FIELDS.name;
  if (name === '') return { code: 'no-name' };
  if (name.length > limit || email.length > limit) return { code: 'too-long', limit };
  if (email !== '' && !EMAIL.test(email)) return { code: 'bad-email' };
  if (roles.length === 0 && active !== 'no') return { code: 'no-role' };
  const assignments = roles.map(readRoleKey);
  if (assignments.includes(undefined)) return { code: 'no-such-role' };
  return assignments.some((a) => a !== undefined && 'unit' in a && !units.has(a.unit)) ? { code: 'no-such-unit' } : undefined;
}

/** An office that nobody would hold any more after a change to `before`. */
export const officeLost = (before: Person, after: readonly Person[]): CityRole | undefined =>
  INDISPENSABLE.find((role) => peopleWith([before], role).length > 0 && peopleWith(after, role).length === 0);

/** The person as before a change that cannot stand; what else has been written of them meanwhile stays. */
export function takenBackFrom(person: Person, before: Person): Person {
  const { history: _taken, ...rest } = withPersonValues(person, personValues(before));
  return before.history === undefined ? rest : { ...rest, history: before.history };
}

function againstTheCity(person: Person, next: Person, { actor, people, confirmed }: RosterNow): RosterFailure | undefined {
  const after = people.map((p) => (p.id === person.id ? next : p));
  const lost = officeLost(person, after);
  if (lost !== undefined) return { code: 'last-of-role', role: lost };
  if (confirmed) return undefined;
  const left = unitsLeft(person, people, after);
  if (actor.id === person.id && mayKeepRoster(person) && !mayKeepRoster(next)) return { code: 'own-role', left };
  return left.length > 0 ? { code: 'leaves-unit', left } : undefined;
}
