import { aboutRound } from '../../domain/notice.ts';
import { hasRole } from '../../domain/person.ts';
import { takenBack } from '../../domain/round-sending.ts';
import type { Round } from '../../domain/round.ts';
import { arisen, secretariatOn } from '../arising.ts';
import { decidedAt, decidedSending } from '../round-decision.ts';
import type { Snapshot } from '../duty.ts';
import type { FoundDuty, KindOfDuty, PlannedRules } from '../kind-of-duty.ts';

/** A round that has been referred back, or taken back, is the secretariat's to send again (R4). */
export const REWORK: KindOfDuty = {
  clause: 'R4',
  plan: {
    dueAfterWorkingDays: 10,
    steps: [
      { step: 'received', when: { on: 'open' }, to: ['owner'] },
      { step: 'on-the-day', when: { on: 'due' }, to: ['owner'] },
    ],
  },
  find: (rules, snapshot) =>
    snapshot.rounds.flatMap((round) => {
      if (round.state === 'referred-back') return [reworkOf(rules, snapshot, round, decidedAt(round))];
      const back = round.state === 'collecting' ? takenBack(round) : undefined;
      return back === undefined ? [] : [reworkOf(rules, snapshot, round, back.at)];
    }),
  standing: (_card, { round }) => round?.history.length.toString(),
  isStillTheirs: (person) => hasRole(person, 'secretariat'),
};

const reworkOf = (rules: PlannedRules, snapshot: Snapshot, round: Round, since: string): FoundDuty =>
  arisen(rules, {
    ...aboutRound(round.quarter),
    occasion: decidedSending(round),
    since,
    owners: secretariatOn(snapshot, snapshot.today),
    met: false,
  });
