import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { Report } from '../../../services/domain/report.ts';
import { duties } from '../../../services/duties/duties.ts';
import type { Rules, Snapshot } from '../../../services/duties/duty.ts';
import { notices } from '../../../services/duties/notices.ts';
import { waitingFor } from '../../../services/duties/waiting.ts';
import { aReport, aRound, aSecretary, aSnapshot, contactOf, deputyOf, headOf, iso, solnaRules } from '../../helpers/builders.ts';

let rules: Rules;
beforeAll(async () => {
  rules = await solnaRules();
});

const gone = (person: Person, from: CivilDate, to: CivilDate): Person => ({
  ...person,
  absences: [{ from, to, by: person.id, at: iso('2026-10-01') }],
});

/** The contact person is away from 5 to 15 October; the round opened on the first and is due on the 22nd. */
const people = [
  gone(contactOf('social', 'anna'), '2026-10-05', '2026-10-15'),
  deputyOf('social', 'bo'),
  headOf('social', 'eva'),
  aSecretary(),
];
const on = (today: CivilDate, change: Partial<Snapshot> = {}): Snapshot => aSnapshot({ people, today, ...change });

const owedOn = (day: CivilDate, change: Partial<Snapshot> = {}): { to: string; step: string; timing: string }[] => {
  const snapshot = on(day, change);
  const asked = duties(rules, snapshot).filter(({ kind }) => kind !== 'stand-in');
  return notices(rules, snapshot, asked, Date.parse(iso(day))).map(({ person, step, timing }) => ({
    to: person,
    step,
    timing,
  }));
};
const toOn = (day: CivilDate): string[] => owedOn(day).map((n) => n.to);
const waitsFor = (person: string, day: CivilDate): string[] => {
  const snapshot = on(day);
  const all = duties(rules, snapshot);
  return waitingFor(all, notices(rules, snapshot, all, Date.parse(iso(day))), person).map(({ kind }) => kind);
};

const toldOn = (day: CivilDate, by: string): string[] => {
  const absent = people.map((p) => ({ ...p, ...(p.absences === undefined ? {} : { absences: p.absences.map((a) => ({ ...a, by })) }) }));
  return duties(rules, on(day, { people: absent })).flatMap(({ kind, owners }) => (kind === 'stand-in' ? owners : []));
};

describe('R1: that somebody will be away', () => {
  it('is told to whoever stands in, until it is over', () => {
    expect([toldOn('2026-10-02', 'anna'), toldOn('2026-10-15', 'anna'), toldOn('2026-10-16', 'anna')]).toEqual([['bo'], ['bo'], []]);
  });

  it('is told to themselves too where somebody else has entered it', () => {
    expect(toldOn('2026-10-02', 'secretary')).toEqual(['bo', 'anna']);
  });
});

describe('R5: while the contact person is away', () => {
  it('the report is the deputy’s, from the first day to the last, and the contact person’s again after', () => {
    expect([toOn('2026-10-02'), toOn('2026-10-05'), toOn('2026-10-15'), toOn('2026-10-16')]).toEqual([['anna'], ['bo'], ['bo'], ['anna']]);
  });

  it('what waits is right for both', () => {
    expect([waitsFor('anna', '2026-10-06'), waitsFor('bo', '2026-10-06')]).toEqual([[], ['quarterly-report']]);
    expect([waitsFor('anna', '2026-10-16'), waitsFor('bo', '2026-10-16')]).toEqual([['quarterly-report'], []]);
  });

  it('nobody is owed one step twice: each is a notice of its own, and the same whenever it is worked out', () => {
    const ids = (['2026-10-02', '2026-10-06', '2026-10-12', '2026-10-16', '2026-10-19'] as const).flatMap((day) => {
      const snapshot = on(day);
      return notices(rules, snapshot, duties(rules, snapshot), Date.parse(iso(day))).map((n) => n.id);
    });
    expect(new Set(ids.map((id) => id.split(':').at(-1)))).toEqual(new Set(['anna', 'bo']));
    expect(owedOn('2026-10-06')).toEqual(owedOn('2026-10-06'));
  });

  it('a report that was returned before reaches the deputy in sending hours, not at midnight', () => {
    const returned: Report = aReport({
      state: 'returned',
      history: [
        { at: iso('2026-10-02'), by: 'anna', what: 'submitted', version: 1 },
        { at: iso('2026-10-03'), by: 'secretary', what: 'returned', version: 1, comment: 'Rätta.' },
      ],
    });
    const correction = (day: CivilDate): ReturnType<typeof owedOn> => owedOn(day, { reports: [returned], rounds: [] });
    expect(correction('2026-10-03')).toMatchObject([{ to: 'anna', timing: 'immediate' }]);
    expect(correction('2026-10-05')).toMatchObject([{ to: 'bo', timing: 'scheduled' }]);
  });

  it('one that is returned meanwhile reaches the deputy at once, and the contact person, back again, in sending hours', () => {
    const returned: Report = aReport({
      state: 'returned',
      history: [
        { at: iso('2026-10-02'), by: 'anna', what: 'submitted', version: 1 },
        { at: iso('2026-10-13'), by: 'secretary', what: 'returned', version: 1, comment: 'Rätta.' },
      ],
    });
    expect(owedOn('2026-10-14', { reports: [returned], rounds: [] })).toMatchObject([{ to: 'bo', timing: 'immediate' }]);
    expect(owedOn('2026-10-16', { reports: [returned], rounds: [] })).toMatchObject([{ to: 'anna', timing: 'scheduled' }]);
  });
});

describe('R5: while everybody who can report is away', () => {
  const alone = [
    gone(contactOf('social', 'anna'), '2026-10-05', '2026-10-15'),
    gone(deputyOf('social', 'bo'), '2026-10-05', '2026-10-09'),
    aSecretary(),
  ];

  it('it stays with the contact person, and the secretariat is told', () => {
    expect(owedOn('2026-10-06', { people: alone }).map((n) => n.to)).toEqual(['anna', 'secretary']);
    expect(owedOn('2026-10-10', { people: alone }).map((n) => n.to)).toEqual(['bo']);
  });

  it('goes to the head where contact person and deputy are away', () => {
    expect(owedOn('2026-10-06', { people: [...alone, headOf('social', 'eva')] }).map((n) => n.to)).toEqual(['eva']);
  });

  it('is told to the secretariat, not asked of it', () => {
    const snapshot = on('2026-10-06', { people: alone });
    const all = duties(rules, snapshot);
    expect(waitingFor(all, notices(rules, snapshot, all, Date.parse(iso('2026-10-06'))), 'secretary')).toEqual([]);
  });

  it('tells the secretariat of a returned report too', () => {
    const returned = aReport({
      state: 'returned',
      history: [
        { at: iso('2026-10-02'), by: 'anna', what: 'submitted', version: 1 },
        { at: iso('2026-10-06'), by: 'secretary', what: 'returned', version: 1, comment: 'Rätta.' },
      ],
    });
    expect(owedOn('2026-10-07', { people: alone, reports: [returned], rounds: [] }).map((n) => n.to)).toEqual(['anna', 'secretary']);
  });
});

describe('W7: what is told once', () => {
  it('is told to whoever stood in on the day of the decision, and not anew to whoever comes back', () => {
    const round = aRound({
      state: 'referred-back',
      sending: 1,
      decision: { outcome: 'refer-back', at: iso('2026-10-12'), by: 'chair', comment: 'Komplettera.' },
      included: [{ unit: 'social', version: 1 }],
    });
    const report = aReport({ state: 'approved', history: [{ at: iso('2026-10-02'), by: 'anna', what: 'submitted', version: 1 }] });
    const toldOf = (day: CivilDate): string[] =>
      duties(rules, on(day, { rounds: [round], reports: [report] })).flatMap((d) => (d.kind === 'decision-news' ? d.owners : []));
    expect([toldOf('2026-10-13'), toldOf('2026-10-16')]).toEqual([['bo'], ['bo']]);
  });
});

describe('R4: while one of the secretariat is away', () => {
  it('a report is the others’ to review; with nobody left it stays with all', () => {
    const submitted = aReport({ state: 'submitted', history: [{ at: iso('2026-10-06'), by: 'bo', what: 'submitted', version: 1 }] });
    const owners = (...secretariat: Person[]): string[] =>
      duties(rules, on('2026-10-06', { reports: [submitted], people: [...people.slice(0, 3), ...secretariat] })).flatMap((d) =>
        d.kind === 'review' ? d.owners : [],
      );
    const away = gone(aSecretary('sara'), '2026-10-01', '2026-10-30');
    expect(owners(away, aSecretary('siv'))).toEqual(['siv']);
    expect(owners(away)).toEqual(['sara']);
  });
});
