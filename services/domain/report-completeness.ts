import { isFilled } from './description/field.ts';
import { demanded } from './entry/entry-fields.ts';
import { descriptionOf, entryValues, isDescribed } from './entry/entry-values.ts';
import { takesRole, type DescribedEntry, type EffectEntry, type Entry, type ProjectLine, type Report } from './report.ts';

export type LineGap = 'status' | 'happened';
/** Of an effect, which no description tells of. */
type EffectGap = 'title' | 'areas' | 'purposes';

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

/** W3: where there is a role it is said. */
const lacksRole = (entry: DescribedEntry): boolean =>
  entry.type === 'activity' && entry.activity !== undefined && takesRole(entry.activity) && entry.role === undefined;

/** The fields of its description that an entry lacks before the report can go in, in the description's order. */
function gapsInDescribed(entry: DescribedEntry): string[] {
  const description = descriptionOf(entry);
  const values = entryValues(entry);
  const gaps = new Set([
    ...demanded(entry.type, description).filter((name) => !isFilled(values[name])),
    ...(lacksRole(entry) ? ['role'] : []),
  ]);
  return Object.keys(description).filter((name) => gaps.has(name));
}

/** What an effect lacks; like every entry it names its priority areas and purposes (S1–S4, P1–P4). */
export const gapsInEffect = ({ title, areas, purposes }: EffectEntry): EffectGap[] => [
  ...(title === '' ? ['title' as const] : []),
  ...(areas.length === 0 ? ['areas' as const] : []),
  ...(purposes.length === 0 ? ['purposes' as const] : []),
];

/** What an entry lacks, by the names of its fields. */
export const gapsInEntry = (entry: Entry): string[] => (isDescribed(entry) ? gapsInDescribed(entry) : gapsInEffect(entry));

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
