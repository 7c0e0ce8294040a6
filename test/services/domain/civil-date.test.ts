import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isCivilDate, weekday, type CivilDate } from '../../../services/domain/civil-date.ts';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const spans = fc.integer({ min: -4_000, max: 4_000 });

describe('a civil date', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31', '2000-02-29'])('%s is one', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-30',
    '2026-4-3',
    '2026-04-30T00:00',
    ' 2026-04-30',
    '2026/04/30',
    'i morgon',
    '',
  ])('%j is not one', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('gives back the days that were added to it', () => {
    fc.assert(
      fc.property(dates, spans, (date, days) => {
        const later = addDays(date, days);
        expect(isCivilDate(later)).toBe(true);
        expect(daysBetween(date, later)).toBe(days);
        expect(addDays(later, -days)).toBe(date);
      }),
    );
  });

  it('is one weekday further every day, over summer time, leap days and New Year', () => {
    fc.assert(fc.property(dates, (date) => expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1)));
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
  });

  it.each<[CivilDate, number, CivilDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 12, '2027-12-01'],
  ])('%s moved %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
