import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../services/domain/civil-date.ts';
import { instantAt, localTime } from '../../../services/policy/city-clock.ts';

const dates = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1980-01-01', days));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) });

describe("the city's clock", () => {
  it.each([
    ['2026-01-15', '09:00', '2026-01-15T08:00Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00Z'],
    ['2026-03-28', '09:00', '2026-03-28T08:00Z'],
    ['2026-03-29', '00:00', '2026-03-28T23:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00Z'],
    ['2026-03-29', '09:00', '2026-03-29T07:00Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00Z'],
    ['2026-10-25', '09:00', '2026-10-25T08:00Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59Z'],
  ] as const)('shows %s %s at %s, and says so both ways', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(Date.parse(instant));
    expect(localTime(Date.parse(instant))).toEqual({ date, time });
  });

  it('takes a time skipped by summer time as much later', () => {
    expect(instantAt('2026-03-29', '02:30')).toBe(Date.parse('2026-03-29T01:30Z'));
    expect(localTime(Date.parse('2026-03-29T01:30Z'))).toEqual({ date: '2026-03-29', time: '03:30' });
  });

  it('takes a time that comes twice as its first', () => {
    expect(instantAt('2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T00:30Z'));
    expect(localTime(Date.parse('2026-10-25T01:30Z'))).toEqual({ date: '2026-10-25', time: '02:30' });
  });

  it('stays in a minute until it is over', () => {
    expect(localTime(Date.parse('2026-01-15T22:59:59.999Z'))).toEqual({ date: '2026-01-15', time: '23:59' });
    expect(localTime(Date.parse('2026-01-15T23:00:00.000Z'))).toEqual({ date: '2026-01-16', time: '00:00' });
  });

  it('is on the date that was asked for, at the time asked for unless summer time skips it', () => {
    fc.assert(
      fc.property(dates, times, (date, time) => {
        const shown = localTime(instantAt(date, time));
        expect(shown.date).toBe(date);
        if (shown.time !== time) expect(time.slice(0, 2)).toBe('02');
      }),
    );
  });

  it('agrees with Intl at every instant', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, time } = localTime(instant);
        expect(`${date} ${time}`).toBe(intl.format(instant));
      }),
    );
  });

  it('refuses a time that is none', () => {
    expect(() => instantAt('2026-01-15', '25:00')).toThrow(RangeError);
  });
});
