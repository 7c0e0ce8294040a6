import type { CivilDate } from './civil-date.ts';
import { isAway } from './away.ts';
import type { CityRole, Person, UnitRole } from './person.ts';

export interface PeopleByRole {
  with(role: CityRole): Person[];
  of(unit: string, role: UnitRole): Person[];
}

/** Made once for each list: a tick looks in the same one for every unit and step. */
const made = new WeakMap<readonly Person[], PeopleByRole>();

/** Those who are active, by what they hold, in the order of the list; which must not be changed afterwards. */
export function peopleByRole(people: readonly Person[]): PeopleByRole {
  const known = made.get(people);
  if (known !== undefined) return known;
  const index = indexOf(people);
  made.set(people, index);
  return index;
}

function indexOf(people: readonly Person[]): PeopleByRole {
  const holders = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.active) continue;
    for (const post of new Set(person.assignments.map((a) => postOf(a.role, 'unit' in a ? a.unit : undefined)))) {
      const found = holders.get(post);
      if (found === undefined) holders.set(post, [person]);
      else found.push(person);
    }
  }
  const inPost = (post: string): Person[] => [...(holders.get(post) ?? [])];
  return { with: (role) => inPost(postOf(role, undefined)), of: (unit, role) => inPost(postOf(role, unit)) };
}

const postOf = (role: CityRole | UnitRole, unit: string | undefined): string => (unit === undefined ? role : `${role} ${unit}`);

const byId = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/** Who has an id in a list, found as they are by role. */
export function personIn(people: readonly Person[], id: string): Person | undefined {
  const known = byId.get(people) ?? new Map(people.map((person) => [person.id, person]));
  byId.set(people, known);
  return known.get(id);
}

/** The same, for a day. */
const there = new WeakMap<readonly Person[], Map<CivilDate, readonly Person[]>>();

/** Those of a list who are not away on `day`, found once for each list and day. */
export function peopleThere(people: readonly Person[], day: CivilDate): readonly Person[] {
  const days = there.get(people) ?? new Map<CivilDate, readonly Person[]>();
  there.set(people, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const present = people.filter((person) => !isAway(person, day));
  const all = present.length === people.length ? people : present;
  days.set(day, all);
  return all;
}
