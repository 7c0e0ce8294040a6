import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from './open-store.ts';

/** SQLite's own codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** Removes an embedded store's file and its logs, or nothing when another process has it open. Rejects with `StoreUnavailable` when they stay. */
export async function removeDatabase(file: string): Promise<void> {
  if (isInUse(file)) {
    throw new StoreUnavailable(
      `The data file ${file} is in use by another instance, so it cannot be removed to start over: stop that one first, or choose another data folder.`,
    );
  }
  try {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${file}${suffix}`, { force: true })));
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
    const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
    if (code === BUSY) return true;
    // Nobody keeps records in what is no database.
    if (code === NOT_A_DATABASE || code === CORRUPT) return false;
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
