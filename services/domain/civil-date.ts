/** A day in the city's calendar, `YYYY-MM-DD`. Rules speak in days, never in instants. */
export type CivilDate = `${string}-${string}-${string}`;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const utc = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

function fromUtc(ms: number): CivilDate {
  const text = new Date(ms).toISOString();
  return `${text.slice(0, 4)}-${text.slice(5, 7)}-${text.slice(8, 10)}`;
}

/** True for a day that exists: `2026-02-29` is not one. */
export function isCivilDate(text: string): text is CivilDate {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(utc(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CivilDate): number => ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1;

/** The same day `months` later, or the month's last day where there is no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}
