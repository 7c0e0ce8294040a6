import { isInEu } from '../country.ts';
import type { ActivityRecord } from './activity-rules.ts';

/** W3: what a seminar must be to count toward the one of the year. */
export const SEMINAR_CONDITIONS = ['is-a-seminar', 'organised-by-the-city', 'in-the-eu', 'held'] as const;

export type SeminarCondition = (typeof SEMINAR_CONDITIONS)[number];

/** The conditions an activity fails; none when it counts toward the year it is held in. */
export function failedSeminarConditions({ state, values }: Pick<ActivityRecord, 'state' | 'values'>): SeminarCondition[] {
  const meets: Record<SeminarCondition, boolean> = {
    'is-a-seminar': values.type === 'seminar',
    'organised-by-the-city': values.role === 'organiser' || values.role === 'co-organiser',
    // Solna and Brussels lie in it.
    'in-the-eu': values.country !== undefined && isInEu(values.country),
    held: state === 'held' && values.startsOn !== undefined,
  };
  return SEMINAR_CONDITIONS.filter((condition) => !meets[condition]);
}
