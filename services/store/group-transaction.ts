import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';

export interface GroupTransaction {
  /** `act` runs later inside the shared transaction; resolves with what it gave, rejects when that was rolled back or `committed` failed. */
  within<T>(act: () => T): Promise<T>;
  /** Resolves when everything asked for has been answered. */
  settled(): Promise<void>;
}

interface GroupOptions {
  begin: 'begin' | 'begin immediate';
  /** What is waited for after each commit, before anybody is answered. */
  committed?: () => Promise<void>;
}

/** Runs its part, and gives what tells whoever asked; or tells them why it came to nothing. */
interface Part {
  run: () => () => void;
  reject: (cause: unknown) => void;
}

/** A transaction costs the same for one as for many: what is asked for in one event-loop turn, or while another is not yet answered, shares one. */
export function createGroupTransaction(db: DatabaseSync, { begin, committed }: GroupOptions): GroupTransaction {
  const inTransaction = createTransaction(db, begin);
  let waiting: Part[] = [];
  let working: Promise<void> | undefined;

  async function carryOut(parts: readonly Part[]): Promise<void> {
    try {
      const answers = inTransaction(() => parts.map(({ run }) => run()));
      await committed?.();
      for (const answer of answers) answer();
    } catch (cause) {
      for (const { reject } of parts) reject(cause);
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate();
      const parts = waiting;
      waiting = [];
      await carryOut(parts);
    }
    working = undefined;
  }

  return {
    within: <T>(act: () => T) =>
      new Promise<T>((resolve, reject) => {
        const run = (): (() => void) => {
          const done = act();
          return () => resolve(done);
        };
        waiting.push({ run, reject });
        working ??= work();
      }),
    settled: async () => working,
  };
}

function createTransaction(db: DatabaseSync, begin: GroupOptions['begin']): <T>(act: () => T) => T {
  const [beginning, commit] = [db.prepare(begin), db.prepare('commit')];
  return (act) => {
    try {
      beginning.run();
      const done = act();
      commit.run();
      return done;
    } catch (cause) {
      // After some faults, a full disk among them, SQLite has rolled back by itself.
      if (db.isTransaction) db.exec('rollback');
      throw cause;
    }
  };
}
