import type { CivilDate } from '../../domain/civil-date.ts';
import type { Absence, Person } from '../../domain/person.ts';
import { standInsOn } from '../../domain/stand-ins.ts';
import { arisen, ids } from '../arising.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** Whoever stands in for somebody who will be away is told, and so is whoever is away where another has entered it (R1). */
export const STAND_IN: KindOfDuty = {
  clause: 'R1',
  plan: { dueAfterWorkingDays: 0, steps: [{ step: 'told', when: { on: 'open' }, to: ['owner'] }] },
  isNews: true,
  find: (rules, snapshot) =>
    snapshot.people.flatMap((person) =>
      person.active ? saidOf(person).flatMap((absence) => toTell(rules, snapshot, person, absence)) : [],
    ),
  standing: () => undefined,
  isStillTheirs: () => true,
};

/** What has been said of somebody's absence, the last of what was said at one time. */
const saidOf = ({ absences = [] }: Person): Absence[] => [...new Map(absences.map((absence) => [absence.at, absence])).values()];

/** The first day of an absence that is still to come, or today. */
export const firstDayLeft = ({ from }: Absence, today: CivilDate): CivilDate => (from > today ? from : today);

function toTell(rules: PlannedRules, { people, today }: Snapshot, person: Person, absence: Absence): FoundDuty[] {
  if (absence.to < today) return [];
  const others = standInsOn(people, person, firstDayLeft(absence, today));
  const owners = [...ids(others), ...(absence.by === person.id ? [] : [person.id])];
  if (owners.length === 0) return [];
  return [
    arisen(rules, {
      subject: { kind: 'person', id: person.id },
      occasion: Math.floor(Date.parse(absence.at) / 1000),
      dueOn: absence.to,
      since: absence.at,
      owners,
      met: false,
    }),
  ];
}
