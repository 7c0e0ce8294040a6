import type { Project } from '../project.ts';
import type { ProjectRecord } from './project-rules.ts';

/** The name of another record, by kind and id; undefined where there is no such record. */
export type TitleOf = (kind: string, id: string) => string | undefined;

/**
 * What the quarter's report asks about a project, with its programme and partners by name; undefined while it has no dates, or has been removed.
 * A name nothing answers to stands as it was written.
 */
export function reportableProject({ kind, city, id, unit, state, values }: ProjectRecord, titleOf: TitleOf): Project | undefined {
  const { title, type, programme = '', startsOn, endsOn, purposes, areas, partners } = values;
  if (state === 'removed' || type === undefined || startsOn === undefined || endsOn === undefined) return undefined;
  const named = (of: string, reference: string): string => titleOf(of, reference) ?? reference;
  return {
    kind,
    city,
    id,
    unit,
    state,
    title,
    type,
    programme: named('programme', programme),
    startsOn,
    endsOn,
    purposes,
    areas,
    partners: partners.map((partner) => named('partner', partner)),
  };
}
