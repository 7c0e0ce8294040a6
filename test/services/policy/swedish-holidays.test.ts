import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, weekday, type CivilDate } from '../../../services/domain/civil-date.ts';
import { loadSwedishHolidays } from '../../../services/policy/swedish-holidays.ts';

/** Every year the city may plan for, and those its records may reach back to. */
const YEARS = Array.from({ length: 41 }, (_, i) => 2020 + i);

/** Easter Sunday, as the Gregorian calendar has it (Meeus). */
function easterOf(year: number): CivilDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const days = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-22`, days);
}

const saturdayFrom = (date: CivilDate): CivilDate => (weekday(date) === 6 ? date : saturdayFrom(addDays(date, 1)));

/** Lag (1989:253) om allmänna helgdagar, and Midsummer Eve. */
function byLaw(year: number): CivilDate[] {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    `${year}-06-06`,
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(`${year}-10-31`),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

let holidays: (year: number) => ReadonlySet<CivilDate>;
beforeAll(async () => {
  holidays = await loadSwedishHolidays();
});

describe('Swedish holidays', () => {
  it.each(YEARS)('are exactly those of the law, and Midsummer Eve, in %i', (year) => {
    expect([...holidays(year)].sort()).toEqual([...new Set(byLaw(year))].sort());
  });

  it('stand as an almanac has them', () => {
    expect([easterOf(2024), easterOf(2025), easterOf(2026), easterOf(2038), easterOf(2059)]).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
      '2059-03-30',
    ]);
    expect([...holidays(2026)]).toEqual(expect.arrayContaining(['2026-06-19', '2026-06-20', '2026-10-31']));
  });

  it('do not hang on how a library spells Midsummer Eve: it is a Friday from 19 to 25 June in every year', () => {
    for (const year of YEARS) {
      const eves = [...holidays(year)].filter((date) => weekday(date) === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25');
      expect({ year, eves: eves.length }).toEqual({ year, eves: 1 });
    }
  });

  it.each([
    ['Twelfth Night', '2027-01-05'],
    ['Easter Eve', '2026-04-04'],
    ['Walpurgis Night', '2026-04-30'],
    ["All Saints' Eve", '2026-10-30'],
    ['the Friday after Ascension Day', '2026-05-15'],
  ] as const)('leave %s to the city, as the law does', (_name, date) => {
    expect(holidays(Number(date.slice(0, 4))).has(date)).toBe(false);
  });

  it("leave Christmas Eve and New Year's Eve to the city", () => {
    expect(holidays(2026).has('2026-12-24')).toBe(false);
    expect(holidays(2026).has('2026-12-31')).toBe(false);
  });

  it('are worked out once for each year', () => {
    expect(holidays(2026)).toBe(holidays(2026));
  });
});
