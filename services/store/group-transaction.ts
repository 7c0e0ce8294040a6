import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { Schedule } from '../clock.ts';
import { startTimeLimit, type TimeLimit } from '../time-limit.ts';
import { CALL_WITHIN_MS } from './call-time.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';

export interface GroupTransaction {
  /**
   * `act` runs later inside the shared transaction, and again when another program held the lock.
   * Resolves with what it gave, rejects when that was rolled back or `committed` failed.
   */
  within<T>(act: () => T): Promise<T>;
  /** Resolves when everything asked for has been answered. */
  settled(): Promise<void>;
}

interface GroupOptions {
  /** `begin` for what only reads: if one fails, the others are done again without it. */
  begin: 'begin' | 'begin immediate';
  /** What is waited for after each commit, before anybody is answered. */
  committed?: () => Promise<void>;
  /** What is waited by while another program holds the lock; others are answered meanwhile. */
  schedule: Schedule;
}

/** Another program's lock is tried this often, for as long as a call has: SQLite's own waiting would stand the event loop still. */
const LOCK_RETRY_MS = 20;

/** Runs its part, and gives what tells whoever asked; or tells them why it came to nothing. */
interface Part {
  run: () => () => void;
  reject: (cause: unknown) => void;
  /** How long it waits for the lock, since it met it. */
  limit?: TimeLimit;
}

function partOf<T>(act: () => T, resolve: (done: T) => void, reject: (cause: unknown) => void): Part {
  const part: Part = {
    run() {
      const done = act();
      return () => {
        part.limit?.over();
        resolve(done);
      };
    },
    reject(cause) {
      part.limit?.over();
      reject(cause);
    },
  };
  return part;
}

const isOver = ({ limit }: Part): boolean => limit?.signal.aborted === true;

/**
 * A transaction costs the same for one as for many: what is asked for in one event-loop turn, or while another is not yet answered, shares one.
 * The next is on its way to the disk before the answers of the last are given: measured, a busy server that does so answers a twelfth more.
 */
export function createGroupTransaction(db: DatabaseSync, { begin, committed, schedule }: GroupOptions): GroupTransaction {
  const inTransaction = createTransaction(db, begin);
  let waiting: Part[] = [];
  let working: Promise<void> | undefined;

  /** Gives what tells everybody, which never throws. */
  async function carryOut(parts: readonly Part[]): Promise<() => void> {
    try {
      const answers = inTransaction(() => parts.map(({ run }) => run()));
      await committed?.();
      return () => answers.forEach((answer) => answer());
    } catch (cause) {
      if (sqliteFaultOf(cause) === 'locked') return tryLater(parts, cause);
      if (begin === 'begin' && parts.length > 1) return oneByOne(parts);
      return () => parts.forEach(({ reject }) => reject(cause));
    }
  }

  /** Puts back, before those who came since, whoever has time left. */
  async function tryLater(parts: readonly Part[], cause: unknown): Promise<() => void> {
    for (const part of parts) part.limit ??= startTimeLimit(schedule, CALL_WITHIN_MS);
    const [over, left] = [parts.filter(isOver), parts.filter((part) => !isOver(part))];
    waiting = [...left, ...waiting];
    if (left.length > 0) await new Promise<void>((resolve) => schedule(LOCK_RETRY_MS, resolve));
    return () => over.forEach(({ reject }) => reject(cause));
  }

  /** A damaged page fails the reads of what is on it, and the transaction they share with others. */
  async function oneByOne(parts: readonly Part[]): Promise<() => void> {
    const answers = await Promise.all(parts.map((part) => carryOut([part])));
    return () => answers.forEach((answer) => answer());
  }

  function begun(): Promise<() => void> | undefined {
    if (waiting.length === 0) return undefined;
    const parts = waiting;
    waiting = [];
    return carryOut(parts);
  }

  async function work(): Promise<void> {
    await setImmediate();
    let current = begun();
    while (current !== undefined) {
      const answer = await current;
      current = begun();
      answer();
    }
    working = undefined;
  }

  return {
    within: <T>(act: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push(partOf(act, resolve, reject));
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
