import { dirname, resolve } from 'node:path';
import type { CosmosSettings } from './cosmos-client.ts';
import { folderFault } from './folder.ts';
import type { Store } from './store.ts';

/** Which engine keeps the records, and where. `file` may be `:memory:`. */
export type StoreSettings = { engine: 'sqlite'; file: string } | ({ engine: 'cosmos' } & CosmosSettings);

/** The store cannot be used as it is set up; the message says what to do about it. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** Opens the engine named in `settings`, and loads only that one. Rejects with `StoreUnavailable`. */
export async function openStore(settings: StoreSettings, city: string): Promise<Store> {
  switch (settings.engine) {
    case 'sqlite':
      return openSqlite(settings.file, city);
    case 'cosmos':
      return openCosmos(settings, city);
    default:
      return settings satisfies never;
  }
}

async function openSqlite(file: string, city: string): Promise<Store> {
  if (file !== ':memory:') prepareFolder(dirname(resolve(file)));
  const { openSqliteStore } = await import('./sqlite-store.ts');
  try {
    return openSqliteStore({ file, city });
  } catch (cause) {
    throw new StoreUnavailable(
      `The data file ${resolve(file)} cannot be used: see that it is a SQLite database on a local disk which the bot may write to.`,
      { cause },
    );
  }
}

/** Throws `StoreUnavailable` when nothing can be written there. */
export function prepareFolder(folder: string): void {
  const fault = folderFault(folder);
  if (fault !== undefined) throw new StoreUnavailable(`The data folder ${folder} ${fault.why}`, { cause: fault.cause });
}

async function openCosmos(settings: CosmosSettings, city: string): Promise<Store> {
  const { openCosmosStore } = await import('./cosmos-store.ts');
  try {
    return await openCosmosStore({ ...settings, city });
  } catch (cause) {
    const { endpoint, database, container } = settings;
    throw new StoreUnavailable(
      `The Cosmos DB container ${database}/${container} at ${endpoint} cannot be used: see that the address is right, that the container exists and is partitioned by /city, and that the bot has a data role on it.`,
      { cause },
    );
  }
}
