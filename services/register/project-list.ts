import type { Clock } from '../clock.ts';
import type { Project } from '../domain/project.ts';
import { reportableProject } from '../domain/project/reportable-project.ts';
import { listAll, type Store } from '../store/store.ts';

/** What is remembered of the projects may be this old. */
const MAX_AGE_MS = 30_000;

/** Every project the city has, read at most twice a minute: whoever writes a project's name is understood without a read. */
export function createProjectList({ store, clock }: { store: Store; clock: Clock }): () => Promise<readonly Project[]> {
  let cached: { at: number; projects: Promise<readonly Project[]> } | undefined;
  return () => {
    const now = clock();
    if (cached === undefined || now - cached.at > MAX_AGE_MS || now < cached.at) {
      const projects = listAll(store, 'project').then((found) => found.flatMap(({ record }) => reportableProject(record) ?? []));
      const entry = { at: now, projects };
      cached = entry;
      // A failed read is not remembered; whoever asked gets the error.
      projects.catch(() => {
        if (cached === entry) cached = undefined;
      });
    }
    return cached.projects;
  };
}
