import { AREAS, type Area } from './classification.ts';
import type { Entry, ProjectLine, ProjectStatus, Report } from './report.ts';
import { includedContent, type Round } from './round.ts';

/** What the committee sees of a quarter; every figure counts records of approved reports. */
export interface RoundSummary {
  projects: number;
  euProjects: number;
  applications: number;
  activities: number;
  effects: number;
  byStatus: Record<ProjectStatus, number>;
  /** Projects and entries that name the area; one that names two counts in both. */
  byArea: Record<Area, number>;
  /** Projects that are delayed or at risk, the delayed first. */
  amiss: { unit: string; title: string; status: 'delayed' | 'at-risk'; happened: string }[];
  notable: { unit: string; text: string }[];
  /** P1–P4: an area with nothing going on is a finding. */
  emptyAreas: Area[];
  /** F4: a project finished with no effect stated is a finding. */
  finishedWithoutEffect: { unit: string; title: string }[];
}

interface Part {
  unit: string;
  lines: readonly ProjectLine[];
  entries: readonly Entry[];
}

/** The included part of each report, in the round's order of units. */
export const includedParts = (round: Round, reports: readonly Report[]): Part[] =>
  round.included.flatMap(({ unit }) => {
    const report = reports.find((r) => r.unit === unit && r.quarter === round.quarter);
    const content = report === undefined ? undefined : includedContent(round, report);
    return content === undefined ? [] : [{ unit, lines: content.lines, entries: content.entries }];
  });

export function summarise(parts: readonly Part[]): RoundSummary {
  const lines = parts.flatMap((p) => p.lines);
  const entries = parts.flatMap((p) => p.entries);
  const inArea = (area: Area): number => [...lines, ...entries].filter((item) => item.areas.includes(area)).length;
  const withStatus = (status: ProjectStatus): number => lines.filter((l) => l.answer?.status === status).length;
  const byArea = { P1: inArea('P1'), P2: inArea('P2'), P3: inArea('P3'), P4: inArea('P4') };
  const notable = interleaved(parts.map(notableEffects));
  const ofType = (type: Entry['type']): number => entries.filter((e) => e.type === type).length;
  return {
    projects: lines.length,
    euProjects: lines.filter((l) => l.type === 'eu').length,
    applications: ofType('application'),
    activities: ofType('activity'),
    effects: notable.length,
    byStatus: {
      'on-plan': withStatus('on-plan'),
      'at-risk': withStatus('at-risk'),
      delayed: withStatus('delayed'),
      finished: withStatus('finished'),
    },
    byArea,
    amiss: [...amiss(parts, 'delayed'), ...amiss(parts, 'at-risk')],
    notable,
    emptyAreas: AREAS.filter((area) => byArea[area] === 0),
    finishedWithoutEffect: parts.flatMap(({ unit, lines: own }) =>
      own.filter((l) => l.answer?.status === 'finished' && l.answer.effects === '').map(({ title }) => ({ unit, title })),
    ),
  };
}

const amiss = (parts: readonly Part[], status: 'delayed' | 'at-risk'): RoundSummary['amiss'] =>
  parts.flatMap(({ unit, lines }) =>
    lines.flatMap(({ title, answer }) => (answer?.status === status ? [{ unit, title, status, happened: answer.happened }] : [])),
  );

/** The first of each, then the second of each, and so on: no administration fills the list alone. */
function interleaved<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** The effects somebody took the trouble to add come before those written beside a project. */
function notableEffects({ unit, lines, entries }: Part): RoundSummary['notable'] {
  const added = entries.filter((e) => e.type === 'effect').map((e) => e.title);
  const beside = lines.filter((l) => l.answer?.effects !== l.previous?.effects).map((l) => l.answer?.effects ?? '');
  return [...added, ...beside].filter((text) => text !== '').map((text) => ({ unit, text }));
}
