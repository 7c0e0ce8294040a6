import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import { quarterOf, stateOf, unitOf } from './filter-fields.ts';
import { createGroupTransaction } from './group-transaction.ts';
import { limitOf, pageOf } from './paging.ts';
import { openDatabase } from './sqlite-database.ts';
import { listQuery } from './sqlite-list.ts';
import { preparedReads } from './sqlite-reads.ts';
import { assertStorable } from './storable.ts';
import type { Store, Stored, Written } from './store.ts';
import { storedRecord } from './stored-record.ts';
import { openWalSync, type WalSync } from './wal-sync.ts';

export interface SqliteOptions {
  /** A path on a local disk, or `:memory:`. */
  file: string;
  city: string;
  openWal?: (db: DatabaseSync) => WalSync;
}

const GET = 'select etag, body from records where city = ? and kind = ? and id = ?';
const INSERT =
  'insert into records (unit, quarter, state, body, city, kind, id, etag) values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing';
const KEY = 'city = ?5 and kind = ?6 and id = ?7 and etag = ?8';
/** Few writes change an indexed field; leaving the indexes alone makes, measured, a commit of many two fifths cheaper. */
const REWRITE = `update records set etag = etag + 1, state = ?3, body = ?4 where ${KEY} and unit is ?1 and quarter is ?2`;
const UPDATE = `update records set etag = etag + 1, unit = ?1, quarter = ?2, state = ?3, body = ?4 where ${KEY}`;

const CONFLICT: Written = { ok: false, why: 'conflict' };

/**
 * One city's records in a SQLite file, which several processes may share.
 * Throws when the file cannot be opened or its disk cannot hold a write-ahead log.
 */
export function openSqliteStore({ file, city, openWal = openWalSync }: SqliteOptions): Store {
  const db = openDatabase(file);
  const read = preparedReads(db);
  const get = read(GET);
  const insert = db.prepare(INSERT);
  const updates = [REWRITE, UPDATE].map((sql) => db.prepare(sql));
  const wal = openWal(db);
  // Measured under load, reads one by one cost a twentieth more of a whole turn's processor time.
  const reads = createGroupTransaction(db, { begin: 'begin' });
  const writes = createGroupTransaction(db, { begin: 'begin immediate', committed: () => wal.sync() });
  let closing: Promise<void> | undefined;
  const assertOpen = (): void => {
    if (closing !== undefined) throw new Error('The store is closed.');
  };
  const close = async (): Promise<void> => {
    await Promise.all([reads.settled(), writes.settled()]);
    wal.close();
    db.close();
  };

  return {
    async get(kind, id) {
      assertOpen();
      const row = await reads.within(() => get.get(city, kind, id));
      return row === undefined ? undefined : storedRow(kind, row);
    },
    async list(kind, options = {}) {
      assertOpen();
      const limit = limitOf(options);
      const { sql, parameters } = listQuery(city, kind, options, limit + 1);
      const rows = read(sql).all(...parameters);
      return pageOf(
        rows.map((row) => storedRow(kind, row)),
        limit,
      );
    },
    async create(record) {
      assertOpen();
      const row = rowOf(record, city);
      return writes.within((): Written => (insert.run(...row).changes === 0 ? CONFLICT : { ok: true, etag: '1' }));
    },
    async replace(record, etag) {
      assertOpen();
      const row = rowOf(record, city);
      const seen = Number(etag);
      return writes.within((): Written => {
        const hasMoved = updates.some((update) => update.run(...row, seen).changes !== 0);
        return hasMoved ? { ok: true, etag: String(seen + 1) } : CONFLICT;
      });
    },
    close: () => (closing ??= close()),
  };
}

/** Made when the write is asked for: what the caller does to the record afterwards is not in it. */
function rowOf(record: AnyRecord, city: string): (string | null)[] {
  assertStorable(record, city);
  return [unitOf(record) ?? null, quarterOf(record) ?? null, stateOf(record) ?? null, JSON.stringify(record), city, record.kind, record.id];
}

const storedRow = <K extends Kind>(kind: K, { 0: etag, 1: body }: Record<number, SQLOutputValue>): Stored<RecordOf<K>> => ({
  record: storedRecord(kind, JSON.parse(String(body))),
  etag: String(etag),
});
