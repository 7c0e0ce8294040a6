import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addQuarters, lastDay, quarterOf, type Quarter } from '../../../services/domain/quarter.ts';
import { openingDay } from '../../../services/duties/opening-day.ts';
import { roundDates } from '../../../services/duties/round-dates.ts';
import { solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const datesOf = (quarter: Quarter) => roundDates(rules, openingDay(rules, quarter));

describe('a round', () => {
  it.each<[Quarter, string, string]>([
    ['2026-Q3', '2026-10-01', 'the day after'],
    ['2026-Q4', '2027-01-04', 'a Monday after New Year on a Friday'],
    ['2027-Q4', '2028-01-03', 'a Monday after New Year on a Saturday'],
    ['2025-Q4', '2026-01-02', 'the Friday between New Year and Epiphany'],
    ['2026-Q1', '2026-04-01', 'before Easter'],
    ['2028-Q1', '2028-04-03', 'after a weekend'],
    ['2026-Q2', '2026-08-03', 'after the July pause'],
    ['2027-Q2', '2027-08-02', 'after the July pause'],
  ])('of %s opens on %s: %s', (quarter, opensOn) => {
    expect(openingDay(rules, quarter)).toBe(opensOn);
  });

  it('is due fifteen working days after it opens, and closes eight working days later', () => {
    expect(datesOf('2026-Q3')).toEqual({ opensOn: '2026-10-01', dueOn: '2026-10-22', closesOn: '2026-11-03' });
  });

  it('counts no Epiphany as a working day', () => {
    expect(datesOf('2026-Q4')).toEqual({ opensOn: '2027-01-04', dueOn: '2027-01-26', closesOn: '2027-02-05' });
  });

  it('counts no Easter as working days', () => {
    expect(datesOf('2026-Q1')).toEqual({ opensOn: '2026-04-01', dueOn: '2026-04-24', closesOn: '2026-05-07' });
  });

  it('of any quarter opens, falls due and closes on working days of the quarter after, and one is over before the next opens', () => {
    const quarters = fc.integer({ min: 0, max: 60 }).map((n) => addQuarters('2024-Q1', n));
    fc.assert(
      fc.property(quarters, (quarter) => {
        const { opensOn, dueOn, closesOn } = datesOf(quarter);
        const days = [opensOn, dueOn, closesOn];
        expect(days.map((day) => rules.calendar.isWorkingDay(day))).toEqual([true, true, true]);
        expect([lastDay(quarter), ...days]).toEqual([lastDay(quarter), ...days].sort());
        expect(new Set(days.map(quarterOf))).toEqual(new Set([addQuarters(quarter, 1)]));
        expect(closesOn < openingDay(rules, addQuarters(quarter, 1))).toBe(true);
      }),
    );
  });
});
