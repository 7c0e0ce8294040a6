import { reportedFinished, type SaidFinished } from '../domain/project/reported-finished.ts';
import type { ProjectRecord } from '../domain/project/project-rules.ts';
import type { Report } from '../domain/report.ts';
import { listAll, type Store } from '../store/store.ts';

/** A project said to be finished is in no later report; who has not completed it in two years is not asked again. */
const QUARTERS = 8;

export interface FinishedProject {
  project: ProjectRecord;
  said: SaidFinished;
}

/** Projects that run and have been reported as finished: there to be completed, with what was said filled in (F4). */
export interface FinishedProjects {
  /** What was said of this one. */
  of(project: ProjectRecord): Promise<SaidFinished | undefined>;
  /** Those of some administrations. */
  in(units: readonly string[]): Promise<FinishedProject[]>;
}

export function createFinishedProjects({ store }: { store: Store }): FinishedProjects {
  const reportsOf = async (unit: string): Promise<Report[]> =>
    (await store.list('report', { where: { unit }, order: 'descending', limit: QUARTERS })).items.map(({ record }) => record);
  return {
    of: async (project) => (project.state === 'ongoing' ? reportedFinished(project, await reportsOf(project.unit)) : undefined),
    async in(units) {
      if (units.length === 0) return [];
      const [projects, reports] = await Promise.all([
        listAll(store, 'project', { unit: units, state: 'ongoing' }),
        Promise.all(units.map(reportsOf)),
      ]);
      return projects.flatMap(({ record: project }) => {
        const said = reportedFinished(project, reports.flat());
        return said === undefined ? [] : [{ project, said }];
      });
    },
  };
}
