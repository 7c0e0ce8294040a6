import { fstatSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDatabase } from '../../../services/store/sqlite-database.ts';
import { openWalSync } from '../../../services/store/wal-sync.ts';

let folder: string;
let file: string;
let opened: DatabaseSync[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wal-'));
  file = join(folder, 'records.db');
  opened = [];
});
afterEach(() => {
  for (const db of opened) db.close();
  rmSync(folder, { recursive: true });
});

function database(path: string): DatabaseSync {
  const db = openDatabase(path);
  opened.push(db);
  return db;
}

/** The inodes of the files that were synced. */
function recorder(): { synced: number[]; datasync: (fd: number) => Promise<void> } {
  const synced: number[] = [];
  return {
    synced,
    async datasync(fd) {
      synced.push(fstatSync(fd).ino);
    },
  };
}

it('syncs the log beside the database, each time it is asked', async () => {
  const { synced, datasync } = recorder();
  const wal = openWalSync(database(file), datasync);
  await wal.sync();
  await wal.sync();
  const log = statSync(`${file}-wal`).ino;
  expect(synced).toEqual([log, log]);
  wal.close();
});

it('syncs the log SQLite writes where the file is a link to another', async () => {
  const link = join(folder, 'link.db');
  database(file);
  symlinkSync(file, link);
  const { synced, datasync } = recorder();
  const wal = openWalSync(database(link), datasync);
  await wal.sync();
  expect(synced).toEqual([statSync(`${file}-wal`).ino]);
  wal.close();
});

it('trusts the disk no more once it has failed', async () => {
  let fails = true;
  const wal = openWalSync(database(file), async () => {
    if (fails) throw new Error('input/output error');
  });
  await expect(wal.sync()).rejects.toThrow('The disk has not kept what was written');
  fails = false;
  await expect(wal.sync()).rejects.toThrow('The disk has not kept what was written');
  wal.close();
});

it('syncs for real', async () => {
  const wal = openWalSync(database(file));
  await expect(wal.sync()).resolves.toBeUndefined();
  wal.close();
  await expect(wal.sync()).rejects.toThrow('The disk has not kept what was written');
});

it('has nothing to do for a store in memory', async () => {
  const wal = openWalSync(database(':memory:'));
  await wal.sync();
  wal.close();
});
