import { describe, expect, it } from '@jest/globals';
import { decidingVotes, sendToCommittee, type Round } from '../../../services/domain/round.ts';
import { vote } from '../../../services/domain/round-decisions.ts';
import { takeBackRound } from '../../../services/domain/round-sending.ts';
import type { Result } from '../../../services/domain/result.ts';
import { duties } from '../../../services/duties/duties.ts';
import { everyNotice } from '../../../services/duties/notices.ts';
import { aChair, aReport, aRound, aSecretary, aSnapshot, iso, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const AT = iso('2026-11-04', '10:00');
const handedIn = aReport({
  state: 'approved',
  history: [{ at: iso('2026-10-20'), by: 'contact-social', what: 'submitted', version: 1 }],
});

function value(result: Result<Round>): Round {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const sent = (round: Round = aRound()): Round => sendToCommittee(round, [handedIn], '2026-11-18', 'secretary', iso('2026-11-03', '12:00'));
const takenBack = (round: Round): Round => value(takeBackRound(round, round.sending, aSecretary(), AT));
const asked = (round: Round): string[] => {
  const snapshot = aSnapshot({ today: '2026-11-04', rounds: [round], reports: [handedIn] });
  return everyNotice(rules, snapshot, duties(rules, snapshot)).map((notice) => notice.id);
};

describe('a quarter taken back from the committee', () => {
  it('is told to those who were to decide, and is the secretariat’s to send again', () => {
    expect(asked(takenBack(sent()))).toEqual([
      'rework:round:2026-Q3:received:secretary',
      'rework:round:2026-Q3:on-the-day:secretary',
      'decision-news:round:2026-Q3:received:chair',
    ]);
  });

  it('asks nobody to decide any longer', () => {
    expect(asked(sent())).toContain('committee-decision:round:2026-Q3:received:chair');
    expect(asked(takenBack(sent())).filter((id) => id.startsWith('committee-decision'))).toEqual([]);
  });

  it('and sent again is a new card to decide on, and no news', () => {
    expect(asked(sent(takenBack(sent())))).toContain('committee-decision:round:2026-Q3:2-received:chair');
  });

  it('after it was referred back once is told under a number of its own, and asks for no more than the referral did', () => {
    const deciders = { deciders: { by: 'chair' }, mayVote: () => true } as const;
    const referred = value(vote(sent(), { decision: 'refer-back', sending: 1, comment: 'Skriv mer' }, aChair(), deciders, AT));
    const back = takenBack(sent(referred));
    expect([decidingVotes(back).map((v) => v.comment), asked(back).sort()]).toEqual([
      ['Skriv mer'],
      [...asked(referred), 'decision-news:round:2026-Q3:2-received:chair'].sort(),
    ]);
  });
});
