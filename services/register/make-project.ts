import type { Person } from '../domain/person.ts';
import { isGranted, projectIdFrom, projectValuesFrom } from '../domain/project/project-from-application.ts';
import { REMOVED } from '../domain/register/registered.ts';
import type { ApplicationRecord } from '../domain/application/application-rules.ts';
import type { Store } from '../store/store.ts';
import type { Records, RegisterFailure, Registering } from './records.ts';

/** A project made more often than this from one application, and taken back each time, is not made again. */
const MOST_MADE = 50;
const TRIES = 8;

/** `isNew` when it was made by this press. */
export type Made = Registering & { isNew?: boolean };

/** Makes a granted application a project, once: pressed again, or by somebody else, it gives the same project. */
export type MakeProject = (actor: Person, application: string) => Promise<Made>;

interface Deps {
  store: Store;
  records: Records;
}

export function createMakeProject({ store, records }: Deps): MakeProject {
  return async (actor, id) => {
    const application = await grantedApplication({ store, records }, actor, id);
    if ('ok' in application) return application;
    const made = await projectOf({ store, records }, actor, application);
    if (made.ok) await refer({ store, records }, actor, id, made.record.id);
    return made;
  };
}

const refused = (failure: RegisterFailure, current?: ApplicationRecord): Registering => ({
  ok: false,
  failure,
  ...(current === undefined ? {} : { current }),
});

async function grantedApplication({ store, records }: Deps, actor: Person, id: string): Promise<ApplicationRecord | Registering> {
  const read = await records.read(actor, 'application', id);
  if (!read.ok) return read;
  const application = (await store.get('application', id))?.record;
  if (application === undefined) return refused({ code: 'not-found' });
  if (read.right !== 'write') return refused({ code: 'not-allowed' }, application);
  return isGranted(application) ? application : refused({ code: 'no-such-step', state: application.state, to: 'project' }, application);
}

/** The project the application refers to, else the first of those derived from it that has not been taken back, else a new one. */
async function projectOf({ store, records }: Deps, actor: Person, application: ApplicationRecord): Promise<Made> {
  const referred = application.values.project;
  if (referred !== undefined && (await standing(store, referred))) return records.read(actor, 'project', referred);
  const { programme } = application.values;
  const values = projectValuesFrom(application, programme === undefined ? undefined : (await store.get('programme', programme))?.record);
  for (let nth = 1; nth <= MOST_MADE; nth += 1) {
    const id = projectIdFrom(application.id, nth);
    const isThere = await store.has('project', id);
    const project = isThere
      ? await records.read(actor, 'project', id)
      : await records.create(actor, 'project', { id, unit: application.unit, values });
    if (!project.ok || project.record.state !== REMOVED) return { ...project, isNew: !isThere && isMadeBy(project, actor) };
  }
  return refused({ code: 'busy' });
}

/** Somebody else may have been first between the look and the write. */
const isMadeBy = (project: Registering, { id }: Person): boolean => project.ok && project.record.history[0]?.by === id;

const standing = async (store: Store, project: string): Promise<boolean> => {
  const found = await store.get('project', project);
  return found !== undefined && found.record.state !== REMOVED;
};

/** The project is written first: what a crash leaves between is made good by the next press. */
async function refer({ store, records }: Deps, actor: Person, application: string, project: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = (await store.get('application', application))?.record;
    if (found === undefined || found.values.project === project) return;
    const done = await records.act(actor, 'application', application, { do: 'change', rev: found.rev, values: { project } });
    if (done.ok || done.failure.code !== 'stale') return;
  }
}
