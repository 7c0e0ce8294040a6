import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../services/domain/person.ts';
import { LIMITS } from '../../../services/domain/report.ts';
import type { Result } from '../../../services/domain/result.ts';
import { asLastDecided } from '../../../services/domain/past-decision.ts';
import { vote, type Deciders } from '../../../services/domain/round-decisions.ts';
import { answeredReferral, concerns, lastAnswer } from '../../../services/domain/round-referral.ts';
import { sendRound, takeBackRound } from '../../../services/domain/round-sending.ts';
import { sendToCommittee, type Round } from '../../../services/domain/round.ts';
import { duties } from '../../../services/duties/duties.ts';
import { aChair, aMember, aReport, aRound, aSecretary, aSnapshot, contactOf, iso, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const AT = iso('2026-11-05', '10:00');
const UNITS = ['social', 'teknik', 'omvardnad'];
const approved = (unit: string, version = 1) => aReport({ unit, version, state: 'approved' });

const sent = (): Round =>
  sendToCommittee(
    aRound({ units: UNITS }),
    [approved('social'), approved('teknik')],
    '2026-11-18',
    'secretary',
    iso('2026-11-03', '12:00'),
  );

function value(result: Result<Round>): Round {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const refer = (round: Round, units: readonly string[], actor: Person = aChair(), deciders: Deciders = { by: 'chair' }): Round =>
  value(
    vote(
      round,
      { decision: 'refer-back', sending: round.sending, comment: 'Skriv mer', units },
      actor,
      { deciders, mayVote: () => true },
      AT,
    ),
  );

const again = (round: Round, answer?: string): Result<Round> =>
  sendRound(
    round,
    {
      reports: [approved('social', 2), approved('teknik'), approved('omvardnad')],
      goes: 'when-sent',
      rev: round.rev,
      decisionDueOn: '2026-12-01',
      ...(answer === undefined ? {} : { answer }),
    },
    aSecretary(),
    AT,
  );

describe('a quarter referred back', () => {
  it('keeps the decision, with who made it and why, when it has been sent again', () => {
    const referred = refer(sent(), ['teknik']);
    const resent = value(again(referred));
    expect(resent.decision).toBeUndefined();
    expect(asLastDecided(resent)).toMatchObject({ state: 'with-committee', votes: referred.votes, decision: referred.decision });
    expect(asLastDecided(referred)).toBe(referred);
    expect(asLastDecided(sent())).toBeUndefined();
  });

  it('concerns those it names, and everybody where it names none or all', () => {
    const concerned = (units: string[]): string[] => UNITS.filter((unit) => concerns(refer(sent(), units), unit));
    expect([concerned(['teknik']), concerned([]), concerned(UNITS), concerned(['rymd'])]).toEqual([['teknik'], UNITS, UNITS, UNITS]);
  });

  it('by several concerns all that any of them names, and everybody when one names none', () => {
    const byTwo: Deciders = { by: 'quorum', votes: 2 };
    const both = (first: string[], second: string[]): string[] | undefined =>
      refer(refer(sent(), first, aMember('anna'), byTwo), second, aMember('bo'), byTwo).decision?.units;
    expect([both(['teknik'], ['social']), both(['teknik'], ['teknik']), both(['teknik'], [])]).toEqual([
      ['social', 'teknik'],
      ['teknik'],
      undefined,
    ]);
  });

  it('names only administrations of the quarter, whatever a card says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...UNITS), fc.string())), (named) => {
        const { decision } = refer(sent(), named);
        expect(UNITS).toEqual(expect.arrayContaining(decision?.units ?? []));
      }),
    );
  });

  it('R5: asks none of the others for a report, and tells them that it does not concern them', () => {
    const people = [contactOf('social'), contactOf('teknik'), contactOf('omvardnad'), aSecretary(), aChair()];
    const asked = (units: string[]): [string, string[]][] =>
      duties(rules, aSnapshot({ today: '2026-11-05', people, rounds: [refer(sent(), units)], reports: [] }))
        .filter(({ kind }) => kind !== 'rework')
        .map(({ kind, unit = '', owners }) => [`${kind} ${unit}`.trim(), owners]);
    expect(asked(['omvardnad'])).toEqual([
      ['quarterly-report omvardnad', ['contact-omvardnad']],
      ['decision-news', ['contact-social', 'contact-teknik']],
    ]);
  });
});

describe('a quarter that comes back from a referral', () => {
  it('carries what was asked, what the secretariat answers, and what came of it for those named', () => {
    const back = value(again(refer(sent(), ['social', 'teknik']), 'Effekterna står med.'));
    expect(answeredReferral(back)).toEqual({
      votes: [{ by: 'chair', decision: 'refer-back', at: AT, comment: 'Skriv mer', units: ['social', 'teknik'] }],
      at: AT,
      units: ['social', 'teknik'],
      answer: { at: AT, by: 'secretary', what: 'sent-to-committee', comment: 'Effekterna står med.' },
      outcomes: [
        { unit: 'social', what: 'corrected' },
        { unit: 'teknik', what: 'unchanged' },
      ],
    });
  });

  it('shows what has changed, where it named nobody', () => {
    expect(answeredReferral(value(again(refer(sent(), []))))?.outcomes).toEqual([
      { unit: 'social', what: 'corrected' },
      { unit: 'omvardnad', what: 'added' },
    ]);
  });

  it('has nothing to show before, nor the first time', () => {
    expect([answeredReferral(sent()), answeredReferral(refer(sent(), []))]).toEqual([undefined, undefined]);
  });

  it('taken back, keeps what the secretariat has answered, until it is referred back anew', () => {
    const answered = value(again(refer(sent(), []), 'Effekterna står med.'));
    const back = value(takeBackRound(answered, answered.sending, aSecretary(), AT));
    expect([lastAnswer(back), lastAnswer(refer(sent(), [])), lastAnswer(refer(answered, []))]).toEqual(['Effekterna står med.', '', '']);
  });

  it('has room for an answer of the limit, and not for one character more', () => {
    const referred = refer(sent(), []);
    expect(again(referred, 'å'.repeat(LIMITS.comment)).ok).toBe(true);
    expect(again(referred, 'å'.repeat(LIMITS.comment + 1))).toEqual({
      ok: false,
      failure: { code: 'text-too-long', over: [{ field: 'committee-answer', length: LIMITS.comment + 1, limit: LIMITS.comment }] },
    });
  });
});
