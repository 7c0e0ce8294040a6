import { addDays, addMonths, type CivilDate } from '../../domain/civil-date.ts';
import { peopleWith, reportersOf, type Person } from '../../domain/person.ts';
import { isReportable, type Project } from '../../domain/project.ts';
import { addQuarters, firstDay, quarterOf, type Quarter } from '../../domain/quarter.ts';
import type { AnyRecord } from '../../domain/record.ts';
import { decideReport, type ReportCommand } from '../../domain/report-decisions.ts';
import { recordOfEntry } from '../../domain/register/from-report.ts';
import { lastEvent, openReport, type Entry, type Report } from '../../domain/report.ts';
import { openRound, type Round } from '../../domain/round.ts';
import { openingDay } from '../../duties/opening-day.ts';
import type { Calendar } from '../../policy/calendar.ts';
import type { CityFile } from '../../policy/city-file.ts';
import { cityRecords } from '../load-city.ts';
import { titleOf, type AnyRegistered, type RegisteredKind } from '../../domain/register/registered.ts';
import { programmeRecords } from '../programmes.ts';
import { ENTRIES, type SampleEntry } from './entries.ts';
import { projectRow } from './project-row.ts';
import { PROGRESS } from './progress.ts';
import { PROJECTS, type SampleProject } from './projects.ts';
import { registerRecord } from './register-records.ts';
import { projectDetails, sampleRows } from './sample-rows.ts';

/** The administration whose report is still to be written. */
const NEWCOMER = 'barn-och-utbildning';
const DUE_IN_WORKING_DAYS = 10;
const MINUTE = 60_000;

export interface Sample {
  file: CityFile;
  /** The Entra tenant. */
  city: string;
  today: CivilDate;
  /** ISO instant, on `today`; nothing in the sample has happened later. */
  at: string;
  calendar: Calendar;
}

/** Which of the two reported quarters: the open round's, or the one before it. */
type When = 'earlier' | 'now';

interface Authors {
  reporter: Person;
  reviewer: Person;
}

function projectRecord(city: string, quarter: Quarter, { startsIn, months, ...project }: SampleProject): Project {
  const first = firstDay(quarter);
  return {
    kind: 'project',
    city,
    ...project,
    startsOn: addMonths(first, startsIn),
    endsOn: addDays(addMonths(first, startsIn + months), -1),
  };
}

function dated(sample: SampleEntry, id: string, on: (day: number) => CivilDate): Entry {
  switch (sample.type) {
    case 'application': {
      const { day, ...rest } = sample;
      return { ...rest, id, submittedOn: on(day) };
    }
    case 'activity': {
      const { day, ...rest } = sample;
      return { ...rest, id, heldOn: on(day) };
    }
    case 'effect':
      return { ...sample, id };
    default:
      return sample satisfies never;
  }
}

/** What the unit writes in its report, as the commands of somebody who writes it. */
function writing({ calendar }: Sample, report: Report, when: When): ReportCommand[] {
  const on = (day: number): CivilDate => calendar.onOrAfter(addDays(firstDay(report.quarter), day));
  const lines = report.lines.flatMap(({ project, rev }): ReportCommand[] => {
    const progress = PROGRESS.get(project)?.[when];
    return progress === undefined ? [] : [{ do: 'save-line', project, seenRev: rev, progress }];
  });
  const entries = ENTRIES.get(report.unit)?.[when] ?? [];
  return [
    ...lines,
    ...entries.map((entry, i): ReportCommand => ({ do: 'save-entry', entry: dated(entry, `${report.quarter}-${i + 1}`, on) })),
  ];
}

/** Not later than so many minutes before the sample is made. */
const before = ({ at }: Sample, minutes: number, instant: number): string =>
  new Date(Math.min(instant, Date.parse(at) - minutes * MINUTE)).toISOString();

function carryOut(report: Report, command: ReportCommand, actor: Person, at: string): Report {
  const decided = decideReport(report, command, actor, at);
  if (!decided.ok) throw new Error(`the sample report ${report.id} cannot be made: ${command.do}: ${JSON.stringify(decided.failure)}`);
  return decided.value;
}

/** Written and handed in on the `turn`th working day after the round opened, and approved the working day after. */
function approvedReport(
  sample: Sample,
  draft: Report,
  when: When,
  { reporter, reviewer }: Authors,
  opensOn: CivilDate,
  turn: number,
): Report {
  const morning = (nth: number): number => sample.calendar.sendingOpens(sample.calendar.addWorkingDays(opensOn, nth));
  const saved = before(sample, 60, morning(turn) + 30 * MINUTE);
  const filled = writing(sample, draft, when).reduce((report, command) => carryOut(report, command, reporter, saved), draft);
  const submitted = carryOut(filled, { do: 'submit', rev: filled.rev }, reporter, before(sample, 40, morning(turn) + 75 * MINUTE));
  return carryOut(submitted, { do: 'approve', rev: submitted.rev }, reviewer, before(sample, 20, morning(turn + 1) + 90 * MINUTE));
}

/** A round that is open today and due after, whatever day today is. */
function sampleRound(sample: Sample, quarter: Quarter): Round {
  const { file, city, today, calendar } = sample;
  const opening = openingDay({ calendar }, quarter);
  const opensOn = opening < today ? opening : today;
  const dueOn = calendar.addWorkingDays(today, DUE_IN_WORKING_DAYS);
  const closesOn = calendar.addWorkingDays(dueOn, file.policy.roundClosesAfterWorkingDays);
  const units = file.units.map((unit) => unit.id);
  return openRound(city, quarter, units, { opensOn, dueOn, closesOn }, before(sample, 90, calendar.sendingOpens(opensOn)));
}

/** A unit's report for the quarter before and for the round's. A unit with nobody to write or review keeps an open one. */
function unitReports(
  sample: Sample,
  round: Round,
  unit: string,
  projects: readonly Project[],
  people: readonly Person[],
  turn: number,
): Report[] {
  const own = projects.filter((project) => project.unit === unit);
  const said = (when: When) => own.filter(({ id }) => PROGRESS.get(id)?.[when] !== undefined);
  const [reporter] = reportersOf(people, unit);
  const [reviewer] = peopleWith(people, 'secretariat');
  const finish = (draft: Report, when: When, opensOn: CivilDate): Report =>
    reporter === undefined || reviewer === undefined ? draft : approvedReport(sample, draft, when, { reporter, reviewer }, opensOn, turn);

  const lastQuarter = addQuarters(round.quarter, -1);
  const earlier = finish(openReport(round.city, unit, lastQuarter, said('earlier'), undefined), 'earlier', openingDay(sample, lastQuarter));
  const asked = own.filter((project) => isReportable(project) || said('now').includes(project));
  const draft = openReport(round.city, unit, round.quarter, asked, earlier);
  return [earlier, unit === NEWCOMER ? draft : finish(draft, 'now', round.opensOn)];
}

/** The names of what the sample's projects refer to, as their reports say them. */
function namesIn(records: readonly AnyRegistered[]): (kind: RegisteredKind, id: string) => string {
  const titles = new Map(records.map((record) => [`${record.kind} ${record.id}`, titleOf(record)]));
  return (kind, id) => titles.get(`${kind} ${id}`) ?? id;
}

/**
 * A city in the middle of a round: the register with every kind of record in every state, two quarters' reports and the open round,
 * where one administration has yet to report. All of it is made by the commands of its people, so that nothing is in a state it could not have come to.
 * The round stands last.
 */
export function sampleRecords(sample: Sample): AnyRecord[] {
  const { file, city, today, at } = sample;
  const quarter = addQuarters(quarterOf(today), -1);
  const { people } = cityRecords(city, file);
  const known = new Set(file.units.map((unit) => unit.id));
  const projects = PROJECTS.filter(({ unit }) => known.has(unit)).map((project) => projectRecord(city, quarter, project));
  const details = projectDetails();
  const rows = [
    ...projects.map((project) => projectRow(project, details[project.id] ?? {}, today)),
    ...sampleRows().filter(({ unit }) => known.has(unit)),
  ];
  const registered = rows.map((row) => registerRecord({ ...sample, people }, row));
  const programmes = file.units[0] === undefined ? [] : programmeRecords({ city, unit: file.units[0].id, at });
  const nameOf = namesIn([...registered, ...programmes]);
  const named = projects.map((project) => ({ ...project, programme: nameOf('programme', project.programme) }));
  const round = sampleRound(sample, quarter);
  const reports = round.units.flatMap((unit, i) => unitReports(sample, round, unit, named, people, i + 1));
  return [...registered, ...reports.flatMap((report) => statedRecords(report, today, programmes)), ...reports, round];
}

/** What a report has stated stands in the register too. */
function statedRecords(report: Report, today: CivilDate, programmes: readonly AnyRegistered[]): AnyRegistered[] {
  const handedIn = lastEvent(report, 'submitted');
  if (handedIn === undefined) return [];
  const { by, at } = handedIn;
  const programmeOf = (name: string): string | undefined => programmes.find((programme) => titleOf(programme) === name)?.id;
  return report.entries.flatMap((entry) => recordOfEntry(undefined, { report, entry, by, at, today, programmeOf }) ?? []);
}
