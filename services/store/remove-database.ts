import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { markerOf } from './city-marker.ts';
import { StoreUnavailable } from './open-store.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';

/** Removes an embedded store's file with what is beside it, or nothing when another process has it open. Rejects with `StoreUnavailable` when they stay. */
export async function removeDatabase(file: string): Promise<void> {
  if (isInUse(file)) {
    throw new StoreUnavailable(
      `The data file ${file} is in use by another instance, so it cannot be removed to start over: stop that one first, or choose another data folder.`,
    );
  }
  try {
    // First what says that there are records: cut short here, the next start finds a city, or nothing.
    for (const each of [markerOf(file), `${file}-wal`, `${file}-shm`, file]) await rm(each, { force: true });
  } catch (cause) {
    throw cannotBeRemoved(file, cause);
  }
}

const cannotBeRemoved = (file: string, cause: unknown): StoreUnavailable =>
  new StoreUnavailable(
    `The data file ${file} cannot be removed to start over: see that the account the bot runs as may write there, or choose another data folder.`,
    { cause },
  );

/** Whoever has the file open holds a lock on it, which ends with the process; leaving the write-ahead log asks for it alone. */
function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return !leavesWriteAheadLog(file);
  } catch (cause) {
    const fault = sqliteFaultOf(cause);
    if (fault === 'locked') return true;
    // Nobody keeps records in what is no database.
    if (fault === 'not-a-database' || fault === 'damaged') return false;
    throw cannotBeRemoved(file, cause);
  }
}

function leavesWriteAheadLog(file: string): boolean {
  const db = new DatabaseSync(file, { timeout: 500 });
  try {
    return db.prepare('pragma journal_mode = delete').get()?.['journal_mode'] === 'delete';
  } finally {
    db.close();
  }
}
