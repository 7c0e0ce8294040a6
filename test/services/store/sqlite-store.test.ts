import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sqliteFaultOf } from '../../../services/store/sqlite-fault.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { openWalSync, type WalSync } from '../../../services/store/wal-sync.ts';
import { commitsInWal } from './commits-in-wal.ts';
import { storeContract } from './contract.ts';
import { countUp } from './count-up.ts';
import { createAll, etagOf } from './create-all.ts';
import { CITY, numbered, report, unit } from './records.ts';
import { setAsideContract } from './set-aside-contract.ts';
import { slowDisk } from './slow-disk.ts';

let folder: string;
let file: string;
let opened: Store[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'records.db');
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map(async (store) => store.close()));
  rmSync(folder, { recursive: true });
});

function open(city = CITY, wal?: WalSync): Store {
  const store = openSqliteStore({ file, city, ...(wal === undefined ? {} : { openWal: () => wal }) });
  opened.push(store);
  return store;
}

const counted = report('kultur', '2026-Q4');

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

function startWriter(...task: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, ...task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const hasSaid = async (count: number): Promise<void> => {
    while (lines.length < count) await once(output, 'line');
  };
  return { child, lines, hasSaid, ended: once(child, 'close') };
}

storeContract('SQLite', async (city) => open(city));
setAsideContract('SQLite', () => ({ engine: 'sqlite', file }));

describe('a file of SQLite', () => {
  it('keeps its records from one opening to the next', async () => {
    const first = open();
    const etag = etagOf(await first.create(counted));
    await first.close();
    expect(await open().get('report', counted.id)).toEqual({ record: counted, etag });
  });

  it('loses no update of two stores that write at once', async () => {
    const stores = [open(), open()];
    await stores[0]?.create(counted);
    await Promise.all(stores.flatMap((store) => numbered(50).map(async () => countUp(store, counted.id))));
    expect((await open().get('report', counted.id))?.record.rev).toBe(100);
  });

  it('loses no update of two processes that write at once', async () => {
    const store = open();
    await store.create(counted);
    const writer = startWriter('count', file, counted.id, '300');
    await writer.hasSaid(1);
    for (let done = 0; done < 300; done += 1) await countUp(store, counted.id);
    expect(await writer.ended).toEqual([0, null]);
    expect((await store.get('report', counted.id))?.record.rev).toBe(600);
  });

  it('may be opened by several processes at the same moment when it is new', async () => {
    const writers = ['1', '1', '1', '1'].map((most) => startWriter('create', file, most));
    expect(await Promise.all(writers.map(async ({ ended }) => ended))).toEqual(writers.map(() => [0, null]));
    expect(writers.flatMap(({ lines }) => lines)).toEqual(numbered(1));
  });

  it('has every write that was answered before the process was killed', async () => {
    const writer = startWriter('create', file, '9999');
    await writer.hasSaid(100);
    writer.child.kill('SIGKILL');
    expect(await writer.ended).toEqual([null, 'SIGKILL']);
    const kept = new Set((await listAll(open(), 'unit')).map(({ record }) => record.id));
    expect(writer.lines.filter((id) => !kept.has(id))).toEqual([]);
  });
});

/** Which records have a number, and which. */
const seqs = (): unknown[] => {
  const other = new DatabaseSync(file);
  const rows = other.prepare('select kind, id, seq from records order by id').all();
  other.close();
  return rows.map((row) => ({ ...row }));
};

describe('the numbers of the register’s writes', () => {
  it('are given to the register alone, so that a submission touches no index more', async () => {
    const store = open();
    const etag = etagOf(await store.create(report('kultur', '2026-Q4')));
    await store.replace(report('kultur', '2026-Q4', { rev: 1 }), etag);
    expect(seqs()).toEqual([{ kind: 'report', id: 'kultur:2026-Q4', seq: null }]);
  });

  it('come to a file made before there were any, with its records', async () => {
    await open().create(unit());
    await opened[0]?.close();
    const older = new DatabaseSync(file);
    older.exec('drop index records_by_seq; alter table records drop column seq');
    older.close();
    const store = open();
    expect((await store.get('unit', unit().id))?.record).toEqual(unit());
    expect(await store.changedSince()).toEqual({ records: [], mark: '0', isAll: true });
  });
});

describe('reads asked for in one turn', () => {
  it('are done together at its end, and see one moment', async () => {
    const store = open();
    await store.create(unit({ id: 'a', name: 'Före' }));
    await store.create(unit({ id: 'b', name: 'Före' }));
    const first = store.get('unit', 'a');
    const other = new DatabaseSync(file);
    other.exec("update records set body = replace(body, 'Före', 'Efter')");
    other.close();
    const read = await Promise.all([first, store.get('unit', 'b'), store.get('unit', 'c')]);
    expect(read.map((found) => found?.record.name)).toEqual(['Efter', 'Efter', undefined]);
  });

  it('come to their end when the store is closed', async () => {
    const store = open();
    await store.create(unit());
    const read = store.get('unit', unit().id);
    await store.close();
    expect((await read)?.record).toEqual(unit());
  });
});

describe('writes asked for in one turn', () => {
  it('share one commit', async () => {
    const store = open();
    const before = commitsInWal(file);
    await Promise.all(numbered(20).map(async (id) => store.create(unit({ id }))));
    expect(commitsInWal(file) - before).toBe(1);
  });

  it('have a commit each when they are asked for one after the other', async () => {
    const store = open();
    const before = commitsInWal(file);
    for (const id of numbered(5)) await store.create(unit({ id }));
    expect(commitsInWal(file) - before).toBe(5);
  });

  it('are done in order, each seeing those before it', async () => {
    const store = open();
    const etag = etagOf(await store.create(unit()));
    const written = await Promise.all([
      store.create(unit({ id: 'ny' })),
      store.create(unit({ id: 'ny' })),
      store.replace(unit({ name: 'A' }), etag),
      store.replace(unit({ name: 'B' }), etag),
    ]);
    expect(written.map(({ ok }) => ok)).toEqual([true, false, true, false]);
    expect((await store.get('unit', unit().id))?.record.name).toBe('A');
  });

  it('are all refused when the transaction fails, and those after it are done', async () => {
    const store = open();
    const other = new DatabaseSync(file);
    other.exec("create trigger full before insert on records when new.id = 'enhet-0002' begin select raise(abort, 'disk full'); end");
    const outcomes = await Promise.allSettled(numbered(4).map(async (id) => store.create(unit({ id }))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect((await store.list('unit')).items).toEqual([]);
    other.exec('drop trigger full');
    other.close();
    expect((await store.create(unit())).ok).toBe(true);
  });
});

describe('a disk that is full', () => {
  it('refuses writes as such, lets read, and takes writes again when there is room', async () => {
    let database: DatabaseSync | undefined;
    const openWal = (db: DatabaseSync): WalSync => {
      database = db;
      return openWalSync(db);
    };
    const store = openSqliteStore({ file, city: CITY, openWal });
    opened.push(store);
    await store.create(unit());
    database?.exec('pragma max_page_count = 12');
    const large = numbered(20).map((id) => unit({ id, name: 'x'.repeat(4000) }));
    const written = await Promise.allSettled(large.map(async (record) => store.create(record)));
    expect(written.map((each) => (each.status === 'rejected' ? sqliteFaultOf(each.reason) : 'written'))).toEqual(
      large.map(() => 'disk-full'),
    );
    expect((await store.list('unit')).items.map(({ record }) => record)).toEqual([unit()]);
    database?.exec('pragma max_page_count = 1000');
    await createAll(store, large);
    expect((await store.list('unit')).items).toHaveLength(21);
  });
});

describe('a write', () => {
  it('is answered once it is on disk, and not before', async () => {
    const disk = slowDisk();
    const store = open(CITY, disk);
    const answered: string[] = [];
    const written = store.create(unit()).then(() => answered.push('answered'));
    await disk.asked(1);
    expect(await store.get('unit', unit().id)).toBeDefined();
    expect(answered).toEqual([]);
    disk.syncs[0]?.resolve();
    await written;
    expect(answered).toEqual(['answered']);
  });

  it('is refused when the disk fails', async () => {
    const disk = slowDisk();
    const written = open(CITY, disk).create(unit());
    await disk.asked(1);
    disk.syncs[0]?.reject(new Error('input/output error'));
    await expect(written).rejects.toThrow('input/output error');
  });

  it('shares its commit with those asked for while the disk was busy', async () => {
    const disk = slowDisk();
    const store = open(CITY, disk);
    const before = commitsInWal(file);
    const first = store.create(unit());
    await disk.asked(1);
    const others: Promise<unknown>[] = [];
    for (const id of numbered(5)) {
      others.push(store.create(unit({ id })));
      await setImmediate();
    }
    disk.syncs[0]?.resolve();
    await disk.asked(2);
    disk.syncs[1]?.resolve();
    await Promise.all([first, ...others]);
    expect(commitsInWal(file) - before).toBe(2);
  });

  it('lets the next commit go to the disk before it is answered itself', async () => {
    const disk = slowDisk();
    const store = open(CITY, disk);
    const syncsWhenAnswered = store.create(unit()).then(() => disk.syncs.length);
    await disk.asked(1);
    const next = store.create(unit({ id: 'ny' }));
    disk.syncs[0]?.resolve();
    expect(await syncsWhenAnswered).toBe(2);
    disk.syncs[1]?.resolve();
    expect((await next).ok).toBe(true);
  });

  it('has come to its end when the store is closed', async () => {
    const disk = slowDisk();
    const store = open(CITY, disk);
    const written = store.create(unit());
    const closed = store.close();
    await disk.asked(1);
    disk.syncs[0]?.resolve();
    expect((await written).ok).toBe(true);
    await closed;
  });
});
