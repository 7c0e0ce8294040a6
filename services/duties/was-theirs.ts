import type { CivilDate } from '../domain/civil-date.ts';
import { isAway } from '../domain/away.ts';
import { personIn } from '../domain/people-by-role.ts';
import { peopleOf, reportersOf, reportersOn, type Person } from '../domain/person.ts';
import type { Duty, Snapshot } from './duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';

/**
 * Whether a duty that is somebody's was theirs on `day` already, or can only have become so since because somebody went away or came back.
 * It does not depend on the day it is asked, so that a notice is the same whenever it is worked out.
 */
export function wasTheirs({ people }: Pick<Snapshot, 'people'>, { kind, unit }: Duty, id: string, day: CivilDate): boolean {
  const person = personIn(people, id);
  if (person === undefined || unit === undefined) return person === undefined || !isAway(person, day);
  const isAmong = (found: readonly Person[]): boolean => found.some((p) => p.id === id);
  const usual = reportersOf(people, unit);
  const isToldAnyway = isAmong(usual) || (KINDS_OF_DUTY[kind].restsOnHeads === true && isAmong(peopleOf(people, unit, 'head')));
  const mayStandIn = !isToldAnyway && usual.some(({ absences = [] }) => absences.some(({ to }) => to > day));
  return !isAway(person, day) && (!mayStandIn || isAmong(reportersOn(people, unit, day)) || !isOfUnit(person, unit));
}

const isOfUnit = ({ assignments }: Person, unit: string): boolean => assignments.some((a) => 'unit' in a && a.unit === unit);
