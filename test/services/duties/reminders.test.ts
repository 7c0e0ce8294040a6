import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import { openRound } from '../../../services/domain/round.ts';
import { duties } from '../../../services/duties/duties.ts';
import type { Snapshot } from '../../../services/duties/duty.ts';
import { everyNotice } from '../../../services/duties/notices.ts';
import { openingDay } from '../../../services/duties/opening-day.ts';
import { roundDates } from '../../../services/duties/round-dates.ts';
import type { Quarter } from '../../../services/domain/quarter.ts';
import { aReport, aRound, aSecretary, aSnapshot, contactOf, deputyOf, headOf, iso, solnaRules, TENANT } from '../../helpers/builders.ts';

const rules = await solnaRules();

const roundOf = (quarter: Quarter, units = ['social']) =>
  openRound(TENANT, quarter, units, roundDates(rules, openingDay(rules, quarter)), iso('2026-10-01'));

/** Every notice there will be, the earliest first: step, day, person. */
const timetable = (snapshot: Snapshot): [string, string, string][] =>
  everyNotice(rules, snapshot, duties(rules, snapshot))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .map((n) => [n.step, rules.calendar.dateAt(Date.parse(n.dueAt)), n.person]);

const ofRound = (quarter: Quarter): [string, string, string][] =>
  timetable(aSnapshot({ rounds: [roundOf(quarter)], reports: [aReport({ quarter })] }));

const stepsTo = (people: Snapshot['people']): [string, string][] =>
  timetable(aSnapshot({ people })).map(([step, , person]) => [step, person]);

const withCommittee = (decisionDueOn: CivilDate, sentOn: CivilDate) =>
  aRound({ state: 'with-committee', sending: 1, sentAt: iso(sentOn, '10:17'), decisionDueOn });

describe('R5: the quarterly report', () => {
  it('is asked for when the round opens, and reminded of seven and two days before, on the day, and after it', () => {
    expect(ofRound('2026-Q3')).toEqual([
      ['opened', '2026-10-01', 'contact-social'],
      ['7d-before', '2026-10-15', 'contact-social'],
      ['2d-before', '2026-10-20', 'contact-social'],
      ['on-the-day', '2026-10-22', 'contact-social'],
      ['2wd-after', '2026-10-26', 'deputy-social'],
      ['5wd-after', '2026-10-29', 'head-social'],
      ['5wd-after', '2026-10-29', 'secretary'],
    ]);
  });

  it('of the fourth quarter is asked for after the holidays; a reminder on a Sunday comes on the Friday before', () => {
    expect(ofRound('2026-Q4').slice(0, 4)).toEqual([
      ['opened', '2027-01-04', 'contact-social'],
      ['7d-before', '2027-01-19', 'contact-social'],
      ['2d-before', '2027-01-22', 'contact-social'],
      ['on-the-day', '2027-01-26', 'contact-social'],
    ]);
  });

  it('of the second quarter is asked for after the July pause', () => {
    expect(
      ofRound('2026-Q2')
        .slice(0, 4)
        .map(([step, day]) => [step, day]),
    ).toEqual([
      ['opened', '2026-08-03'],
      ['7d-before', '2026-08-17'],
      ['2d-before', '2026-08-21'],
      ['on-the-day', '2026-08-24'],
    ]);
  });

  it("is asked for when sending opens, never before nine o'clock in Solna, in summer and in winter", () => {
    const instants = (['2026-Q2', '2026-Q4'] as const).flatMap((quarter) => {
      const snapshot = aSnapshot({ rounds: [roundOf(quarter)], reports: [] });
      return everyNotice(rules, snapshot, duties(rules, snapshot)).map((n) => n.dueAt.slice(11));
    });
    expect(new Set(instants)).toEqual(new Set(['07:00:00.000Z', '08:00:00.000Z']));
  });

  it('is scheduled, so that it keeps to sending hours', () => {
    const snapshot = aSnapshot();
    expect(new Set(everyNotice(rules, snapshot, duties(rules, snapshot)).map((n) => n.timing))).toEqual(new Set(['scheduled']));
  });

  it('is not reminded of before it has been asked for: a round that closes soon has fewer steps', () => {
    const late = aRound({ opensOn: '2026-10-16', dueOn: '2026-10-22', closesOn: '2026-11-03' });
    expect(
      timetable(aSnapshot({ rounds: [late] }))
        .slice(0, 3)
        .map(([step, day]) => [step, day]),
    ).toEqual([
      ['opened', '2026-10-16'],
      ['2d-before', '2026-10-20'],
      ['on-the-day', '2026-10-22'],
    ]);
  });

  it.each(['submitted', 'approved', 'returned'] as const)('asks nothing of those who have answered: %s', (state) => {
    const snapshot = aSnapshot({ reports: [aReport({ state })] });
    expect(timetable(snapshot)).toEqual([]);
  });

  it('asks nothing more once the round has gone to the committee', () => {
    const sent = aRound({ state: 'with-committee', sending: 1, sentAt: iso('2026-11-03'), decisionDueOn: '2026-11-17' });
    const snapshot = aSnapshot({ rounds: [sent] });
    expect(new Set(everyNotice(rules, snapshot, duties(rules, snapshot)).map((n) => n.duty))).toEqual(new Set(['committee-decision']));
  });
});

describe('R4: the secretariat', () => {
  it('hears once of all the units that are late, not once for each', () => {
    const units = ['social', 'teknik', 'omvardnad'];
    const snapshot = aSnapshot({
      rounds: [roundOf('2026-Q3', units)],
      reports: [],
      people: [...units.map((u) => contactOf(u)), aSecretary()],
    });
    const toSecretariat = everyNotice(rules, snapshot, duties(rules, snapshot)).filter((n) => n.person === 'secretary');
    expect(new Set(toSecretariat.map((n) => n.id))).toEqual(new Set(['quarterly-report:round:2026-Q3:5wd-after:secretary']));
    expect(toSecretariat.every((n) => n.unit === undefined)).toBe(true);
  });
});

describe('R1: a unit without a contact person', () => {
  it('has its deputy asked from the start, and reminded as the deputy too', () => {
    expect(stepsTo([deputyOf('social'), headOf('social')])).toEqual([
      ['opened', 'deputy-social'],
      ['7d-before', 'deputy-social'],
      ['2d-before', 'deputy-social'],
      ['on-the-day', 'deputy-social'],
      ['2wd-after', 'deputy-social'],
      ['5wd-after', 'head-social'],
    ]);
  });

  it('has its head asked where there is no deputy either', () => {
    expect(stepsTo([headOf('social')]).map(([, person]) => person)).toEqual(Array.from({ length: 5 }, () => 'head-social'));
  });

  it('with nobody at all is still told of to the secretariat', () => {
    expect(stepsTo([aSecretary()])).toEqual([['5wd-after', 'secretary']]);
  });
});

describe("R3: the committee's decision", () => {
  it('is asked for at once, reminded of two days before and on the day, and the secretariat hears when it is late', () => {
    expect(timetable(aSnapshot({ rounds: [withCommittee('2026-11-17', '2026-11-03')], reports: [] }))).toEqual([
      ['received', '2026-11-03', 'chair'],
      ['2d-before', '2026-11-13', 'chair'],
      ['on-the-day', '2026-11-17', 'chair'],
      ['2wd-after', '2026-11-19', 'secretary'],
    ]);
  });

  it('is reminded of the day before when two days before is Epiphany', () => {
    expect(timetable(aSnapshot({ rounds: [withCommittee('2027-01-08', '2026-12-18')], reports: [] }))[1]).toEqual([
      '2d-before',
      '2027-01-05',
      'chair',
    ]);
  });
});
