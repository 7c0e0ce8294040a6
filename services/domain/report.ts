import type { CivilDate } from './civil-date.ts';
import type { Area, Purpose } from './classification.ts';
import type { AnyValues } from './description/field.ts';
import type { Money } from './money.ts';
import { isEmptyProgress } from './progress.ts';
import type { Project, ProjectType } from './project.ts';
import type { Quarter } from './quarter.ts';
import type { ShownCard } from './shown-card.ts';

export const REPORT_STATES = ['open', 'submitted', 'returned', 'approved'] as const;
export const PROJECT_STATUSES = ['on-plan', 'at-risk', 'delayed', 'finished'] as const;
export const ACTIVITY_KINDS = [
  'seminar',
  'study-visit',
  'work-trip',
  'exchange',
  'conference',
  'digital-meeting',
  'network',
  'other',
] as const;
export const SEMINAR_ROLES = ['organiser', 'co-organiser', 'participant'] as const;
export const REPORT_EVENTS = ['submitted', 'taken-back', 'returned', 'approved', 'reopened'] as const;
export const ENTRY_TYPES = ['application', 'activity', 'effect'] as const;

export type ReportState = (typeof REPORT_STATES)[number];
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type SeminarRole = (typeof SEMINAR_ROLES)[number];
export type EntryType = (typeof ENTRY_TYPES)[number];

/** Kinds of activity in which the city takes one part or another (W3); of the others no role is kept. */
export const takesRole = (kind: ActivityKind): boolean => kind === 'seminar' || kind === 'conference';

/** Limits on what a person writes, in characters; a whole report stays far below Cosmos DB's 2 MB. */
export const LIMITS = { title: 200, text: 1500, comment: 1500, place: 120, entries: 60 } as const;

/** What is said about one project; `status` is missing until it is chosen. */
export interface Progress {
  status?: ProjectStatus;
  happened: string;
  effects: string;
  /** Nothing has happened since `previous` was said; `happened` is empty then. */
  nothingNew?: true;
}

/** What was said last, and in which quarter its `happened` was written; reports of before do not tell that. */
export interface LastSaid extends Progress {
  saidIn?: Quarter;
}

/** One project in the report, as it was when the round opened. `rev` counts the changes to this line. */
export interface ProjectLine {
  project: string;
  title: string;
  type: ProjectType;
  programme: string;
  areas: Area[];
  purposes: Purpose[];
  endsOn: CivilDate;
  previous?: LastSaid;
  answer?: Progress;
  rev: number;
}

interface EntryBase {
  /** Made when the form is shown, so that a replayed save is the same entry. */
  id: string;
  /** Counts the changes to this entry after it was first saved. */
  rev?: number | undefined;
  title: string;
  areas: Area[];
  purposes: Purpose[];
}

/** The name of a record of the register, as it was when an entry came to refer to it. */
export interface EntryName {
  kind: string;
  id: string;
  name: string;
}

/** An entry that is described as a record of the register is: `entry-values.ts` gives all it says under the description's names. */
interface DescribedBase extends EntryBase {
  /** What it says beside the fields of its own, by the description's names. */
  details?: AnyValues | undefined;
  names?: EntryName[] | undefined;
}

/** An application for funding that has gone in (F2, W8). */
export interface ApplicationEntry extends DescribedBase {
  type: 'application';
  /** The id of one in the register, or the name of one that is not there. */
  programme: string;
  submittedOn?: CivilDate | undefined;
  /** What is applied for. */
  amount?: Money | undefined;
  /** The same in whole kronor, in reports of before. */
  amountSek?: number | undefined;
}

/** Other international work (F3, W1, W6). `role` is kept only where there is one (W3). */
export interface ActivityEntry extends DescribedBase {
  type: 'activity';
  activity?: ActivityKind | undefined;
  heldOn?: CivilDate | undefined;
  place: string;
  role?: SeminarRole | undefined;
  goal: string;
  outcome: string;
}

/** A concrete effect in the operations (F4); `title` is the effect itself in one sentence. */
export interface EffectEntry extends EntryBase {
  type: 'effect';
  description: string;
}

export type DescribedEntry = ApplicationEntry | ActivityEntry;
export type Entry = DescribedEntry | EffectEntry;

export interface ReportEvent {
  at: string;
  by: string;
  what: (typeof REPORT_EVENTS)[number];
  version: number;
  comment?: string;
}

/** What a report says. */
export interface ReportContent {
  lines: ProjectLine[];
  entries: Entry[];
}

/** One unit's report for one quarter. `rev` counts every change, `version` the approvals it has been opened again after. */
export interface Report {
  kind: 'report';
  city: string;
  id: string;
  unit: string;
  quarter: Quarter;
  state: ReportState;
  rev: number;
  version: number;
  lines: ProjectLine[];
  entries: Entry[];
  /** Ids of its projects that an earlier report said were finished, and that the register still has as going on: it does not ask about them. */
  finished?: string[];
  /** When that was handed in of which the register has the additions. */
  stated?: string;
  /** Ids of the additions last taken out, so that a save of one that comes late does not bring it back. */
  removed?: string[];
  /** The last of them as they were and where they stood, so that one can be put back. */
  taken?: { entry: Entry; at: number }[];
  /** What it said when it was last sent back to be corrected; gone when it is approved. */
  sentBack?: ReportContent;
  /** When and by whom the draft was last saved. */
  draft?: { at: string; by: string };
  history: ReportEvent[];
  /** The cards that what has been done with it has put in people's chats. */
  shown?: ShownCard[];
  /** What was approved before a correction opened a new version. */
  earlier: { version: number; lines: ProjectLine[]; entries: Entry[] }[];
}

export const reportId = (unit: string, quarter: Quarter): string => `${unit}:${quarter}`;

/** What the unit stands for: as handed in, or as approved while a correction is being written. A draft is nobody's word yet. */
export const handedIn = (report: Report): ProjectLine[] => (isEditable(report) ? (report.earlier.at(-1)?.lines ?? []) : report.lines);

function lastSaid(report: Report | undefined): Map<string, LastSaid | undefined> {
  if (report === undefined) return new Map();
  const answers = new Map(handedIn(report).map((line) => [line.project, line.answer]));
  return new Map(report.lines.map(({ project, previous }) => [project, saidOf(report.quarter, answers.get(project), previous)]));
}

/** Where nothing was new, what had happened is what was last told, and was told then. */
function saidOf(quarter: Quarter, answer: Progress | undefined, previous: LastSaid | undefined): LastSaid | undefined {
  if (answer === undefined) return previous;
  const { nothingNew, ...said } = answer;
  if (nothingNew === undefined || previous === undefined) return { ...said, saidIn: quarter };
  const { happened, saidIn } = previous;
  return { ...said, happened, ...(saidIn && { saidIn }) };
}

/** The new report of a unit, prefilled: its projects, each with what was said last time. Projects said to be finished are left out. */
export function openReport(
  city: string,
  unit: string,
  quarter: Quarter,
  projects: readonly Project[],
  previous: Report | undefined,
): Report {
  const said = lastSaid(previous);
  const lines = projects
    .filter((project) => said.get(project.id)?.status !== 'finished')
    .map(({ id, title, type, programme, areas, purposes, endsOn }): ProjectLine => {
      const last = said.get(id);
      const line = { project: id, title, type, programme, areas, purposes, endsOn, rev: 0 };
      return last === undefined || isEmptyProgress(last) ? line : { ...line, previous: last };
    });
  return {
    kind: 'report',
    city,
    id: reportId(unit, quarter),
    unit,
    quarter,
    state: 'open',
    rev: 0,
    version: 1,
    lines,
    entries: [],
    history: [],
    earlier: [],
  };
}

/** The last event of one kind in this report's life, if any. */
export const lastEvent = (report: Report, what: ReportEvent['what']): ReportEvent | undefined =>
  report.history.findLast((e) => e.what === what);

export const isEditable = (report: Report): boolean => report.state === 'open' || report.state === 'returned';
