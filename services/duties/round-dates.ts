import type { CivilDate } from '../domain/civil-date.ts';
import type { RoundDates } from '../domain/round.ts';
import type { Rules } from './duty.ts';
import { planOf } from './plans.ts';

/** The dates of a round that opens on `opensOn`. */
export function roundDates({ policy, calendar }: Rules, opensOn: CivilDate): RoundDates {
  const dueOn = calendar.addWorkingDays(opensOn, planOf(policy, 'quarterly-report').dueAfterWorkingDays);
  return { opensOn, dueOn, closesOn: calendar.addWorkingDays(dueOn, policy.roundClosesAfterWorkingDays) };
}
