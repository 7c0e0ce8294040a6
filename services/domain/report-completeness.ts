import { takesRole, type Entry, type ProjectLine, type Report } from './report.ts';

export type LineGap = 'status' | 'happened';
export type EntryGap = 'title' | 'programme' | 'submittedOn' | 'activity' | 'heldOn' | 'goal' | 'outcome' | 'role' | 'areas' | 'purposes';

/** What a project line lacks before the report can go in: a status, and a word of explanation where it is not on plan. */
export function gapsInLine(line: ProjectLine): LineGap[] {
  const { answer } = line;
  if (answer?.status === undefined) return ['status'];
  const mustExplain = answer.status === 'at-risk' || answer.status === 'delayed';
  return mustExplain && !isExplained(line) ? ['happened'] : [];
}

/** "Nothing new" explains what was explained already, and no change of status. */
const isExplained = ({ answer, previous }: ProjectLine): boolean =>
  answer?.happened !== '' || (answer.nothingNew === true && previous?.status === answer.status && previous?.happened !== '');

const when = (missing: boolean, gap: EntryGap): EntryGap[] => (missing ? [gap] : []);

function gapsByType(entry: Entry): EntryGap[] {
  switch (entry.type) {
    case 'application':
      return [...when(entry.programme === '', 'programme'), ...when(entry.submittedOn === undefined, 'submittedOn')];
    case 'activity':
      // W6: smaller exchanges are goal-oriented too, with an outcome after.
      return [
        ...when(entry.activity === undefined, 'activity'),
        ...when(entry.heldOn === undefined, 'heldOn'),
        ...when(entry.activity !== undefined && takesRole(entry.activity) && entry.role === undefined, 'role'),
        ...when(entry.goal === '', 'goal'),
        ...when(entry.outcome === '', 'outcome'),
      ];
    case 'effect':
      return [];
    default:
      return entry satisfies never;
  }
}

/** What an entry lacks; every one names its priority areas and purposes (S1–S4, P1–P4). */
export const gapsInEntry = (entry: Entry): EntryGap[] => [
  ...when(entry.title === '', 'title'),
  ...gapsByType(entry),
  ...when(entry.areas.length === 0, 'areas'),
  ...when(entry.purposes.length === 0, 'purposes'),
];

/** True of an entry nobody has filled anything in. */
export function isBlank(entry: Entry): boolean {
  const { id: _id, rev: _rev, type: _type, areas, purposes, ...fields } = entry;
  return (
    [areas, purposes].every((list) => list.length === 0) && Object.values(fields).every((value) => value === '' || value === undefined)
  );
}

export interface Incompleteness {
  projects: string[];
  entries: string[];
}

/** The projects and entries, by id, that still need something before the report can go in. */
export const incompleteness = (report: Report): Incompleteness => ({
  projects: report.lines.filter((line) => gapsInLine(line).length > 0).map((line) => line.project),
  entries: report.entries.filter((entry) => gapsInEntry(entry).length > 0).map((entry) => entry.id),
});

export const isComplete = (report: Report): boolean => {
  const missing = incompleteness(report);
  return missing.projects.length === 0 && missing.entries.length === 0;
};
