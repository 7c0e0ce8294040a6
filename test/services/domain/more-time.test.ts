import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import { answerMoreTime, askMoreTime, openRequest, unitDueOn, type MoreTimeDecided } from '../../../services/domain/more-time.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { Round } from '../../../services/domain/round.ts';
import { duties, reportDueOn } from '../../../services/duties/duties.ts';
import type { Rules } from '../../../services/duties/duty.ts';
import { notices } from '../../../services/duties/notices.ts';
import { aChair, aReport, aRound, aSecretary, aSnapshot, contactOf, deputyOf, headOf, iso, solnaRules } from '../../helpers/builders.ts';

const at = iso('2026-10-12');
const anna = contactOf('social', 'anna');
/** The round goes on 3 November; the last day is a Monday. */
const now = { actor: anna, at, today: '2026-10-12', last: '2026-11-02', isIn: false } as const;

const asking = (until: CivilDate, change: Partial<Parameters<typeof askMoreTime>[2]> = {}, round: Round = aRound()): MoreTimeDecided =>
  askMoreTime(round, { unit: 'social', until, why: 'Vi väntar på siffror.' }, { ...now, ...change });

function roundOf(done: MoreTimeDecided): Round {
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

const asked = roundOf(asking('2026-10-29'));
const answering = (granted: CivilDate | undefined, comment = '', actor: Person = aSecretary(), of: Round = asked): MoreTimeDecided =>
  answerMoreTime(of, { unit: 'social', asked: at, comment, ...(granted === undefined ? {} : { granted }) }, { ...now, actor });

describe('R4: a unit asks for more time', () => {
  it.each([
    ['the contact person', anna, true],
    ['the deputy', deputyOf('social'), true],
    ['the head', headOf('social'), true],
    ['another administration', contactOf('teknik'), false],
    ['the secretariat', aSecretary(), false],
    ['the chair', aChair(), false],
  ])('through %s: %#', (_who, actor, may) => {
    expect(asking('2026-10-29', { actor }).ok).toBe(may);
  });

  it.each([
    ['a day it has anyway', asking('2026-10-22'), { code: 'not-later', dueOn: '2026-10-22' }],
    ['a day that has been', asking('2026-10-23', { today: '2026-10-26' }), { code: 'not-later', dueOn: '2026-10-26' }],
    ['the day the round goes', asking('2026-11-03'), { code: 'after-closing', last: '2026-11-02' }],
    ['more when the report is in', asking('2026-10-29', { isIn: true }), { code: 'too-late' }],
    ['more when the round has gone', asking('2026-10-29', {}, aRound({ state: 'with-committee' })), { code: 'too-late' }],
    ['more of a round it is not in', asking('2026-10-29', {}, aRound({ units: ['teknik'] })), { code: 'not-found' }],
    ['more without saying why', askMoreTime(aRound(), { unit: 'social', until: '2026-10-29', why: '' }, now), { code: 'comment-required' }],
  ])('but not for %s', (_what, done, failure) => {
    expect(done).toEqual({ ok: false, failure });
  });

  it('once more is the same request, said anew; the same again changes nothing', () => {
    const again = asking('2026-10-29', { at: iso('2026-10-13') }, asked);
    expect(again.ok && again.value).toBe(asked);
    const anew = roundOf(asking('2026-10-30', { at: iso('2026-10-13') }, asked));
    expect(anew.moreTime).toMatchObject([{ at, until: '2026-10-30' }]);
  });
});

describe('R4: the secretariat answers', () => {
  it('yes, and the unit’s day moves, and no other', () => {
    const granted = roundOf(answering('2026-10-29'));
    expect([unitDueOn(granted, 'social'), unitDueOn(granted, 'teknik')]).toEqual(['2026-10-29', '2026-10-22']);
    expect(openRequest(granted, 'social')).toBeUndefined();
  });

  it('another day than was asked for, but not past the round', () => {
    expect(unitDueOn(roundOf(answering('2026-10-26')), 'social')).toBe('2026-10-26');
    expect(answering('2026-11-03')).toMatchObject({ failure: { code: 'after-closing' } });
  });

  it('no, with a sentence, and the day stays', () => {
    expect(answering(undefined)).toEqual({ ok: false, failure: { code: 'comment-required' } });
    expect(unitDueOn(roundOf(answering(undefined, 'Kommittén väntar.')), 'social')).toBe('2026-10-22');
  });

  it('once: the same press changes nothing, another answer is refused', () => {
    const granted = roundOf(answering('2026-10-29'));
    const again = answering('2026-10-29', '', aSecretary(), granted);
    expect(again.ok && again.value).toBe(granted);
    expect(answering(undefined, 'Nej.', aSecretary(), granted)).toEqual({ ok: false, failure: { code: 'answered-already' } });
  });

  it('and nobody else does', () => {
    const codes = [anna, aChair(), headOf('social')].map((actor) => answering('2026-10-29', '', actor));
    expect(codes).toEqual(codes.map(() => ({ ok: false, failure: { code: 'not-allowed' } })));
  });
});

describe('what follows from it', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await solnaRules();
  });
  const people = [anna, deputyOf('social', 'bo'), headOf('social', 'eva'), aSecretary()];
  const owed = (of: Round, today: CivilDate, units = ['social']): string[] => {
    const snapshot = aSnapshot({ people, today, rounds: [{ ...of, units }], reports: [] });
    return notices(rules, snapshot, duties(rules, snapshot), Date.parse(iso(today, '10:00'))).map(({ id }) => id);
  };

  it('the secretariat is asked at once, and whoever asked is told', () => {
    expect(owed(asked, '2026-10-12')).toContain('more-time:social:2026-Q3:asked:secretary');
    const granted = owed(roundOf(answering('2026-10-29')), '2026-10-12');
    expect(granted.filter((id) => id.startsWith('more-time'))).toEqual(['more-time-answer:social:2026-Q3:answered:anna']);
  });

  it('reminders and lateness go by the later day', () => {
    const granted = roundOf(answering('2026-10-29'));
    const late = (day: CivilDate): string[] => owed(granted, day).filter((id) => id.startsWith('quarterly-report') && !id.endsWith('anna'));
    expect(late('2026-10-28')).toEqual([]);
    expect(late('2026-11-05')).toEqual([
      'quarterly-report:social:2026-Q3:2wd-after:bo',
      'quarterly-report:social:2026-Q3:5wd-after:eva',
      'quarterly-report:social:2026-Q3:5wd-after:secretary',
    ]);
  });

  it('there is one day for one report, whoever asks', () => {
    const granted = roundOf(answering('2026-10-29'));
    expect(reportDueOn(rules, '2026-10-12', granted, aReport())).toBe('2026-10-29');
  });
});
