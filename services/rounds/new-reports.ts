import { isReportable, REPORTABLE_STATES, type Project } from '../domain/project.ts';
import { addQuarters, firstDay, lastDay, type Quarter } from '../domain/quarter.ts';
import { handedIn, openReport, type ProjectStatus, type Report } from '../domain/report.ts';
import { listAll, type Store, type Where } from '../store/store.ts';

/** So many quarters back the administrations are looked for about which the last quarter does not tell all. */
const A_WHILE = 8;

/** The reports of a quarter whose round opens, one for each unit. */
export async function newReports(store: Store, city: string, quarter: Quarter, units: readonly string[]): Promise<Report[]> {
  const projects = await askedAbout(store, quarter);
  const earlier = await lastReports(store, quarter, units, projects);
  const last = new Map(earlier.map((report) => [report.unit, report]));
  const status = lastStatus(earlier);
  const asked = Map.groupBy(
    projects.filter(({ id }) => status.get(id) !== 'finished'),
    ({ unit }) => unit,
  );
  return units.map((unit) => openReport(city, unit, quarter, asked.get(unit) ?? [], last.get(unit)));
}

async function askedAbout(store: Store, quarter: Quarter): Promise<Project[]> {
  const projects = await listAll(store, 'project', { state: REPORTABLE_STATES });
  return projects.map(({ record }) => record).filter((p) => isReportable(p) && p.startsOn <= lastDay(quarter));
}

/**
 * Each unit's reports before a quarter, the earliest first; as far back as to its last one, and to what was last said of each project it is asked about.
 * For nearly all of them the quarter before tells; the others are a unit that skipped it, and a project that is finished and still in the register.
 */
async function lastReports(store: Store, quarter: Quarter, units: readonly string[], projects: readonly Project[]): Promise<Report[]> {
  const read = async (where: Where): Promise<Report[]> => (await listAll(store, 'report', where)).map(({ record }) => record);
  const back = (count: number): Quarter => addQuarters(quarter, -count);
  const latest = await read({ quarter: back(1) });
  const untold = untoldOf(projects, latest, back(1), units);
  if (untold.length === 0) return latest;
  const quarters = Array.from({ length: A_WHILE - 1 }, (_, i) => back(i + 2));
  const recent = [...(await read({ unit: untold, quarter: quarters })), ...latest];
  const still = untoldOf(projects, recent, back(A_WHILE), untold);
  if (still.length === 0) return recent;
  const all = await read({ unit: still });
  return [...all.filter((report) => report.quarter < back(A_WHILE)), ...recent];
}

/** The units about which reports back to and with those of a quarter do not tell all. */
function untoldOf(projects: readonly Project[], found: readonly Report[], since: Quarter, units: readonly string[]): string[] {
  const reported = new Set(found.map(({ unit }) => unit));
  const status = lastStatus(found);
  // What had not begun by then is in no report of before.
  const untold = projects.filter(({ id, startsOn }) => !status.has(id) && startsOn < firstDay(since));
  const asking = new Set(untold.map(({ unit }) => unit));
  return units.filter((unit) => !reported.has(unit) || asking.has(unit));
}

/** What each project was last said to be. A finished one is in no later report, so the one before would not tell. */
const lastStatus = (reports: readonly Report[]): Map<string, ProjectStatus> =>
  new Map(
    reports
      .flatMap(handedIn)
      .flatMap(({ project, answer }): [string, ProjectStatus][] => (answer?.status === undefined ? [] : [[project, answer.status]])),
  );
