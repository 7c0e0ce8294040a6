import { addDays, isCivilDate, weekday, type CivilDate } from '../../services/domain/civil-date.ts';
import { fold } from './words.ts';

export interface DaysSaid {
  from: CivilDate;
  to: CivilDate;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'dec'].map(
  (name) => new RegExp(`^${name}`),
);
const MONTH = '(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)[a-z]*';
const DAY = '(\\d{1,2})(?::?[ae]|st|nd|rd|th)?';
const BETWEEN = '\\s*(?:-|till|t o m|tom|to|until|through|och med|and)+\\s*(?:och med\\s*)?(?:den |the )?';

const ISO_DAYS = /\b(\d{4}-\d{2}-\d{2})\b(?:.*?\b(\d{4}-\d{2}-\d{2})\b)?/;
const DAY_FIRST = new RegExp(`\\b${DAY}\\s*(${MONTH})?${BETWEEN}${DAY}\\s*(${MONTH})`);
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\s+${DAY}${BETWEEN}(?:(${MONTH})\\s+)?${DAY}`);
const ONE_DAY = new RegExp(`\\b(?:den |the |on )?${DAY}\\s*(${MONTH})\\b`);
const WHOLE_MONTH = new RegExp(`\\b(?:hela|all of|whole of|throughout)\\s+(${MONTH})`);
const WEEK = /\b(?:v|vecka|week)\.?\s*(\d{1,2})\b/;

const two = (n: number): string => String(n).padStart(2, '0');
const indexOf = (month: string): number => MONTHS.findIndex((name) => name.test(month)) + 1;

/** The day next to come, or just now: nobody says in advance that they have been away. */
function next(day: number, month: number, after: CivilDate): CivilDate | undefined {
  const year = Number(after.slice(0, 4));
  return [year, year + 1]
    .map((y) => `${y}-${two(month)}-${two(day)}`)
    .find((text): text is CivilDate => isCivilDate(text) && text >= after);
}

function span(from: { day: number; month: number }, to: { day: number; month: number }, today: CivilDate): DaysSaid | undefined {
  const last = next(to.day, to.month, today);
  if (last === undefined) return undefined;
  const first = [Number(last.slice(0, 4)), Number(last.slice(0, 4)) - 1]
    .map((y) => `${y}-${two(from.month)}-${two(from.day)}`)
    .find((text): text is CivilDate => isCivilDate(text) && text <= last);
  return first && { from: first, to: last };
}

const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekday(date));
const workWeek = (monday: CivilDate): DaysSaid => ({ from: monday, to: addDays(monday, 4) });

/** The working days of the next week with that number; week 1 has the fourth of January in it. */
function weekNumber(week: number, today: CivilDate): DaysSaid | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map((y) => workWeek(addDays(mondayOf(`${y}-01-04`), 7 * (week - 1))))
    .find(({ to }) => week >= 1 && week <= 53 && to >= today);
}

function lastDayOf(month: number, today: CivilDate): DaysSaid | undefined {
  for (const day of [31, 30, 29, 28]) {
    const found = span({ day: 1, month }, { day, month }, today);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byName(text: string, today: CivilDate): DaysSaid | undefined {
  if (/\b(?:nasta vecka|next week)\b/.test(text)) return workWeek(addDays(mondayOf(today), 7));
  if (/\b(?:i ?morgon|imorron|tomorrow)\b/.test(text)) return { from: addDays(today, 1), to: addDays(today, 1) };
  return /\b(?:i ?dag|today)\b/.test(text) ? { from: today, to: today } : undefined;
}

/** From when to when, where a text says it in one way only: "1–15 december", "nästa vecka", "v 49", "2026-12-01 till 2026-12-15". */
export function daysSaid(plain: string, today: CivilDate): DaysSaid | undefined {
  const text = fold(plain).replaceAll(/[–—]/g, '-');
  const [, iso = '', isoTo = iso] = ISO_DAYS.exec(text) ?? [];
  if (isCivilDate(iso) && isCivilDate(isoTo)) return { from: iso, to: isoTo };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, from = '', fromMonth, to = '', month = ''] = dayFirst;
    return span({ day: Number(from), month: indexOf(fromMonth ?? month) }, { day: Number(to), month: indexOf(month) }, today);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, month = '', from = '', toMonth, to = ''] = monthFirst;
    return span({ day: Number(from), month: indexOf(month) }, { day: Number(to), month: indexOf(toMonth ?? month) }, today);
  }
  const [, whole] = WHOLE_MONTH.exec(text) ?? [];
  if (whole !== undefined) return lastDayOf(indexOf(whole), today);
  const [, day, month = ''] = ONE_DAY.exec(text) ?? [];
  const one = day === undefined ? undefined : next(Number(day), indexOf(month), today);
  // "Från 1 december" has no end.
  if (one !== undefined) return /\b(?:fran|from|sedan|since|until|till|tills)\b/.test(text) ? undefined : { from: one, to: one };
  const [, week] = WEEK.exec(text) ?? [];
  return week === undefined ? byName(text, today) : weekNumber(Number(week), today);
}
