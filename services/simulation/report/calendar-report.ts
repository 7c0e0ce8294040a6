import { localTime } from '../../policy/city-clock.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { chronicle, type Happening } from './event-log.ts';
import type { Verdict } from '../checks/checker.ts';
import { wording } from './report-texts.ts';
import type { Year, YearOptions } from '../simulate-year.ts';

interface Names {
  unit: (id: string) => string;
  person: (id: string) => string;
}

/** The year to read: month by month, day by day, what was sent to whom and what people did. */
export function calendarPage(year: Year, file: CityFile): string {
  const names = namesIn(file);
  let month = '';
  let date = '';
  return chronicle(year, file.policy)
    .flatMap((happening) => {
      const local = localTime(happening.at);
      const lines = [
        ...(local.date.slice(0, 7) === month ? [] : monthHeading(happening.at)),
        ...(local.date === date ? [] : dayHeading(happening.at)),
      ];
      date = local.date;
      month = date.slice(0, 7);
      return [...lines, ...happeningLines(happening, local.time, names)];
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

function happeningLines(happening: Happening, time: string, names: Names): string[] {
  const line = `  ${time}  ${sentence(happening, names)}`;
  if (happening.what === 'sent') return [line, ...happening.people.map((id) => `${INDENT}${wording.to(names.person(id))}`)];
  const isSomebody = 'by' in happening && happening.by !== 'clock';
  return [isSomebody ? `${line} ${wording.by(names.person(happening.by))}` : line];
}

function sentence(happening: Happening, { unit, person }: Names): string {
  switch (happening.what) {
    case 'round':
      return wording.round(happening.event, happening.quarter, happening.comment);
    case 'report':
      return wording.report(happening.event, unit(happening.unit), happening.quarter, happening.comment);
    case 'receipt':
      return wording.receipt(unit(happening.unit), happening.quarter);
    case 'nudge':
      return wording.nudge(happening.quarter, happening.units);
    case 'sent':
      return wording.sent(
        happening.duty,
        happening.quarter,
        happening.reminder,
        happening.unit === undefined ? undefined : unit(happening.unit),
      );
    case 'installed':
      return wording.installed(person(happening.person));
    case 'stopped':
    case 'started':
      return wording[happening.what];
    default:
      return happening satisfies never;
  }
}

const COUNTED = [
  'owed',
  'sent',
  'superseded',
  'withdrawn',
  'unreachable',
  'waiting',
  'unconfirmed',
  'uncertain',
  'missed',
  'duplicate',
  'late',
  'misplaced',
] as const;
const WIDTH = 6;

/** What to say of a bot that sent nothing at all; undefined when it sent something, or when all that was owed still waits. */
export function silence({
  owed,
  sent,
  unreachable,
  waiting,
}: Pick<Verdict, 'owed' | 'sent' | 'unreachable' | 'waiting'>): string | undefined {
  return sent === 0 && owed > unreachable + waiting ? wording.nothingSent(owed) : undefined;
}

/** What the year came to, in words. */
export function summaryPage(verdict: Verdict, { from, to, seed, faults }: YearOptions): string {
  return [
    wording.summary(from, to, seed, faults),
    ...COUNTED.map((what) => `${String(verdict[what]).padStart(WIDTH)}  ${wording.count[what]}`),
    ...verdict.faults.map(({ what, id, at, waitedMinutes }) => `  ! ${wording.fault(what, id, at ?? '', waitedMinutes)}`),
  ].join('\n');
}
