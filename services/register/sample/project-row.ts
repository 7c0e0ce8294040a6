import { addDays, daysBetween, type CivilDate } from '../../domain/civil-date.ts';
import type { Project, ProjectState } from '../../domain/project.ts';
import type { SampleRow, SampleStep } from './sample-rows.ts';

/** Days from the idea to the plan, and before the start: the plan, and the decision where one is asked for. */
const THOUGHT = 90;
const PLANNED = 60;
const DECIDED = 10;

/** A day before the day of loading, as the sample writes it. */
const past = (today: CivilDate, date: CivilDate): string => `-${Math.max(1, daysBetween(date, today))}`;

/** The steps that lead to a state, and the day of each. */
function stepsTo(state: ProjectState, { startsOn, endsOn }: Project, today: CivilDate): { to: ProjectState; on: CivilDate }[] {
  const begins = startsOn < today ? startsOn : addDays(today, -7);
  const planned = { to: 'planned', on: addDays(begins, -PLANNED) } as const;
  const ongoing = { to: 'ongoing', on: begins } as const;
  switch (state) {
    case 'idea':
      return [];
    case 'planned':
      return [planned];
    case 'ongoing':
      return [planned, ongoing];
    case 'completed':
      return [planned, ongoing, { to: 'completed', on: addDays(endsOn, 14) }];
    case 'cancelled':
      return [planned, { to: 'cancelled', on: addDays(begins, -PLANNED / 2) }];
    default:
      return state satisfies never;
  }
}

const RESULT = new Set(['effects', 'evaluationResult']);

/** A project of the sample as what its administration did with it: `details` are what the register knows beside what the report asks. */
export function projectRow({ id, unit, state, ...project }: Project, details: SampleStep['fields'], today: CivilDate): SampleRow {
  const { title, type, programme, startsOn, endsOn, purposes, areas, partners } = project;
  const steps = stepsTo(state, { id, unit, state, ...project }, today);
  const first = steps[0]?.on ?? addDays(today, -PLANNED);
  const whole: SampleStep['fields'] = { title, type, programme, startsOn, endsOn, purposes, areas, partners };
  const known = Object.fromEntries(Object.entries(details).filter(([name]) => !RESULT.has(name)));
  const result = Object.fromEntries(Object.entries(details).filter(([name]) => RESULT.has(name)));
  const decided: SampleStep['fields'] = known['decision'] === undefined ? {} : { decidedOn: addDays(startsOn, -DECIDED) };
  const fields: { [S in ProjectState]?: SampleStep['fields'] } = { planned: known, ongoing: decided, completed: result };
  return {
    kind: 'project',
    id,
    unit,
    history: [
      { day: past(today, addDays(first, -THOUGHT)), fields: whole },
      ...steps.map(({ to, on }) => ({ day: past(today, on), to, fields: fields[to] ?? {} })),
    ],
  };
}
