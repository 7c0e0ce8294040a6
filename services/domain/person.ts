import type { Rostered } from './roster/roster-event.ts';
import type { PersonValues } from './roster/roster-values.ts';
import { addDays, type CivilDate } from './civil-date.ts';

export const UNIT_ROLES = ['contact', 'deputy', 'head'] as const;
export const CITY_ROLES = ['secretariat', 'committee-chair', 'committee-member', 'administrator'] as const;
export const LOCALES = ['sv', 'en'] as const;
export const REFUSALS = ['not-installed', 'blocked', 'conversation-gone'] as const;
export const WITHHOLDINGS = ['disabled-by-admin', 'unknown'] as const;

/** contact: internationell kontaktperson (R5); head: förvaltningschef. */
export type UnitRole = (typeof UNIT_ROLES)[number];
export type CityRole = (typeof CITY_ROLES)[number];
export type Locale = (typeof LOCALES)[number];
export type Assignment = { role: UnitRole; unit: string } | { role: CityRole };

/** Where a person's personal chat with the bot is: what a proactive message needs. */
export interface Conversation {
  id: string;
  serviceUrl: string;
  tenant: string;
  botId: string;
  userId: string;
}

/** Why Teams refuses messages to somebody, until they install the bot or write to it. */
export type Refusal = (typeof REFUSALS)[number];

/** Why a message to somebody was refused by others than themselves; it may pass without their doing anything. */
export type Withheld = (typeof WITHHOLDINGS)[number];

/** Days somebody is away, both included; why is nobody's business. `by` said so, at the ISO instant `at`. */
export interface Absence {
  from: CivilDate;
  to: CivilDate;
  by: string;
  at: string;
}

/** Keyed by the Entra object id. */
export interface Person extends Rostered<PersonValues> {
  kind: 'person';
  city: string;
  id: string;
  name: string;
  assignments: Assignment[];
  /** The address they sign in with; what a link to a chat with them needs. */
  email?: string;
  locale: Locale;
  /** Languages they have written in and been asked about; asked once. */
  askedAbout?: Locale[];
  active: boolean;
  absences?: Absence[];
  conversation?: Conversation;
  installed?: Installation;
  refused?: { why: Refusal; at: string };
  /** Messages are refused by others than the person: since when, how often it has been tried, and not before when it is tried again; `waitSetAt`: when that was written. */
  withheld?: { why: Withheld; at: string; tries: number; until: string; waitSetAt?: string };
}

/** When a person last got the bot (ISO instants). */
export interface Installation {
  /** By Teams' own time: what an older event says is over. */
  at: string;
  /** By ours, and never later than theirs: what was sent before it was sent to an earlier chat. */
  noticedAt: string;
  /** The greeting is being sent until then. */
  greetBy: string;
  /** When that was written. */
  waitSetAt?: string;
  greeted: boolean;
}

export const hasRole = (person: Person, role: CityRole): boolean => person.assignments.some((a) => a.role === role);

/** The units a person has one of `roles` in. */
export const unitsOf = (person: Person, roles: readonly UnitRole[]): string[] => [
  ...new Set(person.assignments.flatMap((a) => ('unit' in a && roles.includes(a.role) ? [a.unit] : []))),
];

/** True for those who report for a unit and answer for its part: its contact persons, deputies and head. */
export const reportsFor = (person: Person, unit: string): boolean => person.assignments.some((a) => 'unit' in a && a.unit === unit);

/** The units a person reports for. */
export const ownUnits = (person: Person): string[] => unitsOf(person, UNIT_ROLES);

export const isReachable = (person: Person): boolean => person.conversation !== undefined && person.refused === undefined;

export const peopleWith = (people: readonly Person[], role: CityRole): Person[] => people.filter((p) => p.active && hasRole(p, role));

export const peopleOf = (people: readonly Person[], unit: string, role: UnitRole): Person[] =>
  people.filter((p) => p.active && p.assignments.some((a) => 'unit' in a && a.role === role && a.unit === unit));

const covers =
  (day: CivilDate) =>
  ({ from, to }: Absence): boolean =>
    from <= day && day <= to;

export const isAway = ({ absences = [] }: Pick<Person, 'absences'>, day: CivilDate): boolean => absences.some(covers(day));

/** The last day somebody who is away on `day` is away; undefined for who is not. */
export function awayUntil(person: Pick<Person, 'absences'>, day: CivilDate): CivilDate | undefined {
  const last = person.absences?.find(covers(day))?.to;
  return last === undefined ? undefined : (awayUntil(person, addDays(last, 1)) ?? last);
}

/** Those who are not away on `day`; all of them where nobody is there, so that nothing is left without anybody. */
export function presentOf(people: readonly Person[], day: CivilDate): Person[] {
  const present = people.filter((p) => !isAway(p, day));
  return present.length > 0 ? present : [...people];
}

/** Who answers for a unit's report by the roster: its contact persons, else deputies, else the head, so that no unit is without. */
export function reportersOf(people: readonly Person[], unit: string): Person[] {
  for (const role of UNIT_ROLES) {
    const found = peopleOf(people, unit, role);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who answers for it on `day`: the same rule among those who are not away; where everybody is, it stays with those it would be. */
export function reportersOn(people: readonly Person[], unit: string, day: CivilDate): Person[] {
  const present = reportersOf(
    people.filter((p) => !isAway(p, day)),
    unit,
  );
  return present.length > 0 ? present : reportersOf(people, unit);
}

/** Who gets what goes to one role in a unit on `day`: its holders who are there, else the next in line; nobody where nobody holds it. */
export function standingFor(people: readonly Person[], unit: string, role: UnitRole, day: CivilDate): Person[] {
  const holders = peopleOf(people, unit, role);
  if (holders.length === 0) return [];
  for (const next of UNIT_ROLES.slice(UNIT_ROLES.indexOf(role))) {
    const present = peopleOf(people, unit, next).filter((p) => !isAway(p, day));
    if (present.length > 0) return present;
  }
  return holders;
}
