import { localTime } from '../../policy/city-clock.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { eventLog, type SimulationEvent } from './event-log.ts';
import { texts } from './report-texts.ts';
import type { Year } from '../simulate-year.ts';

interface Names {
  unit: (id: string) => string;
  person: (id: string) => string;
}

/** The year to read: month by month, day by day, what was sent to whom and what people did. */
export function calendarReport(year: Year, file: CityFile): string {
  const names = namesIn(file);
  let month = '';
  let date = '';
  return eventLog(year, file.policy)
    .flatMap((event) => {
      const local = localTime(event.at);
      const lines = [
        ...(local.date.slice(0, 7) === month ? [] : monthHeading(event.at)),
        ...(local.date === date ? [] : dayHeading(event.at)),
      ];
      date = local.date;
      month = date.slice(0, 7);
      return [...lines, ...eventLines(event, local.time, names)];
    })
    .join('\n');
}

function namesIn({ units, people }: CityFile): Names {
  const unitNames = new Map(units.map((u) => [u.id, u.name]));
  const personNames = new Map(people.map((p) => [p.id, p.name]));
  return { unit: (id) => unitNames.get(id) ?? id, person: (id) => personNames.get(id) ?? id };
}

const inCity = { timeZone: 'Europe/Stockholm' } as const;
const monthFormat = new Intl.DateTimeFormat('sv-SE', { ...inCity, month: 'long', year: 'numeric' });
const dayFormat = new Intl.DateTimeFormat('sv-SE', { ...inCity, weekday: 'long', day: 'numeric', month: 'long' });

const monthHeading = (at: number): string[] => ['', monthFormat.format(at).toLocaleUpperCase('sv-SE')];
const dayHeading = (at: number): string[] => ['', dayFormat.format(at)];

const INDENT = '         ';

function eventLines(event: SimulationEvent, time: string, names: Names): string[] {
  const line = `  ${time}  ${sentence(event, names)}`;
  if (event.what === 'sent') return [line, ...event.people.map((id) => `${INDENT}${texts.to(names.person(id))}`)];
  const isSomebody = 'by' in event && event.by !== 'clock';
  return [isSomebody ? `${line} ${texts.by(names.person(event.by))}` : line];
}

function sentence(event: SimulationEvent, { unit, person }: Names): string {
  switch (event.what) {
    case 'round':
      return texts.round(event.event, event.quarter, event.comment);
    case 'report':
      return texts.report(event.event, unit(event.unit), event.quarter, event.comment);
    case 'receipt':
      return texts.receipt(unit(event.unit), event.quarter);
    case 'nudge':
      return texts.nudge(event.quarter, event.units);
    case 'sent':
      return texts.sent(event.duty, event.quarter, event.reminder, event.unit === undefined ? undefined : unit(event.unit));
    case 'installed':
      return texts.installed(person(event.person));
    case 'stopped':
    case 'started':
      return texts[event.what];
    default:
      return event satisfies never;
  }
}
