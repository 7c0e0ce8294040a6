import { addDays, type CivilDate } from '../domain/civil-date.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const REMEMBERED = 20_000;

/** `compute` with its last answers kept: the same values, and no dearer than a look in a map. */
function remembering<V>(compute: (key: number) => V): (key: number) => V {
  const answers = new Map<number, V>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = compute(key);
    answers.set(key, answer);
    return answer;
  };
}

const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });

function readOffset(instant: number): number {
  const name = zone.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, hours, minutes] = /^GMT\+(\d\d):(\d\d)/.exec(name) ?? [];
  if (hours === undefined) throw new Error(`Europe/Stockholm's offset reads "${name}"`);
  return Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
}

// Summer time begins and ends on whole hours, so one hour has one offset.
const offsetOfHour = remembering((hour) => readOffset(hour * HOUR_MS));
const dateOfDay = remembering((day) => addDays('1970-01-01', day));

const offsetAt = (instant: number): number => offsetOfHour(Math.floor(instant / HOUR_MS));

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

/** What calendar and clock show in Stockholm at `instant` (epoch milliseconds); `time` is `HH:MM`, the minute begun. */
export function localTime(instant: number): { date: CivilDate; time: string } {
  const local = instant + offsetAt(instant);
  const day = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - day * DAY_MS) / MINUTE_MS);
  return { date: dateOfDay(day), time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` };
}

/**
 * The instant (epoch milliseconds) at which clocks in Stockholm show `time` (`HH:MM`) on `date`.
 * A time that comes twice is its first; one that summer time skips is as much later, as in `Temporal`'s "compatible".
 */
export function instantAt(date: CivilDate, time: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(wall - DAY_MS);
  const after = offsetAt(wall + DAY_MS);
  const isBefore = offsetAt(wall - before) === before;
  const isAfter = offsetAt(wall - after) === after;
  return wall - (isAfter && !isBefore ? after : before);
}
