import type { Project } from '../project.ts';
import type { ProjectRecord } from './project-rules.ts';

/** What the quarter's report asks about a project; undefined while it has no dates, or has been removed. */
export function reportableProject({ kind, city, id, unit, state, values }: ProjectRecord): Project | undefined {
  const { title, type, programme = '', startsOn, endsOn, purposes, areas, partners } = values;
  if (state === 'removed' || type === undefined || startsOn === undefined || endsOn === undefined) return undefined;
  return { kind, city, id, unit, state, title, type, programme, startsOn, endsOn, purposes, areas, partners };
}
