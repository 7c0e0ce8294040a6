import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, weekday, type CivilDate } from '../../../services/domain/civil-date.ts';
import type { Calendar } from '../../../services/policy/calendar.ts';
import type { Policy } from '../../../services/policy/city-file.ts';
import { instantAt, localTime } from '../../../services/policy/city-clock.ts';
import { createCalendar } from '../../../services/policy/create-calendar.ts';
import { loadSwedishHolidays } from '../../../services/policy/swedish-holidays.ts';

const settings: Policy['calendar'] = {
  timeZone: 'Europe/Stockholm',
  daysOff: ['12-24', '12-31'],
  pauses: [{ from: '07-01', to: '07-31' }],
  sending: { from: '08:00', until: '17:00' },
};
/** `MM-DD`, so many days into a common year. */
const monthDay = (days: number): string => addDays('2023-01-01', days).slice(5);
const noHolidays = (): ReadonlySet<CivilDate> => new Set();
const at = (text: string): number => Date.parse(text);

const dates = fc.integer({ min: 0, max: 4_500 }).map((days) => addDays('2024-01-01', days));
const counts = fc.integer({ min: 0, max: 60 });
const instants = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2036-01-01T00:00Z') });

let holidays: (year: number) => ReadonlySet<CivilDate>;
let calendar: Calendar;
beforeAll(async () => {
  holidays = await loadSwedishHolidays();
  calendar = createCalendar(settings, holidays);
});

/** The days after `from`, up to `to`. */
const daysFrom = (from: CivilDate, to: CivilDate): CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i + 1));
const workingDays = (days: CivilDate[]): CivilDate[] => days.filter((day) => calendar.isWorkingDay(day));

describe('working days', () => {
  it.each<[CivilDate, boolean, string]>([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-01-06', false, 'Epiphany'],
    ['2026-05-14', false, 'Ascension Day'],
    ['2026-05-15', true, 'the day after Ascension Day'],
    ['2026-06-19', false, 'Midsummer Eve'],
    ['2026-12-24', false, 'Christmas Eve, by the settings'],
    ['2026-12-31', false, "New Year's Eve, by the settings"],
    ['2026-12-30', true, 'the day before'],
    ['2026-06-30', true, 'the last day before the pause'],
    ['2026-07-01', false, 'the first day of the pause'],
    ['2026-07-31', false, 'the last day of the pause'],
    ['2026-08-03', true, 'the first Monday after the pause'],
  ])('%s: %s, %s', (date, works) => {
    expect(calendar.isWorkingDay(date)).toBe(works);
  });

  it('leave out a pause that goes on past New Year', () => {
    const winter = createCalendar({ ...settings, daysOff: [], pauses: [{ from: '12-20', to: '01-06' }] }, noHolidays);
    const tried = ['2026-12-18', '2026-12-21', '2026-12-31', '2027-01-01', '2027-01-06', '2027-01-07'] as const;
    expect(tried.map((date) => winter.isWorkingDay(date))).toEqual([true, false, false, false, false, true]);
  });

  it('leave out a pause of one day', () => {
    const klamdag = createCalendar({ ...settings, pauses: [{ from: '05-15', to: '05-15' }] }, noHolidays);
    expect((['2026-05-14', '2026-05-15', '2026-05-18'] as const).map((date) => klamdag.isWorkingDay(date))).toEqual([true, false, true]);
  });

  it('are found over Christmas in both directions', () => {
    expect(calendar.onOrAfter('2026-12-24')).toBe('2026-12-28');
    expect(calendar.onOrBefore('2026-12-27')).toBe('2026-12-23');
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-06-18', 3, '2026-06-24'],
    ['2026-06-26', 5, '2026-08-05'],
    ['2026-12-31', 10, '2027-01-18'],
  ] as const)('after %s number %i is %s', (date, count, expected) => {
    expect(calendar.addWorkingDays(date, count)).toBe(expected);
  });

  it.each([-1, 1.5, Number.NaN])('are not added %d at a time', (count) => {
    expect(() => calendar.addWorkingDays('2026-11-23', count)).toThrow(RangeError);
  });

  it('are missed with a clear error where every day is paused, not searched for ever', () => {
    const never = createCalendar({ ...settings, pauses: [{ from: '01-01', to: '12-31' }] }, holidays);
    expect(() => never.onOrAfter('2026-11-23')).toThrow('no working day in the 400 days from 2026-11-23');
    expect(() => never.onOrBefore('2026-11-23')).toThrow('no working day in the 400 days up to 2026-11-23');
    expect(() => never.addWorkingDays('2026-11-23', 3)).toThrow('no working day');
    expect(() => never.nextSendingTime(at('2026-11-23T12:00Z'))).toThrow('no working day');
  });

  it('are found on either side of any date when a pause leaves sixty days', () => {
    fc.assert(
      fc.property(dates, fc.nat(364), (date, begins) => {
        const pause = { from: monthDay(begins), to: monthDay(begins + 304) };
        const brief = createCalendar({ ...settings, daysOff: [], pauses: [pause] }, holidays);
        expect(brief.onOrBefore(date) <= date && date <= brief.onOrAfter(date)).toBe(true);
      }),
    );
  });

  it('lie on either side of any date, nearest first', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [before, after] = [calendar.onOrBefore(date), calendar.onOrAfter(date)];
        expect(before <= date && date <= after).toBe(true);
        expect(workingDays(daysFrom(addDays(before, -1), after))).toEqual([...new Set([before, after])]);
        if (calendar.isWorkingDay(date)) expect([before, after]).toEqual([date, date]);
      }),
    );
  });

  it('are counted exactly: so many lie after the date, up to the answer', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const answer = calendar.addWorkingDays(date, count);
        const counted = workingDays(daysFrom(date, answer));
        expect(counted).toHaveLength(count);
        expect(counted.at(-1)).toBe(answer);
      }),
    );
  });

  it('come no earlier for a later date or a higher count', () => {
    fc.assert(
      fc.property(dates, counts, fc.nat(40), fc.nat(10), (date, count, later, more) => {
        expect(calendar.addWorkingDays(addDays(date, later), count + more) >= calendar.addWorkingDays(date, count)).toBe(true);
      }),
    );
  });

  it('are never on a weekend, in July, on a holiday or on a day off', () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        for (const day of [calendar.onOrAfter(date), calendar.onOrBefore(date), calendar.addWorkingDays(date, count)]) {
          expect(weekday(day)).toBeLessThan(6);
          expect(day.slice(5)).not.toMatch(/^07-|^12-24$|^12-31$/);
          expect(holidays(Number(day.slice(0, 4))).has(day)).toBe(false);
        }
      }),
    );
  });
});

describe('sending hours', () => {
  it('open at the same clock time in winter and summer, working day or not', () => {
    expect((['2026-01-15', '2026-06-15', '2026-03-29', '2026-10-25'] as const).map((date) => calendar.sendingOpens(date))).toEqual(
      ['2026-01-15T07:00Z', '2026-06-15T06:00Z', '2026-03-29T06:00Z', '2026-10-25T07:00Z'].map(at),
    );
  });

  it.each<[string, boolean, string]>([
    ['2026-11-23T06:59:59.999Z', false, 'a moment before they open'],
    ['2026-11-23T07:00:00.000Z', true, 'as they open'],
    ['2026-11-23T15:59:59.999Z', true, 'a moment before they close'],
    ['2026-11-23T16:00:00.000Z', false, 'as they close'],
    ['2026-11-22T10:00:00.000Z', false, 'on a Sunday'],
    ['2026-06-19T10:00:00.000Z', false, 'on Midsummer Eve'],
    ['2026-07-15T10:00:00.000Z', false, 'in the pause'],
    ['2026-03-30T06:00:00.000Z', true, 'as they open on the first day of work in summer time'],
    ['2026-10-26T06:59:59.999Z', false, 'a moment before they open on the first day of work in winter time'],
  ])('at %s: %s, %s', (instant, open) => {
    expect(calendar.isSendingTime(at(instant))).toBe(open);
  });

  it.each<[string, string, string]>([
    ['2026-11-23T10:15:30.500Z', '2026-11-23T10:15:30.500Z', 'at once within them'],
    ['2026-11-23T05:00:00.000Z', '2026-11-23T07:00:00.000Z', 'the same morning'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24T07:00:00.000Z', 'the next morning'],
    ['2026-11-20T18:00:00.000Z', '2026-11-23T07:00:00.000Z', 'on Monday after Friday evening'],
    ['2026-03-27T18:00:00.000Z', '2026-03-30T06:00:00.000Z', 'by summer time after its weekend'],
    ['2026-06-30T20:00:00.000Z', '2026-08-03T06:00:00.000Z', 'after the pause'],
    ['2026-12-23T20:00:00.000Z', '2026-12-28T07:00:00.000Z', 'after Christmas'],
  ])('after %s come at %s: %s', (instant, expected) => {
    expect(calendar.nextSendingTime(at(instant))).toBe(at(expected));
  });

  it('are never earlier than asked, and there is none between', () => {
    fc.assert(
      fc.property(instants, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (instant, share) => {
        const next = calendar.nextSendingTime(instant);
        expect(next).toBeGreaterThanOrEqual(instant);
        expect(calendar.isSendingTime(next)).toBe(true);
        if (next > instant) expect(calendar.isSendingTime(instant + Math.floor((next - instant) * share))).toBe(false);
      }),
    );
  });

  it('are never in July or on a holiday', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, time } = localTime(calendar.nextSendingTime(instant));
        expect(date.slice(5, 7)).not.toBe('07');
        expect(holidays(Number(date.slice(0, 4))).has(date)).toBe(false);
        expect('08:00' <= time && time < '17:00').toBe(true);
      }),
    );
  });
});

describe('the date in the city', () => {
  it('is the date an instant was made from', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
        (date, time) => calendar.dateAt(instantAt(date, time)) === date,
      ),
    );
  });

  it('changes at midnight in Stockholm', () => {
    expect([at('2026-11-22T22:59:59Z'), at('2026-11-22T23:00:00Z')].map((instant) => calendar.dateAt(instant))).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
  });
});
