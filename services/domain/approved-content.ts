import { ownUnits, type Person } from './person.ts';
import type { Quarter } from './quarter.ts';
import type { Entry, ProjectLine, Report } from './report.ts';
import { seesWholeRound } from './round-decisions.ts';

/** What a unit has said about a quarter and the secretariat has approved. */
export interface ApprovedContent {
  unit: string;
  quarter: Quarter;
  lines: readonly ProjectLine[];
  entries: readonly Entry[];
}

/** While a report is being corrected, what was approved before stands. */
export function approvedContent(report: Report): ApprovedContent | undefined {
  const content = report.state === 'approved' ? report : report.earlier.at(-1);
  return content && { unit: report.unit, quarter: report.quarter, lines: content.lines, entries: content.entries };
}

/** Whose approved reports and projects somebody may see: the secretariat and the committee the whole city's, others their own units'. */
export const unitsSeenBy = (person: Person): 'all' | string[] => (seesWholeRound(person) ? 'all' : ownUnits(person));
