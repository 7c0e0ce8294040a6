import { sameProgress } from './progress.ts';
import type { Entry, ProjectLine, ReportContent } from './report.ts';

const asText = ({ rev: _counted, ...entry }: Entry): string => JSON.stringify(entry);

/** True of a project that says something else than it did in `before`. */
export function isLineChanged({ lines }: ReportContent, line: ProjectLine): boolean {
  const said = lines.find(({ project }) => project === line.project)?.answer;
  return said === undefined || line.answer === undefined ? said !== line.answer : !sameProgress(said, line.answer);
}

/** What has become of an addition since `before`: new, changed, or as it was. */
export function entryChange({ entries }: ReportContent, entry: Entry): 'added' | 'changed' | undefined {
  const before = entries.find(({ id }) => id === entry.id);
  if (before === undefined) return 'added';
  return asText(before) === asText(entry) ? undefined : 'changed';
}

/** The additions of `before` that are gone. */
export const removedSince = (before: ReportContent, now: ReportContent): Entry[] =>
  before.entries.filter(({ id }) => now.entries.every((entry) => entry.id !== id));

/** True when anything has been corrected since `before`. */
export const isChangedSince = (before: ReportContent, now: ReportContent): boolean =>
  now.lines.some((line) => isLineChanged(before, line)) ||
  now.entries.some((entry) => entryChange(before, entry) !== undefined) ||
  removedSince(before, now).length > 0;
