import { isReportable, REPORTABLE_STATES, type Project } from '../domain/project.ts';
import { reportableProject } from '../domain/project/reportable-project.ts';
import { addQuarters, firstDay, lastDay, type Quarter } from '../domain/quarter.ts';
import { handedIn, openReport, type ProjectStatus, type Report } from '../domain/report.ts';
import { listAll, type Store, type Where } from '../store/store.ts';

/** So many quarters back the administrations are looked for about which the last quarter does not tell all. */
const A_WHILE = 8;

/** The reports of a quarter whose round opens, one for each unit. */
export async function newReports(store: Store, city: string, quarter: Quarter, units: readonly string[]): Promise<Report[]> {
  const projects = await reportable(store, quarter);
  const earlier = await lastReports(store, quarter, units, projects);
  const last = new Map(earlier.map((report) => [report.unit, report]));
  const isFinished = finishedIn(earlier);
  const ofUnit = Map.groupBy(projects, ({ unit }) => unit);
  return units.map((unit) => {
    const { asked = [], finished = [] } = Object.groupBy(ofUnit.get(unit) ?? [], ({ id }) => (isFinished(id) ? 'finished' : 'asked'));
    const report = openReport(city, unit, quarter, asked, last.get(unit));
    return finished.length === 0 ? report : { ...report, finished: finished.map(({ id }) => id) };
  });
}

async function reportable(store: Store, quarter: Quarter): Promise<Project[]> {
  const [projects, programmes] = await Promise.all([listAll(store, 'project', { state: REPORTABLE_STATES }), listAll(store, 'programme')]);
  const names = new Map(programmes.map(({ record }) => [record.id, record.values.title]));
  const titleOf = (kind: string, id: string): string | undefined => (kind === 'programme' ? names.get(id) : undefined);
  return projects
    .flatMap(({ record }) => reportableProject(record, titleOf) ?? [])
    .filter((project) => isReportable(project) && project.startsOn <= lastDay(quarter));
}

/**
 * Each unit's reports before a quarter, the earliest first; as far back as to its last one, and to what was last said of each of its projects.
 * For nearly all of them the quarter before tells. All a unit's years are read once: when it comes back, or enters a project that has long been going on.
 */
async function lastReports(store: Store, quarter: Quarter, units: readonly string[], projects: readonly Project[]): Promise<Report[]> {
  const read = async (where: Where): Promise<Report[]> => (await listAll(store, 'report', where)).map(({ record }) => record);
  const back = (count: number): Quarter => addQuarters(quarter, -count);
  const latest = await read({ quarter: back(1) });
  const untold = untoldOf(projects, { units, reports: latest, since: back(1), told: new Set(lastStatus(latest).keys()) });
  if (untold.length === 0) return latest;
  const quarters = Array.from({ length: A_WHILE - 1 }, (_, i) => back(i + 2));
  const recent = [...(await read({ unit: untold, quarter: quarters })), ...latest];
  const still = untoldOf(projects, { units: untold, reports: recent, since: back(A_WHILE), told: new Set(recent.flatMap(knownIn)) });
  if (still.length === 0) return recent;
  const all = await read({ unit: still });
  return [...all.filter((report) => report.quarter < back(A_WHILE)), ...recent];
}

interface Told {
  units: readonly string[];
  reports: readonly Report[];
  /** The earliest quarter of the reports. */
  since: Quarter;
  /** The projects of which no earlier report is needed. */
  told: ReadonlySet<string>;
}

/** The units about which some reports do not tell all. */
function untoldOf(projects: readonly Project[], { units, reports, since, told }: Told): string[] {
  const reported = new Set(reports.map(({ unit }) => unit));
  // What had not begun by then is in no report of before.
  const untold = projects.filter(({ id, startsOn }) => !told.has(id) && startsOn < firstDay(since));
  const asking = new Set(untold.map(({ unit }) => unit));
  return units.filter((unit) => !reported.has(unit) || asking.has(unit));
}

/** The projects of which somebody knew, when a report was opened, whether they were finished. */
const knownIn = ({ lines, finished = [] }: Report): string[] => [...lines.map(({ project }) => project), ...finished];

/** Whether a project was said to be finished: last, or so long ago that only its later reports tell. */
function finishedIn(reports: readonly Report[]): (project: string) => boolean {
  const status = lastStatus(reports);
  const before = new Set(reports.flatMap(({ finished = [] }) => finished));
  return (project) => (status.has(project) ? status.get(project) === 'finished' : before.has(project));
}

/** What each project was last said to be. A finished one is in no later report, so the one before would not tell. */
const lastStatus = (reports: readonly Report[]): Map<string, ProjectStatus> =>
  new Map(
    reports
      .flatMap(handedIn)
      .flatMap(({ project, answer }): [string, ProjectStatus][] => (answer?.status === undefined ? [] : [[project, answer.status]])),
  );
