import type { CivilDate } from '../civil-date.ts';
import type { ValuesOf } from '../description/field.ts';
import type { Contradictions, KindRules } from '../register/kind-rules.ts';
import type { AnyRegistered, Registered } from '../register/registered.ts';
import { ACTIVITY_FIELDS } from './activity-fields.ts';

export const ACTIVITY_STATES = ['planned', 'held', 'cancelled', 'removed'] as const;

export type ActivityState = (typeof ACTIVITY_STATES)[number];
export type ActivityRecord = Registered<'activity', ActivityState, typeof ACTIVITY_FIELDS>;
/** A record of this kind has been made by this kind's description. */
export const isActivity = (record: AnyRegistered): record is AnyRegistered & ActivityRecord => record.kind === 'activity';

export type ActivityValues = ValuesOf<typeof ACTIVITY_FIELDS>;

const contradictions = ({ startsOn, endsOn }: Partial<ActivityValues>): Contradictions =>
  startsOn !== undefined && endsOn !== undefined && endsOn < startsOn ? { endsOn: 'ends-before-it-starts' } : {};

/** What has taken place has a day behind it. */
const heldInTheFuture = ({ startsOn }: Partial<ActivityValues>, today: CivilDate): Contradictions =>
  startsOn !== undefined && startsOn > today ? { startsOn: 'in-the-future' } : {};

export const ACTIVITY_RULES = {
  kind: 'activity',
  description: ACTIVITY_FIELDS,
  states: ACTIVITY_STATES,
  initial: 'planned',
  transitions: { planned: ['held', 'cancelled'], held: ['planned'], cancelled: ['planned'] },
  closed: ['held', 'cancelled', 'removed'],
  contradictions: (values: Partial<ActivityValues>, today: CivilDate, state: string): Contradictions => ({
    ...contradictions(values),
    ...(state === 'held' ? heldInTheFuture(values, today) : {}),
  }),
} as const satisfies KindRules;
