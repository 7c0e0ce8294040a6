import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, weekday, type CivilDate } from '../../../services/domain/civil-date.ts';
import { loadSwedishHolidays } from '../../../services/policy/swedish-holidays.ts';

/** Year, påskdagen, midsommardagen, alla helgons dag. */
const MOVABLE = [
  [2024, '2024-03-31', '2024-06-22', '2024-11-02'],
  [2025, '2025-04-20', '2025-06-21', '2025-11-01'],
  [2026, '2026-04-05', '2026-06-20', '2026-10-31'],
  [2027, '2027-03-28', '2027-06-26', '2027-11-06'],
  [2028, '2028-04-16', '2028-06-24', '2028-11-04'],
  [2029, '2029-04-01', '2029-06-23', '2029-11-03'],
  [2030, '2030-04-21', '2030-06-22', '2030-11-02'],
  [2031, '2031-04-13', '2031-06-21', '2031-11-01'],
  [2032, '2032-03-28', '2032-06-26', '2032-11-06'],
  [2033, '2033-04-17', '2033-06-25', '2033-11-05'],
  [2034, '2034-04-09', '2034-06-24', '2034-11-04'],
  [2035, '2035-03-25', '2035-06-23', '2035-11-03'],
] as const;

let holidays: (year: number) => ReadonlySet<CivilDate>;
beforeAll(async () => {
  holidays = await loadSwedishHolidays();
});

describe('Swedish holidays', () => {
  it.each(MOVABLE)('are exactly the thirteen public holidays and Midsummer Eve in %i', (year, easter, midsummer, allSaints) => {
    const expected = [
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
      allSaints,
      `${year}-12-25`,
      `${year}-12-26`,
    ];
    expect([...holidays(year)].sort()).toEqual(expected.sort());
  });

  it('have Midsummer Eve on a Friday from 19 to 25 June', () => {
    const eves = MOVABLE.map(([year]) =>
      [...holidays(year)].find((date) => weekday(date) === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25'),
    );
    expect(eves).toEqual(MOVABLE.map(([, , midsummer]) => addDays(midsummer, -1)));
  });

  it("leave Christmas Eve and New Year's Eve to the city", () => {
    expect(holidays(2026).has('2026-12-24')).toBe(false);
    expect(holidays(2026).has('2026-12-31')).toBe(false);
  });

  it('are worked out once for each year', () => {
    expect(holidays(2026)).toBe(holidays(2026));
  });
});
