import { approvedContent, unitsSeenBy, type ApprovedContent } from '../domain/approved-content.ts';
import type { Person } from '../domain/person.ts';
import type { Project } from '../domain/project.ts';
import type { Quarter } from '../domain/quarter.ts';
import { listAll, type Store } from '../store/store.ts';

/** What people ask about the city's work, answered with what they may see. */
export interface Questions {
  /** What has been approved about these quarters, by quarter and unit. */
  approved(asker: Person, quarters: readonly Quarter[]): Promise<ApprovedContent[]>;
  projects(asker: Person): Promise<Project[]>;
  /** Every project's name is known to all; what stands in it is not. */
  allProjects(): Promise<readonly Project[]>;
}

export function createQuestions({ store, allProjects }: { store: Store; allProjects: Questions['allProjects'] }): Questions {
  return {
    allProjects,
    async approved(asker, quarters) {
      const units = unitsSeenBy(asker);
      if (units.length === 0) return [];
      const where = units === 'all' ? { period: quarters } : { period: quarters, unit: units };
      const found = await listAll(store, 'report', where);
      return found.flatMap(({ record }) => approvedContent(record) ?? []).sort((a, b) => b.quarter.localeCompare(a.quarter));
    },
    async projects(asker) {
      const units = unitsSeenBy(asker);
      return (await allProjects()).filter(({ unit }) => units === 'all' || units.includes(unit));
    },
  };
}
