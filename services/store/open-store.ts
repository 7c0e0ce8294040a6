import { dirname, resolve } from 'node:path';
import type { CosmosSettings } from './cosmos-client.ts';
import { folderFault } from './folder.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';
import { sqliteSentence } from './sqlite-unavailable.ts';
import type { RecordWatch, Store } from './store.ts';

/** Which engine keeps the records, and where. `file` may be `:memory:`. */
export type StoreSettings = { engine: 'sqlite'; file: string } | ({ engine: 'cosmos' } & CosmosSettings);

/** The store cannot be used as it is set up; the message says what to do about it. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** Opens the engine named in `settings`, and loads only that one. `watch` is told of each record that is read. Rejects with `StoreUnavailable`. */
export async function openStore(settings: StoreSettings, city: string, watch?: RecordWatch): Promise<Store> {
  const watched = watch === undefined ? { city } : { city, watch };
  switch (settings.engine) {
    case 'sqlite':
      return openSqlite(settings.file, watched);
    case 'cosmos':
      return openCosmos(settings, watched);
    default:
      return settings satisfies never;
  }
}

interface Watched {
  city: string;
  watch?: RecordWatch;
}

async function openSqlite(file: string, watched: Watched): Promise<Store> {
  if (file !== ':memory:') prepareFolder(dirname(resolve(file)));
  const { openSqliteStore } = await import('./sqlite-store.ts');
  try {
    return openSqliteStore({ file, ...watched });
  } catch (cause) {
    throw new StoreUnavailable(sqliteSentence(file, cause), { cause });
  }
}

/** What an error that a store gave says to whoever can do something about it; undefined when it says nothing of the kind. */
export const adviceOn = (settings: StoreSettings, error: unknown): string | undefined =>
  settings.engine === 'sqlite' && sqliteFaultOf(error) !== undefined ? sqliteSentence(settings.file, error) : undefined;

/** Throws `StoreUnavailable` when nothing can be written there. */
export function prepareFolder(folder: string): void {
  const fault = folderFault(folder);
  if (fault !== undefined) throw new StoreUnavailable(`The data folder ${folder} ${fault.why}`, { cause: fault.cause });
}

async function openCosmos(settings: CosmosSettings, watched: Watched): Promise<Store> {
  const { openCosmosStore } = await import('./cosmos-store.ts');
  try {
    return await openCosmosStore({ ...settings, ...watched });
  } catch (cause) {
    const { endpoint, database, container } = settings;
    throw new StoreUnavailable(
      `The Cosmos DB container ${database}/${container} at ${endpoint} cannot be used: see that the address is right, that the container exists and is partitioned by /city, and that the bot has a data role on it.`,
      { cause },
    );
  }
}
