import type { Project } from '../domain/project.ts';
import { reportableProject } from '../domain/project/reportable-project.ts';
import type { ListedRecord } from '../domain/register/record-filter.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';

/** A project as the quarter's report asks about it, with the names of what it refers to. */
export function reportable(record: ListedRecord, nameOf: (kind: string, id: string) => string): Project | undefined {
  const whole: AnyRegistered = { ...record, history: [] };
  if (!isProject(whole)) return undefined;
  const project = reportableProject(whole);
  return (
    project && {
      ...project,
      programme: project.programme === '' ? '' : nameOf('programme', project.programme),
      partners: project.partners.map((partner) => nameOf('partner', partner)),
    }
  );
}

/** A record of this kind has been made by this kind's description. */
const isProject = (record: AnyRegistered): record is AnyRegistered & Parameters<typeof reportableProject>[0] => record.kind === 'project';
