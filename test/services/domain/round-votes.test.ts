import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../services/domain/person.ts';
import { LIMITS } from '../../../services/domain/report.ts';
import { ok, type Result } from '../../../services/domain/result.ts';
import { vote, type Deciders } from '../../../services/domain/round-decisions.ts';
import { sendRound } from '../../../services/domain/round-sending.ts';
import { decidingVotes, DECISIONS, sendToCommittee, type Decision, type Round } from '../../../services/domain/round.ts';
import { aChair, aMember, aReport, aRound, aSecretary, iso } from '../../helpers/builders.ts';

const AT = iso('2026-11-05', '10:00');
const BY_TWO: Deciders = { by: 'quorum', votes: 2 };
const BY_CHAIR: Ballot = { deciders: { by: 'chair' } };
const [chair, anna, bo, cilla] = [aChair('chair'), aMember('anna'), aMember('bo'), aMember('cilla')];

const sent = (): Round => sendToCommittee(aRound(), [aReport({ state: 'approved' })], '2026-11-18', 'clock', iso('2026-11-03'));

interface Ballot {
  deciders?: Deciders;
  comment?: string;
  sending?: number;
  /** Somebody who may vote no longer. */
  gone?: string;
}

const tryVote = (
  round: Round,
  actor: Person,
  decision: Decision,
  { deciders = BY_TWO, comment = decision === 'adopt' ? '' : 'Skriv mer', sending = round.sending, gone }: Ballot = {},
): Result<Round> => vote(round, { decision, sending, comment }, actor, { deciders, mayVote: (id) => id !== gone }, AT);

function value(result: Result<Round>): Round {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const cast = (round: Round, actor: Person, decision: Decision, ballot: Ballot = {}): Round =>
  value(tryVote(round, actor, decision, ballot));

const standing = (round: Round): [string, string][] => round.votes.map((v) => [v.by, v.decision]);

describe('a chair who decides alone', () => {
  it('R3: adopts the round, and the decision is on record', () => {
    const round = sent();
    expect(cast(round, chair, 'adopt', BY_CHAIR)).toEqual({
      ...round,
      state: 'adopted',
      rev: round.rev + 1,
      votes: [{ by: 'chair', decision: 'adopt', at: AT, comment: '' }],
      decision: { outcome: 'adopt', at: AT, by: 'chair', comment: '' },
      history: [
        ...round.history,
        { at: AT, by: 'chair', what: 'adopted', votes: [{ by: 'chair', decision: 'adopt', at: AT, comment: '' }] },
      ],
    });
  });

  it('R3: refers it back with a comment, which is on record', () => {
    const referred = cast(sent(), chair, 'refer-back', BY_CHAIR);
    expect([referred.state, referred.decision?.comment, referred.history.at(-1)]).toEqual([
      'referred-back',
      'Skriv mer',
      {
        at: AT,
        by: 'chair',
        what: 'referred-back',
        comment: 'Skriv mer',
        included: [{ unit: 'social', version: 1 }],
        votes: [{ by: 'chair', decision: 'refer-back', at: AT, comment: 'Skriv mer' }],
      },
    ]);
  });

  it('pressing twice has decided once', () => {
    const adopted = cast(sent(), chair, 'adopt', BY_CHAIR);
    expect(tryVote(adopted, chair, 'adopt', BY_CHAIR)).toEqual(ok(adopted));
    expect(cast(adopted, chair, 'adopt', BY_CHAIR)).toBe(adopted);
  });

  it('cannot undo what has been adopted', () => {
    expect(tryVote(cast(sent(), chair, 'adopt', BY_CHAIR), chair, 'refer-back', BY_CHAIR)).toEqual({
      ok: false,
      failure: { code: 'wrong-state', state: 'adopted' },
    });
  });
});

describe('referring back', () => {
  it('needs a comment', () => {
    expect(tryVote(sent(), chair, 'refer-back', { ...BY_CHAIR, comment: '' })).toEqual({
      ok: false,
      failure: { code: 'comment-required' },
    });
  });

  it('has room for a comment of the limit, and not for one character more', () => {
    expect(tryVote(sent(), chair, 'refer-back', { ...BY_CHAIR, comment: 'å'.repeat(LIMITS.comment) }).ok).toBe(true);
    expect(tryVote(sent(), chair, 'refer-back', { ...BY_CHAIR, comment: 'å'.repeat(LIMITS.comment + 1) })).toEqual({
      ok: false,
      failure: { code: 'text-too-long', over: [{ field: 'comment', length: LIMITS.comment + 1, limit: LIMITS.comment }] },
    });
  });
});

describe('a committee of which two must agree', () => {
  it('has not decided with one vote', () => {
    const one = cast(sent(), anna, 'adopt');
    expect([one.state, one.decision, standing(one)]).toEqual(['with-committee', undefined, [['anna', 'adopt']]]);
  });

  it('has decided when the second agrees, with the last vote on record as the decision', () => {
    const two = cast(cast(sent(), anna, 'adopt'), bo, 'adopt');
    expect([two.state, two.decision?.by, standing(two)]).toEqual([
      'adopted',
      'bo',
      [
        ['anna', 'adopt'],
        ['bo', 'adopt'],
      ],
    ]);
  });

  it('has not decided while one is for and one against', () => {
    const split = cast(cast(sent(), anna, 'adopt'), bo, 'refer-back');
    expect([split.state, cast(split, cilla, 'refer-back').state]).toEqual(['with-committee', 'referred-back']);
  });

  it('counts a changed vote once, as it stands now', () => {
    const changed = cast(cast(sent(), anna, 'refer-back'), anna, 'adopt');
    expect([changed.state, standing(changed)]).toEqual(['with-committee', [['anna', 'adopt']]]);
    expect(cast(changed, bo, 'refer-back').state).toBe('with-committee');
    expect(cast(changed, bo, 'adopt').state).toBe('adopted');
  });

  it('gives the chair one vote like the others', () => {
    expect([cast(sent(), chair, 'adopt').state, cast(cast(sent(), chair, 'adopt'), anna, 'adopt').state]).toEqual([
      'with-committee',
      'adopted',
    ]);
  });

  it('keeps on record how everybody had voted, and what each of them said', () => {
    const split = cast(cast(sent(), anna, 'refer-back', { comment: 'Effekterna saknas' }), cilla, 'adopt');
    const decided = cast(split, bo, 'refer-back', { comment: 'Belopp saknas' });
    const votes = [
      { by: 'anna', decision: 'refer-back', at: AT, comment: 'Effekterna saknas' },
      { by: 'cilla', decision: 'adopt', at: AT, comment: '' },
      { by: 'bo', decision: 'refer-back', at: AT, comment: 'Belopp saknas' },
    ];
    expect([decided.history.at(-1)?.votes, decidingVotes(decided)]).toEqual([votes, [votes[0], votes[2]]]);
  });

  it('does not count the vote of somebody who has left it', () => {
    const one = cast(sent(), anna, 'adopt');
    const two = cast(one, bo, 'adopt', { gone: 'anna' });
    expect([two.state, standing(two), cast(two, cilla, 'adopt', { gone: 'anna' }).state]).toEqual([
      'with-committee',
      [['bo', 'adopt']],
      'adopted',
    ]);
  });

  it('has decided, when fewer are needed by now, as soon as one of those who agree presses again', () => {
    const ofThree = { deciders: { by: 'quorum', votes: 3 } } as const;
    const two = cast(cast(sent(), anna, 'adopt', ofThree), bo, 'adopt', ofThree);
    expect([two.state, cast(two, anna, 'adopt').state]).toEqual(['with-committee', 'adopted']);
  });

  it('does not count the same press twice', () => {
    const one = cast(sent(), anna, 'adopt');
    expect(cast(one, anna, 'adopt')).toBe(one);
  });

  it('decides exactly when two of the votes that stand agree, in whatever order they come', () => {
    const presses = fc.array(fc.tuple(fc.constantFrom(chair, anna, bo, cilla), fc.constantFrom(...DECISIONS)), { maxLength: 12 });
    fc.assert(
      fc.property(presses, (all) => {
        let round = sent();
        const stands = new Map<string, Decision>();
        for (const [who, decision] of all) {
          if (round.state === 'with-committee') stands.set(who.id, decision);
          const done = tryVote(round, who, decision);
          if (done.ok) round = done.value;
        }
        const votes = [...stands.values()];
        const agreed = DECISIONS.find((d) => votes.filter((v) => v === d).length >= 2);
        expect(round.decision?.outcome).toBe(agreed);
        expect(new Map(round.votes.map((v) => [v.by, v.decision]))).toEqual(stands);
      }),
      { numRuns: 200 },
    );
  });
});

const trySend = (round: Round, rev: number): Result<Round> =>
  sendRound(
    round,
    { reports: [aReport({ state: 'approved', version: 2 })], goes: 'when-sent', rev, decisionDueOn: '2026-12-01' },
    aSecretary(),
    AT,
  );

describe('a round that comes back to the committee', () => {
  const referred = cast(cast(sent(), anna, 'refer-back'), bo, 'refer-back');
  const again = value(trySend(referred, referred.rev));

  it('has neither votes nor decision left, and the corrected content', () => {
    expect(again).toEqual(
      expect.objectContaining({
        state: 'with-committee',
        sending: 2,
        votes: [],
        decisionDueOn: '2026-12-01',
        included: [{ unit: 'social', version: 2 }],
      }),
    );
    expect(again.decision).toBeUndefined();
  });

  it.each(DECISIONS.map((d) => [d]))('makes a vote to %s on the card of the earlier sending stale', (decision) => {
    expect(tryVote(again, anna, decision, { comment: 'Skriv mer', sending: 1 })).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('was sent once though the button was pressed twice', () => {
    expect(trySend(again, 99)).toEqual(ok(again));
  });

  it('is not sent by somebody who looks at an older state of it', () => {
    expect(trySend(referred, referred.rev - 1)).toEqual({ ok: false, failure: { code: 'stale' } });
  });
});
