import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CosmosSettings } from './cosmos-client.ts';
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

/** Level by level: measured, Node's own way of making missing levels never ends below /proc. A file in the way is EEXIST. */
function makeFolder(folder: string): void {
  const isThere = existsSync(folder);
  if (!isThere) makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: isThere });
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new StoreUnavailable(
      `The data folder ${folder} cannot be written to: give the account the bot runs as write access to it, or choose another.`,
      { cause },
    );
  }
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
