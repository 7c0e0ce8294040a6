import { isReachable, reportersOf, type Person, type Refusal } from './person.ts';
import type { Report } from './report.ts';
import type { Round } from './round.ts';

export const UNIT_STATUSES = ['missing', 'draft', 'returned', 'submitted', 'approved'] as const;

export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Why somebody cannot be written to; `never-opened` before the first install. */
export type Unreachable = Refusal | 'never-opened';

export interface UnitRow {
  unit: string;
  status: UnitStatus;
  reporters: { person: string; unreachable?: Unreachable }[];
}

function statusOf(report: Report | undefined): UnitStatus {
  if (report === undefined) return 'missing';
  if (report.state !== 'open') return report.state;
  return report.draft === undefined ? 'missing' : 'draft';
}

export const whyUnreachable = (person: Person): Unreachable | undefined => (isReachable(person) ? undefined : (person.refused?.why ?? 'never-opened'));

/** Where each of the round's units stands, those that need something first (läget). */
export function roundStatus(round: Round, reports: readonly Report[], people: readonly Person[]): UnitRow[] {
  const byUnit = new Map(reports.filter((r) => r.quarter === round.quarter).map((r) => [r.unit, r]));
  const rows = round.units.map((unit): UnitRow => ({ unit, status: statusOf(byUnit.get(unit)), reporters: reportersOf(people, unit).map(reporter) }));
  return rows.sort((a, b) => UNIT_STATUSES.indexOf(a.status) - UNIT_STATUSES.indexOf(b.status));
}

function reporter(person: Person): UnitRow['reporters'][number] {
  const unreachable = whyUnreachable(person);
  return { person: person.id, ...(unreachable === undefined ? {} : { unreachable }) };
}

/** The units that have not answered: nothing sent in, or a draft only. */
export const notAnswered = (rows: readonly UnitRow[]): string[] => rows.filter((r) => r.status === 'missing' || r.status === 'draft').map((r) => r.unit);
