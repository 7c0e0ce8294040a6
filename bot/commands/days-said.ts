import { addDays, isCivilDate, weekday, type CivilDate } from '../../services/domain/civil-date.ts';
import { inYear, noSuchDay, yearOf, type NoSuchDay, type SaidDay } from './said-day.ts';
import { nextWeek, weekNumber, type Days } from './week-said.ts';
import { fold } from './words.ts';

/** `to` before `from` where it was said so. */
export type DaysSaid = Days | { none: NoSuchDay };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'dec'].map(
  (name) => new RegExp(`^${name}`),
);
const NUMBERED = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = '(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)[a-z]*';
const DAY = '(\\d{1,2})(?::?[ae]|st|nd|rd|th)?';
const YEAR = '(?:,?\\s*(20\\d\\d)\\b(?!-))?';
const BETWEEN = '\\s*(?:-|till|t o m|tom|to|until|through|och med|and)+\\s*(?:och med\\s*)?(?:den |the )?';
const NOT_HOW_MANY = '(?!\\s*(?:dag|day|veck|week|man|mont))';

const ISO_DAYS = /\b(\d{4}-\d{2}-\d{2})\b(?:.*?\b(\d{4}-\d{2}-\d{2})\b)?/;
const DAY_FIRST = new RegExp(`\\b${DAY}\\s*(${MONTH})?${YEAR}${BETWEEN}${DAY}\\s*(${MONTH})${YEAR}`);
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\s+${DAY}${YEAR}${BETWEEN}(?:(${MONTH})\\s+)?${DAY}\\b${YEAR}`);
const ONE_DAY = new RegExp(`\\b${DAY}\\s*(${MONTH})\\b${YEAR}`);
const ONE_MONTH_FIRST = new RegExp(`\\b(${MONTH})\\s+${DAY}\\b${NOT_HOW_MANY}${YEAR}`);
const WHOLE_MONTH = new RegExp(`\\b(?:hela|all of|whole of|throughout)\\s+(${MONTH})`);
const WEEK = /\b(?:v|vecka|week)\.?\s*(\d{1,2})\b/;
/** "Från 1 december" has no end. */
const HAS_ONE_END = /\b(?:fran|from|sedan|since|until|till|tills)\b/;

const spelt = (plain: string): string =>
  fold(plain)
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\b(\d{1,2})\/(0?[1-9]|1[0-2])\b/g, (_, day: string, month: string) => `${day} ${NUMBERED[Number(month) - 1] ?? ''}`);

const said = (day: string, month: string, year: string | undefined): SaidDay => ({
  day: Number(day),
  month: MONTHS.findIndex((name) => name.test(month)) + 1,
  ...(year === undefined ? {} : { year: Number(year) }),
});

const dayIn = (day: SaidDay, year: number): CivilDate | { none: NoSuchDay } => inYear(day, year) ?? { none: noSuchDay(day, year) };

/** The years of both: only from a later month to an earlier one does the year turn. */
function yearsOf(from: SaidDay, to: SaidDay, today: CivilDate): [number, number] {
  const turns = from.month > to.month ? 1 : 0;
  if (from.year !== undefined) return [from.year, to.year ?? from.year + turns];
  if (from.month === to.month && from.day > to.day && to.year === undefined) return [yearOf(from, today), yearOf(from, today)];
  const last = yearOf(to, today);
  return [last - turns, last];
}

function span(first: SaidDay, last: SaidDay, today: CivilDate): DaysSaid {
  const [firstYear, lastYear] = yearsOf(first, last, today);
  const from = dayIn(first, firstYear);
  if (typeof from !== 'string') return from;
  const to = dayIn(last, lastYear);
  return typeof to === 'string' ? { from, to } : to;
}

function isoDays(text: string): DaysSaid | undefined {
  const [, from, to = from] = ISO_DAYS.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (!isCivilDate(from)) return { none: { written: from } };
  return isCivilDate(to) ? { from, to } : { none: { written: to } };
}

function range(text: string, today: CivilDate): DaysSaid | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, from = '', fromMonth, fromYear, to = '', month = '', year] = dayFirst;
    return span(said(from, fromMonth ?? month, fromYear), said(to, month, year), today);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return undefined;
  const [, month = '', from = '', fromYear, toMonth, to = '', year] = monthFirst;
  return span(said(from, month, fromYear), said(to, toMonth ?? month, year), today);
}

function wholeMonth(text: string, today: CivilDate): DaysSaid | undefined {
  const [, name] = WHOLE_MONTH.exec(text) ?? [];
  if (name === undefined) return undefined;
  const lengths = [31, 30, 29, 28].map((day) => said(String(day), name, undefined));
  const last = lengths.find((day) => inYear(day, yearOf(day, today)) !== undefined);
  return last && span({ day: 1, month: last.month }, last, today);
}

function oneDay(text: string, today: CivilDate): DaysSaid | undefined {
  const [, day, month = '', year] = ONE_DAY.exec(text) ?? [];
  const [, otherMonth = '', otherDay, otherYear] = ONE_MONTH_FIRST.exec(text) ?? [];
  if (day === undefined && otherDay === undefined) return undefined;
  const only = day === undefined ? said(otherDay ?? '', otherMonth, otherYear) : said(day, month, year);
  return span(only, only, today);
}

function byName(text: string, today: CivilDate): DaysSaid | undefined {
  const [, week] = WEEK.exec(text) ?? [];
  if (week !== undefined) return weekNumber(Number(week), today) ?? { none: { week: Number(week) } };
  if (/\b(?:nasta vecka|next week)\b/.test(text)) return nextWeek(today);
  if (/\b(?:i ?morgon|imorron|tomorrow)\b/.test(text)) return { from: addDays(today, 1), to: addDays(today, 1) };
  return /\b(?:i ?dag|today)\b/.test(text) ? { from: today, to: today } : undefined;
}

/** From when to when, where a text says it in one way only: "1–15 december", "nästa vecka", "v 49", "2026-12-01 till 2026-12-15". */
export function daysSaid(plain: string, today: CivilDate): DaysSaid | undefined {
  const text = spelt(plain);
  const both = isoDays(text) ?? range(text, today) ?? wholeMonth(text, today);
  if (both !== undefined) return both;
  const one = oneDay(text, today);
  if (one === undefined) return byName(text, today);
  return 'from' in one && HAS_ONE_END.test(text) ? undefined : one;
}

const WEEKDAYS = [
  'mandag|monday',
  'tisdag|tuesday',
  'onsdag|wednesday',
  'torsdag|thursday',
  'fredag|friday',
  'lordag|saturday',
  'sondag|sunday',
];

function nextWeekday(text: string, today: CivilDate): Days | undefined {
  const wanted = WEEKDAYS.findIndex((names) => new RegExp(`\\b(?:${names})\\b`).test(text)) + 1;
  if (wanted === 0) return undefined;
  const day = addDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
  return { from: day, to: day };
}

/** The day until which somebody asks for something: the last that is said. */
export function dayUntil(plain: string, today: CivilDate): { until: CivilDate } | { none: NoSuchDay } | undefined {
  const text = spelt(plain);
  const found = isoDays(text) ?? range(text, today) ?? oneDay(text, today) ?? byName(text, today) ?? nextWeekday(text, today);
  if (found === undefined || 'none' in found) return found;
  return { until: found.to < found.from ? found.from : found.to };
}
