import { describe, expect, it } from '@jest/globals';
import { decideAbsence, type AbsenceCommand } from '../../../services/domain/absence.ts';
import { awayUntil, isAway } from '../../../services/domain/away.ts';
import { reportersOn, standingFor, type Person } from '../../../services/domain/person.ts';
import { anAdministrator, aSecretary, contactOf, deputyOf, headOf, iso } from '../../helpers/builders.ts';

const at = iso('2026-10-05');
const today = '2026-10-05';
const anna = contactOf('social', 'anna');

const decided = (person: Person, command: AbsenceCommand, actor: Person = person): ReturnType<typeof decideAbsence> =>
  decideAbsence(person, command, { actor, at, today });

const daysOf = (person: Person, ...commands: AbsenceCommand[]): [string, string][] => {
  const after = commands.reduce((now, command) => {
    const done = decided(now, command);
    if (!done.ok) throw new Error(done.failure.code);
    return done.person;
  }, person);
  return (after.absences ?? []).map(({ from, to }) => [from, to]);
};

const away = (person: Person, from: `${string}-${string}-${string}`, to: typeof from): Person => ({
  ...person,
  absences: [{ from, to, by: person.id, at }],
});

const ids = (found: readonly Person[]): string[] => found.map((p) => p.id);

describe('being away', () => {
  it('is for both days that are said and those between', () => {
    const gone = away(anna, '2026-10-06', '2026-10-08');
    expect((['2026-10-05', '2026-10-06', '2026-10-08', '2026-10-09'] as const).map((day) => isAway(gone, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('that goes on in another is one', () => {
    const gone = {
      absences: [away(anna, '2026-10-06', '2026-10-08'), away(anna, '2026-10-09', '2026-10-20')].flatMap((p) => p.absences ?? []),
    };
    expect(awayUntil(gone, '2026-10-07')).toBe('2026-10-20');
    expect(awayUntil(gone, '2026-10-21')).toBeUndefined();
  });
});

describe('R5: who answers for a unit', () => {
  const people = [away(anna, '2026-10-05', '2026-10-09'), deputyOf('social', 'bo'), headOf('social', 'eva')];

  it('is the deputy while the contact person is away, and the contact person again after', () => {
    expect(ids(reportersOn(people, 'social', '2026-10-09'))).toEqual(['bo']);
    expect(ids(reportersOn(people, 'social', '2026-10-10'))).toEqual(['anna']);
  });

  it('is the head while both are away, and stays with the contact person while all are', () => {
    const [contact = anna, deputy = anna, head = anna] = people;
    const both = [contact, away(deputy, '2026-10-05', '2026-10-09'), head];
    expect(ids(reportersOn(both, 'social', today))).toEqual(['eva']);
    expect(
      ids(
        reportersOn(
          both.map((p) => away(p, '2026-10-05', '2026-10-09')),
          'social',
          today,
        ),
      ),
    ).toEqual(['anna']);
  });

  it('is another contact person where there are two', () => {
    expect(ids(reportersOn([...people, contactOf('social', 'cia')], 'social', today))).toEqual(['cia']);
  });

  it('what goes to the deputy goes to the head while the deputy is away, and to nobody where there is no deputy', () => {
    expect(ids(standingFor([away(deputyOf('social', 'bo'), today, today), headOf('social', 'eva')], 'social', 'deputy', today))).toEqual([
      'eva',
    ]);
    expect(standingFor([headOf('social', 'eva')], 'social', 'deputy', today)).toEqual([]);
  });
});

describe('saying that somebody is away', () => {
  it('is for themselves, the secretariat and the administrator', () => {
    const command = { do: 'set', from: '2026-10-06', to: '2026-10-07' } as const;
    expect([anna, aSecretary(), anAdministrator(), deputyOf('social')].map((actor) => decided(anna, command, actor).ok)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('keeps who said so and when', () => {
    const done = decided(anna, { do: 'set', from: '2026-10-06', to: '2026-10-07' }, aSecretary());
    expect(done).toEqual({ ok: true, person: { ...anna, absences: [{ from: '2026-10-06', to: '2026-10-07', by: 'secretary', at }] } });
  });

  it('once more changes nothing', () => {
    const gone = away(anna, '2026-10-06', '2026-10-07');
    const done = decided(gone, { do: 'set', from: '2026-10-06', to: '2026-10-07' });
    expect(done.ok && done.person).toBe(gone);
  });

  it.each([
    ['overlaps its end', ['2026-12-10', '2026-12-20'], [['2026-12-01', '2026-12-20']]],
    ['overlaps its start', ['2026-11-20', '2026-12-02'], [['2026-11-20', '2026-12-15']]],
    ['goes on where it ends', ['2026-12-16', '2026-12-20'], [['2026-12-01', '2026-12-20']]],
    ['ends where it starts', ['2026-11-20', '2026-11-30'], [['2026-11-20', '2026-12-15']]],
    ['is around it', ['2026-11-20', '2026-12-20'], [['2026-11-20', '2026-12-20']]],
    ['lies within it', ['2026-12-05', '2026-12-10'], [['2026-12-01', '2026-12-15']]],
    [
      'lies apart',
      ['2026-12-17', '2026-12-20'],
      [
        ['2026-12-01', '2026-12-15'],
        ['2026-12-17', '2026-12-20'],
      ],
    ],
  ] as const)('takes no day away from another: one that %s', (_what, [from, to], after) => {
    expect(daysOf(anna, { do: 'set', from: '2026-12-01', to: '2026-12-15' }, { do: 'set', from, to })).toEqual(after);
  });

  it('joins those on both sides of it', () => {
    const days = [
      ['2026-12-01', '2026-12-04'],
      ['2026-12-10', '2026-12-12'],
      ['2026-12-05', '2026-12-09'],
    ] as const;
    expect(daysOf(anna, ...days.map(([from, to]) => ({ do: 'set', from, to }) as const))).toEqual([['2026-12-01', '2026-12-12']]);
  });

  it('of days that are said already, by one absence or by several that adjoin, changes nothing', () => {
    const gone = {
      ...anna,
      absences: [away(anna, '2026-10-06', '2026-10-09'), away(anna, '2026-10-10', '2026-10-20')].flatMap((p) => p.absences ?? []),
    };
    const done = decided(gone, { do: 'set', from: '2026-10-08', to: '2026-10-12' });
    expect(done.ok && done.person).toBe(gone);
  });

  it.each([
    ['that ends before it starts', { from: '2026-10-08', to: '2026-10-07' }, 'ends-before-it-starts'],
    ['that is over', { from: '2026-10-01', to: '2026-10-04' }, 'already-over'],
    ['in the year 2202', { from: '2202-01-01', to: '2202-01-02' }, 'too-far'],
  ] as const)('%s is refused', (_what, days, code) => {
    expect(decided(anna, { do: 'set', ...days })).toMatchObject({ ok: false, failure: { code } });
  });

  it('is taken back whole before it begins, ends yesterday when it has begun, and is left when it is over', () => {
    expect(daysOf(away(anna, '2026-10-06', '2026-10-20'), { do: 'end', from: '2026-10-06' })).toEqual([]);
    expect(daysOf(away(anna, '2026-10-05', '2026-10-20'), { do: 'end', from: '2026-10-05' })).toEqual([]);
    expect(daysOf(away(anna, '2026-10-01', '2026-10-20'), { do: 'end', from: '2026-10-01' })).toEqual([['2026-10-01', '2026-10-04']]);
    expect(daysOf(away(anna, '2026-09-01', '2026-09-20'), { do: 'end', from: '2026-09-01' })).toEqual([['2026-09-01', '2026-09-20']]);
  });
});
