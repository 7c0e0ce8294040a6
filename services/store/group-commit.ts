import type { DatabaseSync } from 'node:sqlite';
import type { Written } from './store.ts';

/** Runs `flush` once the writes of this turn have been asked for. */
export type Defer = (flush: () => void) => void;

interface Pending {
  apply: () => Written;
  resolve: (written: Written) => void;
  reject: (cause: unknown) => void;
}

export interface GroupCommit {
  /** `apply` runs later inside the shared transaction; resolves when that is on disk, rejects when it was rolled back. */
  write(apply: () => Written): Promise<Written>;
  /** Commits what is waiting now; each write learns its own fate. */
  flush(): void;
}

/** A synced commit costs the same for one write as for many, so the writes of one event-loop turn share one. */
export function createGroupCommit(db: DatabaseSync, defer: Defer): GroupCommit {
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  let waiting: Pending[] = [];

  function flush(): void {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    try {
      begin.run();
      const outcomes = batch.map(({ apply, resolve }) => ({ resolve, written: apply() }));
      commit.run();
      for (const { resolve, written } of outcomes) resolve(written);
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
      // After some faults, a full disk among them, SQLite has rolled back by itself.
      if (db.isTransaction) db.exec('rollback');
    }
  }

  return {
    flush,
    write: (apply) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) defer(flush);
        waiting.push({ apply, resolve, reject });
      }),
  };
}
