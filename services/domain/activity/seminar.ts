import { isInEu } from '../country.ts';
import { fold } from '../fold.ts';
import type { ActivityRecord } from './activity-rules.ts';

/** W3: what a seminar must be to count toward the one of the year. */
export const SEMINAR_CONDITIONS = ['is-a-seminar', 'organised-by-the-city', 'in-the-eu', 'held'] as const;

export type SeminarCondition = (typeof SEMINAR_CONDITIONS)[number];

/** The places the policy names, in the languages people write them in. Folded. */
const NAMED_PLACE = /(?<![\p{L}\p{N}])(?:solna|bryssel|brussels|bruxelles|brussel)s?(?![\p{L}\p{N}])/u;

/** The country decides where it is stated: there may be a Brussels in another. */
const isInEuOrNamed = ({ country, place }: ActivityRecord['values']): boolean =>
  country === undefined ? NAMED_PLACE.test(fold(place)) : isInEu(country);

/** The conditions an activity fails; none when it counts toward the year it is held in. */
export function failedSeminarConditions({ state, values }: Pick<ActivityRecord, 'state' | 'values'>): SeminarCondition[] {
  const meets: Record<SeminarCondition, boolean> = {
    'is-a-seminar': values.type === 'seminar',
    'organised-by-the-city': values.role === 'organiser' || values.role === 'co-organiser',
    'in-the-eu': isInEuOrNamed(values),
    held: state === 'held' && values.startsOn !== undefined,
  };
  return SEMINAR_CONDITIONS.filter((condition) => !meets[condition]);
}
