import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../../services/domain/result.ts';
import { vote } from '../../../services/domain/round-decisions.ts';
import {
  COMPLETE_ROUND_GOES,
  isLastOut,
  maySend,
  sendRound,
  takeBackRound,
  takenBack,
  wayToCommittee,
} from '../../../services/domain/round-sending.ts';
import { DECISIONS, sendToCommittee, type Decision, type Round } from '../../../services/domain/round.ts';
import { localTime } from '../../../services/policy/city-clock.ts';
import { aChair, aMember, aReport, aRound, aSecretary, iso } from '../../helpers/builders.ts';

const AT = iso('2026-11-05', '10:00');
const secretary = aSecretary();
const approved = aReport({ state: 'approved' });
const byTwo = { deciders: { by: 'quorum', votes: 2 }, mayVote: () => true } as const;

const sent = (round: Round = aRound()): Round => sendToCommittee(round, [approved], '2026-11-18', 'secretary', iso('2026-11-03'));
const voted = (round: Round, who: string, decision: Decision): Round =>
  value(vote(round, { decision, sending: round.sending, comment: 'Skriv mer' }, aMember(who), byTwo, AT));

function value(result: Result<Round>): Round {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('a quarter of which every report is approved', () => {
  it.each([
    ['at-once', false],
    ['on-closing-day', false],
    ['when-sent', true],
  ] as const)('is the secretariat’s to send where it goes %s: %s', (goes, isTheirs) => {
    expect([maySend(aRound(), true, goes), maySend(aRound(), false, goes)]).toEqual([isTheirs, false]);
  });

  it('is sent by whoever sees it as it is, and says who sent it', () => {
    const sending = { reports: [approved], goes: 'when-sent', decisionDueOn: '2026-11-18' } as const;
    expect(sendRound(aRound({ rev: 2 }), { ...sending, rev: 1 }, secretary, AT)).toEqual({ ok: false, failure: { code: 'stale' } });
    expect(value(sendRound(aRound(), { ...sending, rev: 0 }, secretary, AT)).history.at(-1)).toEqual({
      at: AT,
      by: 'secretary',
      what: 'sent-to-committee',
    });
  });

  it('is not sent while a report is out', () => {
    const sending = { reports: [aReport()], goes: 'when-sent', decisionDueOn: '2026-11-18', rev: 0 } as const;
    expect(sendRound(aRound(), sending, secretary, AT)).toEqual({ ok: false, failure: { code: 'not-complete' } });
  });
});

it('a report is the last one when all the others are approved and it is not', () => {
  const round = aRound({ units: ['social', 'teknik'] });
  const other = aReport({ unit: 'teknik' });
  expect([
    isLastOut(round, [approved, other], 'teknik'),
    isLastOut(round, [approved], 'teknik'),
    isLastOut(round, [aReport(), other], 'teknik'),
    isLastOut(round, [approved, aReport({ unit: 'teknik', state: 'approved' })], 'teknik'),
  ]).toEqual([true, true, false, false]);
});

const closing = (): Round => ({ ...sent(), closesOn: '2026-11-18' });
const backAt = (instant: string): Round => value(takeBackRound(closing(), 1, secretary, instant));
const way = (round: Round): string => wayToCommittee(round, 'at-once', (instant) => localTime(Date.parse(instant)).date);

it('goes to the committee by the city’s rule; taken back before its closing day when it is sent; from then on, by the city’s date, only again', () => {
  expect(way(closing())).toBe('at-once');
  expect(way(backAt(iso('2026-11-17', '23:59')))).toBe('when-sent');
  expect(way(backAt(iso('2026-11-18', '00:30')))).toBe('again');
});

describe('a quarter that is taken back', () => {
  it('is collected again, with nothing at the committee, and the event on record', () => {
    const round = sent();
    const back = value(takeBackRound(round, 1, secretary, AT));
    expect(back).toEqual({
      ...round,
      state: 'collecting',
      rev: round.rev + 1,
      included: [],
      gaps: [],
      history: [...round.history, { at: AT, by: 'secretary', what: 'taken-back' }],
    });
    expect(takenBack(back)?.at).toBe(AT);
  });

  it.each(COMPLETE_ROUND_GOES.map((goes) => [goes]))('is the secretariat’s to send again, complete or not, where it goes %s', (goes) => {
    const back = value(takeBackRound(sent(), 1, secretary, AT));
    const again = value(sendRound(back, { reports: [], goes, rev: back.rev, decisionDueOn: '2026-11-20' }, secretary, AT));
    expect([again.state, again.sending, takenBack(again)]).toEqual(['with-committee', 2, undefined]);
  });

  it('once, though the button was pressed twice', () => {
    const back = value(takeBackRound(sent(), 1, secretary, AT));
    expect(value(takeBackRound(back, 1, secretary, AT))).toBe(back);
  });

  it('not on the card of an earlier sending', () => {
    expect(takeBackRound({ ...sent(), sending: 2 }, 1, secretary, AT)).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('is referred back again, with the decision that had sent it back, when it had been', () => {
    const referred = voted(voted(sent(), 'anna', 'refer-back'), 'bo', 'refer-back');
    const back = value(takeBackRound(sent(referred), 2, secretary, AT));
    expect([back.state, back.votes, back.decision]).toEqual(['referred-back', referred.votes, { ...referred.decision, sending: 1 }]);
  });

  it('is not adopted on the card that is still in the chat', () => {
    const back = value(takeBackRound(sent(), 1, secretary, AT));
    expect(vote(back, { decision: 'adopt', sending: 1, comment: '' }, aChair(), byTwo, AT)).toEqual({
      ok: false,
      failure: { code: 'wrong-state', state: 'collecting' },
    });
  });

  it('never after a vote, whatever was pressed before', () => {
    const presses = fc.array(fc.oneof(fc.tuple(fc.constantFrom('anna', 'bo'), fc.constantFrom(...DECISIONS)), fc.constant('take back')), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(presses, (all) => {
        let round = sent();
        for (const press of all) {
          const [before, votes] = [round.state, round.votes.length];
          const done: Result<Round> =
            press === 'take back'
              ? takeBackRound(round, round.sending, secretary, AT)
              : vote(round, { decision: press[1], sending: round.sending, comment: 'Nej' }, aMember(press[0]), byTwo, AT);
          if (press === 'take back' && before === 'with-committee') expect(done.ok).toBe(votes === 0);
          if (done.ok) round = done.value;
        }
      }),
      { numRuns: 200 },
    );
  });
});
