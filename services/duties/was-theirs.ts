import type { CivilDate } from '../domain/civil-date.ts';
import { isAway, reportersOf, reportersOn, type Person } from '../domain/person.ts';
import type { Duty, Snapshot } from './duty.ts';

/** Whether a duty that is somebody's today was theirs on `day` too, or has become so since because somebody went away or came back. */
export function wasTheirs({ people, today }: Pick<Snapshot, 'people' | 'today'>, { unit }: Duty, id: string, day: CivilDate): boolean {
  const person = people.find((p) => p.id === id);
  if (person === undefined) return true;
  const isAmong = (found: readonly Person[]): boolean => found.some((p) => p.id === id);
  const standsIn = unit !== undefined && isAmong(reportersOn(people, unit, today)) && !isAmong(reportersOf(people, unit));
  return !isAway(person, day) && (!standsIn || isAmong(reportersOn(people, unit, day)));
}
