import { addDays, isCivilDate, weekday, type CivilDate } from '../domain/civil-date.ts';

type HolidaysOf = (year: number) => ReadonlySet<CivilDate>;

const FRIDAY = 5;

/** The day before Midsummer Day, which the law (1989:253) puts on the Saturday from 20 to 26 June. */
function midsummerEve(year: number): CivilDate {
  const first: CivilDate = `${year}-06-19`;
  return addDays(first, (FRIDAY - weekday(first) + 7) % 7);
}

// The same for every city and for ever, so they are worked out once.
let loading: Promise<HolidaysOf> | undefined;

/**
 * Sweden's public holidays (röda dagar) by year, and Midsummer Eve, on which nobody works though the law has no word on it.
 * Christmas Eve and New Year's Eve have fixed dates and are the city's to list among its days off.
 */
export function loadSwedishHolidays(): Promise<HolidaysOf> {
  loading ??= load();
  return loading;
}

async function load(): Promise<HolidaysOf> {
  // The library carries the whole world's holidays: its import takes a fifth of a second that the start should not wait for.
  const { default: Holidays } = await import('date-holidays');
  const sweden = new Holidays('SE', { languages: 'sv' });
  const years = new Map<number, ReadonlySet<CivilDate>>();

  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const free = sweden.getHolidays(year).filter(({ type }) => type === 'public');
    const dates = new Set([...free.map(({ date }) => date.slice(0, 10)).filter(isCivilDate), midsummerEve(year)]);
    years.set(year, dates);
    return dates;
  };
}
