import type { Clock } from '../clock.ts';
import type { Project } from '../domain/project.ts';
import { reportableProject } from '../domain/project/reportable-project.ts';
import { listAll, type Store, type Where } from '../store/store.ts';
import type { Catalogue } from './catalogue.ts';

type Deps = { store: Store; catalogue: Pick<Catalogue, 'titles'> };

/** The projects there are something to say about, with their programmes and partners by name. */
export async function listProjects({ store, catalogue }: Deps, where: Where = {}): Promise<Project[]> {
  const [found, titleOf] = await Promise.all([listAll(store, 'project', where), catalogue.titles()]);
  return found.flatMap(({ record }) => reportableProject(record, titleOf) ?? []);
}

/** What is remembered of the projects may be this old. */
const MAX_AGE_MS = 30_000;

/** Every project the city has, read at most twice a minute: whoever writes a project's name is understood without a read. */
export function createProjectList({ clock, ...deps }: Deps & { clock: Clock }): () => Promise<readonly Project[]> {
  let cached: { at: number; projects: Promise<readonly Project[]> } | undefined;
  return () => {
    const now = clock();
    if (cached === undefined || now - cached.at > MAX_AGE_MS || now < cached.at) {
      const projects = listProjects(deps);
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
