import { isCivilDate, type CivilDate } from './civil-date.ts';

/** Machines' moments: a day, a clock time, and perhaps a zone. */
const MOMENT = /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(?<zone>Z|[+-]\d{2}:?\d{2})?$/i;
/** The year first, however it is set apart: as in Sweden, and by machines. */
const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/. ])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;
/** Points set apart days and months in that order, wherever they are used. */
const WITH_POINTS = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;
/** Strokes and hyphens are used in either order. */
const YEAR_LAST = /^(?<first>\d{1,2})(?<mark>[-/])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$/;

/** `2026-11-20 00:00` in the city's zone. */
const inCityFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });

type Parts = { [name: string]: string } | undefined;

const two = (digits: string): string => digits.padStart(2, '0');

function dateOf({ year = '', month = '', day = '' }: NonNullable<Parts>): CivilDate | 'invalid' {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isCivilDate(date) ? date : 'invalid';
}

/** `20/11/2026` can only be read one way, `05/11/2026` can be read two. */
function inEitherOrder({ first = '', second = '', year = '' }: NonNullable<Parts>): CivilDate | 'invalid' {
  const readings = [dateOf({ year, month: second, day: first }), dateOf({ year, month: first, day: second })];
  const [reading = 'invalid', other] = [...new Set(readings.filter((date) => date !== 'invalid'))];
  return other === undefined ? reading : 'invalid';
}

/** A moment's day: as written where that is also the city's day, or midnight by the writer's clock; or the city's, at its own midnight. */
function dayOfMoment({ day = '', time = '', zone }: NonNullable<Parts>): CivilDate | 'invalid' {
  if (!isCivilDate(day)) return 'invalid';
  const [hours = '', minutes = '', seconds = '00'] = time.replace(',', '.').split(':');
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}${(zone ?? 'Z').toUpperCase()}`);
  if (Number.isNaN(at)) return 'invalid';
  if (zone === undefined || Number(hours) + Number(minutes) + Number(seconds) === 0) return day;
  const [cityDay = '', cityTime] = inCityFormat.format(at).split(' ');
  return isCivilDate(cityDay) && (cityDay === day || cityTime === '00:00') ? cityDay : 'invalid';
}

/** What people and programs write around a date and nobody sees; digits of full width as those of half. */
const bare = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([-/.]) ?/g, '$1')
    .trim();

/** The day somebody or their client means, where it can be read in one way only; undefined when nothing is written. */
export function readDate(written: string): CivilDate | 'invalid' | undefined {
  const text = bare(written);
  if (text === '') return undefined;
  const moment = MOMENT.exec(text)?.groups;
  if (moment !== undefined) return dayOfMoment(moment);
  const ordered = (YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? WITH_POINTS.exec(text))?.groups;
  if (ordered !== undefined) return dateOf(ordered);
  const either = YEAR_LAST.exec(text)?.groups;
  return either === undefined ? 'invalid' : inEitherOrder(either);
}
