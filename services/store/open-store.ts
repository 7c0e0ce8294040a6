import { dirname, resolve } from 'node:path';
import type { Schedule } from '../clock.ts';
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

interface StoreOptions {
  /** Told of each record that is read. */
  watch?: RecordWatch;
  /** What is waited by where another program holds the lock, or an answer passes; the system's own timers when absent. */
  schedule?: Schedule;
}

/** Opens the engine named in `settings`, and loads only that one. Rejects with `StoreUnavailable`. */
export async function openStore(settings: StoreSettings, city: string, options: StoreOptions = {}): Promise<Store> {
  switch (settings.engine) {
    case 'sqlite':
      return openSqlite(settings.file, { city, ...options });
    case 'cosmos':
      return openCosmos(settings, { city, ...options });
    default:
      return settings satisfies never;
  }
}

type CityOptions = StoreOptions & { city: string };

async function openSqlite(file: string, options: CityOptions): Promise<Store> {
  if (file !== ':memory:') prepareFolder(dirname(resolve(file)));
  const { openSqliteStore } = await import('./sqlite-store.ts');
  try {
    return openSqliteStore({ file, ...options });
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

async function openCosmos(settings: CosmosSettings, options: CityOptions): Promise<Store> {
  const { openCosmosStore } = await import('./cosmos-store.ts');
  try {
    return await openCosmosStore({ ...settings, ...options });
  } catch (cause) {
    const { endpoint, database, container } = settings;
    throw new StoreUnavailable(
      `The Cosmos DB container ${database}/${container} at ${endpoint} cannot be used: see that the address is right, that the container exists and is partitioned by /city, and that the bot has a data role on it.`,
      { cause },
    );
  }
}
