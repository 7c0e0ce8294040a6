import type { SQLOutputValue } from 'node:sqlite';
import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import { createGroupCommit, type Defer } from './group-commit.ts';
import { quarterOf, stateOf, unitOf } from './indexed-fields.ts';
import { limitOf, pageOf } from './paging.ts';
import { openDatabase } from './sqlite-database.ts';
import { listQuery } from './sqlite-list.ts';
import { preparedReads } from './sqlite-reads.ts';
import { assertStorable } from './storable.ts';
import type { Store, Stored, Written } from './store.ts';
import { storedRecord } from './stored-record.ts';

export interface SqliteOptions {
  /** A path on a local disk, or `:memory:`. */
  file: string;
  city: string;
  defer?: Defer;
}

const GET = 'select etag, body from records where city = ? and kind = ? and id = ?';
const INSERT = 'insert into records (unit, quarter, state, body, city, kind, id, etag) values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing';
const KEY = 'city = ?5 and kind = ?6 and id = ?7 and etag = ?8';
/** Most writes leave the indexed fields as they are, and then need not touch the indexes. */
const REWRITE = `update records set etag = etag + 1, body = ?4 where ${KEY} and unit is ?1 and quarter is ?2 and state is ?3`;
const UPDATE = `update records set etag = etag + 1, unit = ?1, quarter = ?2, state = ?3, body = ?4 where ${KEY}`;

/**
 * One city's records in a SQLite file, which several processes may share.
 * Throws when the file cannot be opened or its disk cannot hold a write-ahead log.
 */
export function openSqliteStore({ file, city, defer = setImmediate }: SqliteOptions): Store {
  const db = openDatabase(file);
  const read = preparedReads(db);
  const get = read(GET);
  const [insert, rewrite, update] = [db.prepare(INSERT), db.prepare(REWRITE), db.prepare(UPDATE)];
  const commits = createGroupCommit(db, defer);
  const assertOpen = (): void => {
    if (!db.isOpen) throw new Error('The store is closed.');
  };

  return {
    async get(kind, id) {
      assertOpen();
      const row = get.get(city, kind, id);
      return row === undefined ? undefined : storedRow(kind, row);
    },
    async list(kind, options = {}) {
      assertOpen();
      const limit = limitOf(options);
      const { sql, parameters } = listQuery(city, kind, options, limit + 1);
      const rows = read(sql).all(...parameters);
      return pageOf(rows.map((row) => storedRow(kind, row)), limit);
    },
    async create(record) {
      assertOpen();
      const row = rowOf(record, city);
      return commits.write(() => writtenAs(1, insert.run(...row).changes));
    },
    async replace(record, etag) {
      assertOpen();
      const row = rowOf(record, city);
      const seen = Number(etag);
      return commits.write(() => writtenAs(seen + 1, rewrite.run(...row, seen).changes || update.run(...row, seen).changes));
    },
    async close() {
      if (!db.isOpen) return;
      commits.flush();
      db.close();
    },
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

const writtenAs = (etag: number, changes: number | bigint): Written => (changes === 0 ? { ok: false, why: 'conflict' } : { ok: true, etag: String(etag) });
