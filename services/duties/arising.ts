import type { CivilDate } from '../domain/civil-date.ts';
import { peopleWith, presentOf, type Person } from '../domain/person.ts';
import type { Snapshot } from './duty.ts';
import type { FoundDuty, PlannedRules } from './kind-of-duty.ts';

export const ids = (people: readonly Person[]): string[] => people.map((p) => p.id);

/** The secretariat on `day`, without those who are away. */
export const secretariatOn = ({ people }: Pick<Snapshot, 'people'>, day: CivilDate): string[] =>
  ids(presentOf(peopleWith(people, 'secretariat'), day));

type Arisen = Omit<FoundDuty, 'opensOn' | 'dueOn' | 'since'> & { since: string; dueOn?: CivilDate };

/** A duty that follows from somebody's action: it opens then, and falls due the plan's number of working days later unless `dueOn` is told. */
export function arisen({ calendar, plan }: Pick<PlannedRules, 'calendar' | 'plan'>, duty: Arisen): FoundDuty {
  const opensOn = calendar.dateAt(Date.parse(duty.since));
  return { ...duty, opensOn, dueOn: duty.dueOn ?? calendar.addWorkingDays(opensOn, plan.dueAfterWorkingDays) };
}

/** Nothing is due earlier because it was handed in early: the later of the two days holds. */
export const notBefore = (duty: FoundDuty, day: CivilDate | undefined): FoundDuty =>
  day !== undefined && day > duty.dueOn ? { ...duty, dueOn: day } : duty;
