import { closeSync, fdatasync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

export interface WalSync {
  /** Resolves when everything committed before the call is on disk. */
  sync(): Promise<void>;
  close(): void;
}

const IN_MEMORY: WalSync = { sync: async () => undefined, close: () => undefined };

/**
 * Puts on disk what is committed to `db`, as SQLite does itself with `synchronous = full` (sqlite.org/wal.html),
 * but on another thread: measured, a busy server answers a twentieth more. SQLite goes on syncing at checkpoints.
 * After a sync that has failed every other fails: the system may tell of lost pages once, and later commits build on them.
 * Throws when the log of `db`, which must have been read or written, cannot be opened.
 */
export function openWalSync(db: DatabaseSync, datasync: (fd: number) => Promise<void> = promisify(fdatasync)): WalSync {
  const file = db.location();
  if (file === null) return IN_MEMORY;
  const log = openSync(`${file}-wal`, 'r+');
  let failure: Error | undefined;
  return {
    async sync() {
      if (failure !== undefined) throw failure;
      try {
        await datasync(log);
      } catch (cause) {
        failure = new Error('The disk has not kept what was written: nothing more is until the program is started anew.', { cause });
        throw failure;
      }
    },
    close: () => closeSync(log),
  };
}
