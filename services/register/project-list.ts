import type { Clock } from '../clock.ts';
import type { Project } from '../domain/project.ts';
import { rememberFor } from '../remember-for.ts';
import { listAll, type Store } from '../store/store.ts';

/** What is remembered of the projects may be this old. */
const MAX_AGE_MS = 30_000;

/** Every project the city has, read at most twice a minute: whoever writes a project's name is understood without a read. */
export function createProjectList({ store, monotonic }: { store: Store; monotonic: Clock }): () => Promise<readonly Project[]> {
  const load = async (): Promise<readonly Project[]> => (await listAll(store, 'project')).map(({ record }) => record);
  return rememberFor(MAX_AGE_MS, monotonic, load).get;
}
