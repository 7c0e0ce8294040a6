import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../services/domain/civil-date.ts';
import { addQuarters, firstDay, isQuarter, lastDay, quarterOf } from '../../../services/domain/quarter.ts';

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('a quarter', () => {
  it('is where each of its days is, from the first to the last', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const quarter = quarterOf(date);
        expect(isQuarter(quarter)).toBe(true);
        expect(firstDay(quarter) <= date && date <= lastDay(quarter)).toBe(true);
        expect(quarterOf(addDays(firstDay(quarter), -1))).toBe(addQuarters(quarter, -1));
        expect(quarterOf(addDays(lastDay(quarter), 1))).toBe(addQuarters(quarter, 1));
        expect([90, 91, 92]).toContain(daysBetween(firstDay(quarter), lastDay(quarter)) + 1);
      }),
    );
  });

  it('follows the one before over New Year', () => {
    expect(addQuarters('2026-Q4', 1)).toBe('2027-Q1');
    expect(addQuarters('2026-Q1', -1)).toBe('2025-Q4');
    expect(addQuarters('2026-Q3', 9)).toBe('2028-Q4');
  });

  it('sorts as text in the order of time, so that a store can order rounds by their ids', () => {
    const quarters = Array.from({ length: 40 }, (_, i) => addQuarters('2026-Q1', i));
    expect([...quarters].sort()).toEqual(quarters);
  });

  it.each(['2026-Q0', '2026-Q5', '2026-q1', '26-Q1', '2026Q1', '2026-Q1 ', ''])('%j is none', (text) => {
    expect(isQuarter(text)).toBe(false);
  });
});
