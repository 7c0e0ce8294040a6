import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createGroupTransaction } from '../../../services/store/group-transaction.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { CITY, numbered, unit } from './records.ts';

let folder: string;
let store: Store;
let other: DatabaseSync;
let clock: VirtualClock;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  const file = join(folder, 'records.db');
  clock = createVirtualClock(0);
  store = openSqliteStore({ file, city: CITY, schedule: clock.schedule });
  await store.create(unit());
  other = new DatabaseSync(file, { timeout: 0 });
});
afterEach(async () => {
  other.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Lets time pass, a try at a time, until `done`. */
async function withoutWaiting<T>(done: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const settled = done.finally(() => (state.isDone = true));
  settled.catch(() => undefined);
  while (!state.isDone) await clock.pass(20);
  return settled;
}

/** Has met the lock: one timer is for the next try, another for how long it is waited for. */
async function waits(): Promise<void> {
  while (clock.timers().length < 2) await setImmediate();
}

describe.each(['begin immediate', 'begin exclusive'])("another program's lock: %s", (begin) => {
  it('keeps nobody from reading, and the event loop turns meanwhile', async () => {
    other.exec(begin);
    let written = false;
    const writing = store.create(unit({ id: 'ny' })).then(() => (written = true));
    await waits();
    for (const _ of numbered(20)) {
      expect((await store.get('unit', unit().id))?.record).toEqual(unit());
      expect((await store.list('unit')).items).toHaveLength(1);
    }
    expect([written, clock.timers()]).toEqual([false, [20, 4_000]]);
    other.exec('rollback');
    await withoutWaiting(writing);
    expect([(await store.list('unit')).items.length, clock.timers()]).toEqual([2, []]);
  });

  it('is waited for four seconds, and the write is then refused as one that met it', async () => {
    other.exec(begin);
    await expect(withoutWaiting(store.create(unit({ id: 'ny' })))).rejects.toMatchObject({ errcode: 5 });
    expect([clock.monotonic(), clock.timers()]).toEqual([4_000, []]);
    other.exec('rollback');
    expect(await store.get('unit', 'ny')).toBeUndefined();
    expect((await store.create(unit({ id: 'ny' }))).ok).toBe(true);
  });

  it('lets those who come while it is held wait for as long, and no longer', async () => {
    other.exec(begin);
    const first = store.create(unit({ id: 'a' }));
    first.catch(() => undefined);
    await waits();
    await clock.pass(2_000);
    const second = store.create(unit({ id: 'b' }));
    await expect(withoutWaiting(second)).rejects.toMatchObject({ errcode: 5 });
    await expect(first).rejects.toMatchObject({ errcode: 5 });
    expect([clock.monotonic(), clock.timers()]).toEqual([6_020, []]);
    other.exec('rollback');
  });
});

it('a lock that keeps readers out as well is waited for by them in the same way', async () => {
  const reads = createGroupTransaction(other, { begin: 'begin', schedule: clock.schedule });
  let tries = 0;
  const reading = reads.within(() => {
    tries += 1;
    if (tries <= 3) throw Object.assign(new Error('database is locked'), { errcode: 5 });
    return 'read';
  });
  expect(await withoutWaiting(reading)).toBe('read');
  expect([tries, clock.monotonic(), clock.timers()]).toEqual([4, 60, []]);
});

it('writes asked for while a lock is held are done in the order they were asked for', async () => {
  other.exec('begin immediate');
  const done: string[] = [];
  const writing = numbered(5).map(async (id) => {
    await store.create(unit({ id }));
    done.push(id);
  });
  await waits();
  const later = store.create(unit({ id: 'sist' })).then(() => done.push('sist'));
  other.exec('rollback');
  await withoutWaiting(Promise.all([...writing, later]));
  expect(done).toEqual([...numbered(5), 'sist']);
});
