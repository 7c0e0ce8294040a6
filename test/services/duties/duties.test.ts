import { aboutReport } from '../../../services/domain/notice.ts';
import { describe, expect, it } from '@jest/globals';
import type { Report, ReportEvent } from '../../../services/domain/report.ts';
import type { Round } from '../../../services/domain/round.ts';
import { duties, reportDueOn } from '../../../services/duties/duties.ts';
import type { Duty, Rules, Snapshot } from '../../../services/duties/duty.ts';
import { messageFor } from '../../../services/duties/message.ts';
import { notices } from '../../../services/duties/notices.ts';
import { waitingFor } from '../../../services/duties/waiting.ts';
import {
  aChair,
  aMember,
  anOwedNotice,
  aPerson,
  aReport,
  aRound,
  aSecretary,
  aSnapshot,
  contactOf,
  deputyOf,
  headOf,
  iso,
  solnaRules,
} from '../../helpers/builders.ts';

const rules = await solnaRules();
const byTwo = await solnaRules({ committee: { by: 'quorum', votes: 2 } });

const of = (snapshot: Snapshot, by: Rules = rules): Duty[] => duties(by, snapshot);
const kinds = (snapshot: Snapshot): string[] => of(snapshot).map((d) => `${d.kind} ${d.clause}`);

const event = (what: ReportEvent['what'], at: string): ReportEvent => ({ at, by: 'x', what, version: 1 });
const decidedAt = iso('2026-11-10', '15:30');
/** Handed in and approved before the committee decided. */
const approved = (unit: string): Report =>
  aReport({ unit, state: 'approved', history: [event('submitted', iso('2026-10-20')), event('approved', iso('2026-10-21'))] });
const decision = (outcome: 'adopt' | 'refer-back'): Round['decision'] & object => ({
  outcome,
  at: decidedAt,
  by: 'chair',
  comment: outcome === 'adopt' ? '' : 'Skriv mer',
});
const sentRound = (change: Partial<Round> = {}): Round =>
  aRound({ state: 'with-committee', sending: 1, sentAt: iso('2026-11-03'), decisionDueOn: '2026-11-17', ...change });
const adopted = (change: Partial<Round> = {}): Round => sentRound({ state: 'adopted', decision: decision('adopt'), ...change });
const referredBack = (): Round => sentRound({ state: 'referred-back', decision: decision('refer-back') });

const informed = (people: Snapshot['people']): string[] =>
  of(aSnapshot({ today: '2026-11-10', rounds: [adopted()], people })).find((d) => d.kind === 'information')?.owners ?? [];

describe('a round that collects', () => {
  it('R5: asks each unit for its report', () => {
    expect(of(aSnapshot())).toEqual([
      {
        kind: 'quarterly-report',
        clause: 'R5',
        ...aboutReport('social', '2026-Q3'),
        occasion: 1,
        opensOn: '2026-10-01',
        dueOn: '2026-10-22',
        owners: ['contact-social'],
        met: false,
      },
    ]);
  });

  it('takes a unit without a report for one that has not answered', () => {
    expect(of(aSnapshot({ reports: [aReport({ quarter: '2026-Q2', state: 'approved' })] }))[0]?.met).toBe(false);
  });
});

describe('a report', () => {
  it('R4: handed in asks the secretariat to review it within five working days', () => {
    const report = aReport({ state: 'submitted', history: [event('submitted', iso('2026-10-08', '14:00'))] });
    expect(of(aSnapshot({ reports: [report] }))[1]).toEqual({
      kind: 'review',
      clause: 'R4',
      ...aboutReport('social', '2026-Q3'),
      occasion: 1,
      since: iso('2026-10-08', '14:00'),
      opensOn: '2026-10-08',
      dueOn: '2026-10-15',
      owners: ['secretary'],
      met: false,
    });
  });

  it('R5: returned asks those who report for a correction, the second time as a second occasion', () => {
    const report = aReport({
      state: 'returned',
      history: [
        event('submitted', decidedAt),
        event('returned', decidedAt),
        event('submitted', decidedAt),
        event('returned', iso('2026-10-09', '23:30')),
      ],
    });
    expect(of(aSnapshot({ reports: [report] }))[1]).toEqual(
      expect.objectContaining({
        kind: 'correction',
        clause: 'R5',
        occasion: 2,
        opensOn: '2026-10-09',
        dueOn: '2026-10-22',
        owners: ['contact-social'],
      }),
    );
  });

  it('R5: handed in again and taken back is still due when it was', () => {
    const [first, later] = [iso('2026-10-21'), iso('2026-10-23')];
    const report = aReport({
      state: 'returned',
      history: [event('submitted', first), event('returned', first), event('submitted', later), event('taken-back', later)],
    });
    expect(of(aSnapshot({ reports: [report] }))[1]).toEqual(
      expect.objectContaining({ kind: 'correction', occasion: 1, since: first, dueOn: '2026-10-28' }),
    );
  });

  it('R5: opened again after approval asks for a correction as well', () => {
    const report = aReport({
      state: 'returned',
      version: 2,
      history: [event('submitted', decidedAt), event('approved', decidedAt), event('reopened', decidedAt)],
    });
    expect(of(aSnapshot({ reports: [report] })).map((d) => [d.kind, d.occasion])).toEqual([
      ['quarterly-report', 1],
      ['correction', 1],
    ]);
  });

  it('approved, or just opened, asks for nothing', () => {
    const reports = [aReport({ state: 'approved', history: [event('submitted', decidedAt), event('approved', decidedAt)] })];
    expect(of(aSnapshot({ rounds: [], reports }))).toEqual([]);
    expect(of(aSnapshot({ rounds: [], reports: [aReport()] }))).toEqual([]);
  });

  it('of an older quarter that waits for somebody is asked about still', () => {
    const report = aReport({ quarter: '2026-Q1', state: 'submitted', history: [event('submitted', iso('2026-09-01'))] });
    expect(of(aSnapshot({ rounds: [], reports: [report] })).map((d) => [d.kind, d.period])).toEqual([['review', '2026-Q1']]);
  });
});

describe('R3: a round with the committee', () => {
  const people = [aChair(), aMember('anna'), aMember('bo')];

  it('asks the chair, where the chair decides', () => {
    expect(of(aSnapshot({ rounds: [sentRound()], reports: [], people }))).toEqual([
      expect.objectContaining({
        kind: 'committee-decision',
        clause: 'R3',
        occasion: 1,
        since: iso('2026-11-03'),
        dueOn: '2026-11-17',
        owners: ['chair'],
        met: false,
      }),
    ]);
  });

  it('asks all who may vote, where votes decide, but not those who have voted', () => {
    const votes: Round['votes'] = [{ by: 'anna', decision: 'adopt', at: decidedAt, comment: '' }];
    expect(of(aSnapshot({ rounds: [sentRound({ votes })], reports: [], people }), byTwo)[0]?.owners).toEqual(['chair', 'bo']);
  });

  it('rests on all who may vote when all have, and too few agree', () => {
    const votes = people.map(({ id }, i): Round['votes'][number] => ({
      by: id,
      decision: i === 0 ? 'adopt' : 'refer-back',
      at: decidedAt,
      comment: '',
    }));
    const owners = of(aSnapshot({ rounds: [sentRound({ votes })], reports: [], people }), byTwo)[0]?.owners;
    expect(owners).toEqual(['chair', 'anna', 'bo']);
  });
});

describe('a decision', () => {
  it('W7: to adopt tells the secretariat, and asks each administration to confirm its part', () => {
    expect(kinds(aSnapshot({ today: '2026-11-10', rounds: [adopted({ units: ['social', 'teknik'] })], reports: [] }))).toEqual([
      'committee-decision R3',
      'decision-news W7',
      'information W7',
      'information W7',
    ]);
  });

  it('W7: gives an administration its part by those who report for it and its head, each once', () => {
    expect(informed([contactOf('social'), deputyOf('social'), headOf('social')])).toEqual(['contact-social', 'head-social']);
    expect(informed([headOf('social')])).toEqual(['head-social']);
  });

  it('W7: asks no more of an administration that has confirmed', () => {
    const receipts = [{ unit: 'social', by: 'head-social', at: decidedAt }];
    const [, , social, teknik] = of(aSnapshot({ today: '2026-11-12', rounds: [adopted({ units: ['social', 'teknik'], receipts })] }));
    expect([social?.met, teknik?.met]).toEqual([true, false]);
  });

  it('R4: to refer back asks the secretariat to see to it, and tells those who report, each once', () => {
    const anna = aPerson({
      assignments: [
        { role: 'contact', unit: 'social' },
        { role: 'contact', unit: 'teknik' },
      ],
    });
    const people = [anna, contactOf('teknik', 'bo'), deputyOf('utan-kontaktperson', 'cilla'), deputyOf('social'), aSecretary()];
    const units = ['social', 'teknik', 'utan-kontaktperson'];
    const reports = units.map((unit) => approved(unit));
    const snapshot = aSnapshot({ today: '2026-11-10', rounds: [{ ...referredBack(), units }], reports, people });
    expect(of(snapshot).map((d) => [d.kind, d.clause, d.owners])).toEqual([
      ['rework', 'R4', ['secretary']],
      ['decision-news', 'W7', ['anna', 'bo', 'cilla']],
    ]);
  });

  it('is news for so many days as the policy says, by the calendar in Solna', () => {
    const days = ['2027-01-09', '2027-01-10'] as const;
    expect(days.map((today) => of(aSnapshot({ today, rounds: [adopted()], reports: [] })).length)).toEqual([3, 0]);
  });

  it('to refer back asks for the rework however long it takes', () => {
    const reports = referredBack().units.map((unit) => aReport({ unit, state: 'approved' }));
    expect(kinds(aSnapshot({ today: '2027-06-01', rounds: [referredBack()], reports }))).toEqual(['rework R4']);
  });

  it('R5: to refer back asks again for the reports the round went without', () => {
    const round = { ...referredBack(), units: ['social', 'teknik'] };
    const asked = of(
      aSnapshot({
        today: '2026-11-10',
        rounds: [round],
        reports: [aReport({ unit: 'social', state: 'approved' }), aReport({ unit: 'teknik' })],
      }),
    );
    expect(asked.filter((d) => d.kind === 'quarterly-report').map(({ unit, met, occasion }) => ({ unit, met, occasion }))).toEqual([
      { unit: 'teknik', met: false, occasion: round.sending + 1 },
    ]);
  });

  it('to refer back is no news to those who are asked for the report, not even once they have handed it in', () => {
    const round = { ...referredBack(), units: ['social', 'teknik'] };
    const people = [contactOf('social', 'anna'), contactOf('teknik', 'bo'), aSecretary()];
    const told = (report: Report): [string, string[]][] =>
      of(aSnapshot({ today: '2026-11-10', rounds: [round], reports: [approved('social'), report], people })).map((d) => [d.kind, d.owners]);
    const news: [string, string[]] = ['decision-news', ['anna']];
    expect(told(aReport({ unit: 'teknik' }))).toEqual([['rework', ['secretary']], ['quarterly-report', ['bo']], news]);
    const takenBack = aReport({ unit: 'teknik', history: [event('submitted', iso('2026-10-20')), event('taken-back', iso('2026-10-21'))] });
    expect(told(takenBack)).toEqual([['rework', ['secretary']], ['quarterly-report', ['bo']], news]);
    const later = aReport({ unit: 'teknik', state: 'submitted', history: [event('submitted', iso('2026-11-11'))] });
    const correcting = aReport({
      unit: 'teknik',
      state: 'returned',
      history: [
        event('submitted', iso('2026-10-20')),
        event('returned', iso('2026-10-21')),
        event('submitted', iso('2026-10-22')),
        event('taken-back', iso('2026-10-23')),
      ],
    });
    expect(told(correcting)).toEqual([
      ['rework', ['secretary']],
      ['decision-news', ['anna', 'bo']],
      ['correction', ['bo']],
    ]);
    expect(told(later)).toEqual([['rework', ['secretary']], news, ['review', ['secretary']]]);
  });
});

const day = (round: Round, report = aReport()): string => reportDueOn(rules, '2026-11-10', round, report);

describe('the day a report is to be in', () => {
  it('is the round’s', () => {
    expect(day(aRound())).toBe('2026-10-22');
  });

  it('is later for a correction', () => {
    expect(
      day(aRound(), aReport({ state: 'returned', history: [event('submitted', decidedAt), event('returned', iso('2026-10-21'))] })),
    ).toBe('2026-10-28');
  });

  it('is the round’s for a correction that would be due before it: nobody has less time for having been early', () => {
    const early = aReport({ state: 'returned', history: [event('submitted', iso('2026-10-05')), event('returned', iso('2026-10-06'))] });
    expect(day(aRound(), early)).toBe('2026-10-22');
  });

  it('is as much later as a correction’s for one the committee has asked for again, and the round’s still for one that was in it', () => {
    expect([day(referredBack()), day(referredBack(), aReport({ state: 'approved' }))]).toEqual(['2026-11-17', '2026-10-22']);
  });
});

describe('what waits for a person', () => {
  const reports = [
    aReport({ state: 'submitted', history: [event('submitted', iso('2026-11-09'))] }),
    aReport({ unit: 'teknik', state: 'submitted', history: [event('submitted', iso('2026-11-05'))] }),
  ];
  const all = of(aSnapshot({ today: '2026-11-10', rounds: [adopted()], reports }));

  it('is what rests on them and is not met, the earliest due first', () => {
    expect(waitingFor(all, [], 'secretary').map((d) => [d.kind, d.unit])).toEqual([
      ['review', 'teknik'],
      ['review', 'social'],
    ]);
    expect(waitingFor(all, [], 'head-social').map((d) => d.kind)).toEqual(['information']);
  });

  it('is also what has been passed on to them: a report the contact person has not handed in', () => {
    const people = [contactOf('social'), deputyOf('social'), deputyOf('teknik'), headOf('social'), aSecretary()];
    const snapshot = aSnapshot({ people });
    const waits = (person: string, now: string): string[] =>
      waitingFor(of(snapshot), notices(rules, snapshot, of(snapshot), Date.parse(now)), person).map((d) => d.kind);
    const afterTwoDays = iso('2026-10-26', '09:00');
    expect(['deputy-social', 'deputy-teknik', 'head-social', 'secretary'].map((person) => waits(person, afterTwoDays))).toEqual([
      ['quarterly-report'],
      [],
      [],
      [],
    ]);
    expect([waits('deputy-social', iso('2026-10-22')), waits('head-social', iso('2026-10-29', '09:00'))]).toEqual([
      [],
      ['quarterly-report'],
    ]);
  });

  it('is nothing for a chair who has decided, or somebody unknown', () => {
    expect([waitingFor(all, [], 'chair'), waitingFor(all, [], 'nobody')]).toEqual([[], []]);
  });
});

describe('a message', () => {
  it('is made from the records it is about, as they are when it is sent', () => {
    const snapshot = aSnapshot({
      reports: [aReport(), aReport({ unit: 'teknik' }), aReport({ quarter: '2026-Q2' })],
      rounds: [aRound(), aRound({ quarter: '2026-Q2' })],
    });
    expect(messageFor(anOwedNotice(), snapshot)).toEqual({ notice: anOwedNotice(), snapshot, round: aRound(), report: aReport() });
  });

  it('about a whole round carries no report', () => {
    const { unit: _unit, ...whole } = anOwedNotice();
    expect(messageFor(whole, aSnapshot())).toEqual({ notice: whole, snapshot: aSnapshot(), round: aRound() });
  });
});
