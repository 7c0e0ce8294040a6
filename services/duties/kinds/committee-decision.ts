import { aboutRound } from '../../domain/notice.ts';
import { mayDecide, seesWholeRound } from '../../domain/round-decisions.ts';
import type { Person } from '../../domain/person.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, ids } from '../arising.ts';
import { isDecisionNews } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** The committee adopts the round or refers it back (R3). */
export const COMMITTEE_DECISION: KindOfDuty = {
  clause: 'R3',
  plan: {
    dueAfterWorkingDays: 10,
    steps: [
      { step: 'received', when: { on: 'open' }, to: ['owner'] },
      { step: '2d-before', when: { daysBefore: 2 }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
      { step: '2wd-after', when: { workingDaysAfter: 2 }, to: ['secretariat'] },
    ],
  },
  find: (rules, snapshot) =>
    snapshot.rounds
      .filter((round) => round.state === 'with-committee' || (round.state === 'adopted' && isDecisionNews(rules, round, snapshot.today)))
      .map((round) => decisionOn(rules, snapshot, round)),
  standing: (_card, { round }) => round && decisionStanding(round),
  isStillTheirs: seesWholeRound,
};

export const deciders = ({ policy }: Pick<PlannedRules, 'policy'>, { people }: Snapshot): Person[] =>
  people.filter((p) => p.active && mayDecide(p, policy.committee));

function decisionOn(rules: PlannedRules, snapshot: Snapshot, round: Round): FoundDuty {
  const voted = new Set(round.votes.map((v) => v.by));
  const all = deciders(rules, snapshot);
  const left = all.filter((p) => !voted.has(p.id));
  // When all have voted and too few agree, it rests on them all to change their minds.
  const owners = left.length > 0 ? left : all;
  return arisen(rules, {
    ...aboutRound(round.quarter),
    occasion: round.sending,
    since: round.sentAt ?? round.history[0]?.at ?? '',
    owners: ids(owners),
    met: round.state !== 'with-committee',
    ...(round.decisionDueOn === undefined ? {} : { dueOn: round.decisionDueOn }),
  });
}

/** Votes change what a card shows while the committee has the round. */
const decisionStanding = ({ state, rev, history }: Round): string =>
  state === 'with-committee' ? `${history.length}-${rev}` : `${history.length}`;
