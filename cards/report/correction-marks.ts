import { entryChange, isLineChanged, removedSince } from '../../services/domain/report-changes.ts';
import type { Entry, ProjectLine, ReportContent } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, heading, marked, paragraph } from '../kit/elements.ts';

/** What has been corrected since the report was sent back, beside what has changed since last quarter. */
export const lineCorrection = ({ t }: CardContext, since: ReportContent | undefined, line: ProjectLine): Element[] =>
  since !== undefined && isLineChanged(since, line) ? [marked(t.content.correction.changed)] : [];

export function entryCorrection({ t }: CardContext, since: ReportContent | undefined, entry: Entry): Element[] {
  const change = since === undefined ? undefined : entryChange(since, entry);
  return change === undefined ? [] : [marked(t.content.correction[change])];
}

/** Additions that were taken out, by name. */
export function removedBlock({ t }: CardContext, since: ReportContent | undefined, now: ReportContent): Element[][] {
  const removed = since === undefined ? [] : removedSince(since, now);
  if (removed.length === 0) return [];
  const names = removed.map(({ type, title }) => paragraph(`${t.entryType[type]}: ${asWritten(title) || t.entries.untitled}`));
  return [[heading(t.content.correction.removed), ...names]];
}
