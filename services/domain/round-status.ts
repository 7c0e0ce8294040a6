import type { CivilDate } from './civil-date.ts';
import { awayUntil } from './away.ts';
import { unitDueOn } from './more-time.ts';
import { isReachable, reportersOf, reportersOn, type Person, type Refusal, type Withheld } from './person.ts';
import type { Report } from './report.ts';
import { wentWithout, type Round } from './round.ts';

export const UNIT_STATUSES = ['missing', 'draft', 'returned', 'submitted', 'approved'] as const;

export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Why somebody cannot be written to; `never-opened` before the first install. */
export type Unreachable = Refusal | 'never-opened';

/** Why messages to somebody within reach do not come through for now, and since when (an ISO instant). */
export interface Hold {
  why: Withheld;
  at: string;
}

export interface UnitRow {
  unit: string;
  status: UnitStatus;
  reporters: { person: string; unreachable?: Unreachable; withheld?: Hold }[];
  /** Those who would report and are away, until which day; the reporters stand in for them. */
  away?: { person: string; until: CivilDate }[];
  /** Approved, and not in what the committee got: the report itself, or a correction of it. */
  leftOut?: 'report' | 'correction';
  /** The day its report, or the correction of it, is to be in. */
  dueOn?: CivilDate;
}

function statusOf(report: Report | undefined): UnitStatus {
  if (report === undefined) return 'missing';
  if (report.state !== 'open') return report.state;
  return report.draft === undefined ? 'missing' : 'draft';
}

export const whyUnreachable = (person: Person): Unreachable | undefined =>
  isReachable(person) ? undefined : (person.refused?.why ?? 'never-opened');

/** Where each of the round's units stands on `day`, those that need something first (läget). */
export function roundStatus(round: Round, reports: readonly Report[], people: readonly Person[], day: CivilDate): UnitRow[] {
  const byUnit = new Map(reports.filter((r) => r.quarter === round.quarter).map((r) => [r.unit, r]));
  const rows = round.units.map((unit): UnitRow => {
    const report = byUnit.get(unit);
    const reporters = reportersOn(people, unit, day).map(reporter);
    return { unit, status: statusOf(report), reporters, ...awayFrom(people, unit, day), ...leftOut(round, report) };
  });
  return rows.sort((a, b) => UNIT_STATUSES.indexOf(a.status) - UNIT_STATUSES.indexOf(b.status));
}

function leftOut(round: Round, report: Report | undefined): Pick<UnitRow, 'leftOut'> {
  if (report?.state !== 'approved' || wentWithout(round, report) === undefined) return {};
  return { leftOut: report.version > 1 ? 'correction' : 'report' };
}

function awayFrom(people: readonly Person[], unit: string, day: CivilDate): Pick<UnitRow, 'away'> {
  const away = reportersOf(people, unit).flatMap((person) => {
    const until = awayUntil(person, day);
    return until === undefined ? [] : [{ person: person.id, until }];
  });
  return away.length === 0 ? {} : { away };
}

/** Until when those are away who report, where that is all of them. */
export const allAwayUntil = ({ reporters, away = [] }: UnitRow): CivilDate[] =>
  reporters.every(({ person }) => away.some((gone) => gone.person === person)) ? away.map(({ until }) => until) : [];

function reporter(person: Person): UnitRow['reporters'][number] {
  const unreachable = whyUnreachable(person);
  return { person: person.id, ...(unreachable === undefined ? holdOn(person) : { unreachable }) };
}

const holdOn = ({ withheld }: Person): { withheld?: Hold } =>
  withheld === undefined ? {} : { withheld: { why: withheld.why, at: withheld.at } };

/** Somebody whom messages do not reach: for good until they do something about it, or for now. */
export type Unreached = { person: string } & ({ why: Refusal } | { withheld: Hold });

/** People the city may not or cannot write to, beside those who report: a deputy or a chair who is refused gets no reminder either. */
export const refusedOthers = (rows: readonly UnitRow[], people: readonly Person[]): Unreached[] => {
  const shown = new Set(rows.flatMap((row) => row.reporters.map((r) => r.person)));
  return people.flatMap((p): Unreached[] => {
    if (!p.active || shown.has(p.id)) return [];
    if (p.refused !== undefined) return [{ person: p.id, why: p.refused.why }];
    return p.withheld === undefined ? [] : [{ person: p.id, withheld: { why: p.withheld.why, at: p.withheld.at } }];
  });
};

export const hasAnswered = ({ status }: UnitRow): boolean => status !== 'missing' && status !== 'draft';

/** The units that have not answered: nothing sent in, or a draft only. */
export const notAnswered = (rows: readonly UnitRow[]): string[] => rows.filter((row) => !hasAnswered(row)).map((row) => row.unit);

/** Those whose own day to hand in, or to correct by, has passed. */
export const lateUnits = (round: Round, rows: readonly UnitRow[], today: CivilDate): string[] =>
  rows
    .filter(({ unit, status, dueOn = unitDueOn(round, unit) }) => status !== 'submitted' && status !== 'approved' && today > dueOn)
    .map(({ unit }) => unit);

/** Those of them where somebody who reports can be written to. */
export const inReach = (rows: readonly UnitRow[]): string[] =>
  rows.filter((row) => !hasAnswered(row) && isInReach(row)).map((row) => row.unit);

/** True when somebody who reports for the unit can be written to. */
export const isInReach = ({ reporters }: UnitRow): boolean => reporters.some(({ unreachable }) => unreachable === undefined);
