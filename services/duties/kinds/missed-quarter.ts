import { aboutRound } from '../../domain/notice.ts';
import { hasRole } from '../../domain/person.ts';
import { addQuarters, quarterOf, type Quarter } from '../../domain/quarter.ts';
import { secretariatOn } from '../arising.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';
import { openingDay } from '../opening-day.ts';

/** A quarter that passed without a round is opened after all, or left out (R4). */
export const MISSED_QUARTER: KindOfDuty = {
  clause: 'R4',
  plan: {
    dueAfterWorkingDays: 5,
    steps: [
      { step: 'found', when: { on: 'open' }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
    ],
  },
  find: (rules, snapshot) =>
    (snapshot.missed ?? []).filter(({ decided }) => decided === undefined).map(({ quarter }) => toDecide(rules, snapshot, quarter)),
  standing: (_card, { missed }) => missed && (missed.decided?.decision ?? 'undecided'),
  isStillTheirs: (person) => hasRole(person, 'secretariat'),
};

/** Rests on the secretariat while it has not decided: its days move with each quarter, but it is told of once. */
function toDecide(rules: PlannedRules, snapshot: Snapshot, quarter: Quarter): FoundDuty {
  const opensOn = openingDay(rules, addQuarters(quarterOf(snapshot.today), -1));
  return {
    ...aboutRound(quarter),
    occasion: 1,
    opensOn,
    dueOn: rules.calendar.addWorkingDays(opensOn, rules.plan.dueAfterWorkingDays),
    owners: secretariatOn(snapshot, snapshot.today),
    met: false,
  };
}
