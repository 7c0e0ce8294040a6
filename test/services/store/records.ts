import type { Project } from '../../../services/domain/project.ts';
import type { Quarter } from '../../../services/domain/quarter.ts';
import { openReport, type Report } from '../../../services/domain/report.ts';
import type { Unit } from '../../../services/domain/unit.ts';

export const CITY = '7c1b8f0e-3d2a-4c55-9a1e-5d0f6a7b8c9d';

export const unit = (change: Partial<Unit> = {}): Unit => ({
  kind: 'unit',
  city: CITY,
  id: 'barn-och-utbildning',
  name: 'Barn- och utbildningsförvaltningen',
  boards: ['Barn- och utbildningsnämnden', 'Skolnämnden'],
  active: true,
  ...change,
});

const project: Project = {
  kind: 'project',
  city: CITY,
  id: 'grona-skolgardar',
  unit: 'barn-och-utbildning',
  title: 'Gröna skolgårdar i norra Europa',
  type: 'eu',
  programme: 'Erasmus+',
  state: 'ongoing',
  startsOn: '2026-01-15',
  endsOn: '2027-12-31',
  purposes: ['S1', 'S3'],
  areas: ['P2'],
  partners: ['abo-stad'],
};

/** A unit's report with one project answered for, about 1 kB. */
export function report(of: string, quarter: Quarter, change: Partial<Report> = {}): Report {
  const opened = openReport(CITY, of, quarter, [{ ...project, unit: of }], undefined);
  const answer = {
    status: 'on-plan' as const,
    happened: 'Två möten med Åbo och en gemensam plan för hösten.',
    effects: 'Lärarna delar nu material.',
  };
  return { ...opened, lines: opened.lines.map((line) => ({ ...line, answer, rev: 1 })), ...change };
}

/** Ids that sort the same as numbers. */
export const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `enhet-${String(i).padStart(4, '0')}`);
