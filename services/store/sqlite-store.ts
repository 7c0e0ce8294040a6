import { accessSync, constants, existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { systemSchedule, type Schedule } from '../clock.ts';
import type { AnyRecord } from '../domain/record.ts';
import { isRegisteredKind } from '../domain/register/registered.ts';
import { createCityMarker, UNMARKED } from './city-marker.ts';
import { periodOf, stateOf, unitOf } from './filter-fields.ts';
import { createGroupTransaction, type GroupTransaction } from './group-transaction.ts';
import { openDatabase } from './sqlite-database.ts';
import { readsOf } from './sqlite-reads.ts';
import { assertStorable } from './storable.ts';
import type { RecordWatch, Store, Written } from './store.ts';
import { openWalSync, type WalSync } from './wal-sync.ts';
import { asStored } from './upgrades.ts';

export interface SqliteOptions {
  /** A path on a local disk, or `:memory:`. */
  file: string;
  city: string;
  watch?: RecordWatch;
  openWal?: (db: DatabaseSync) => WalSync;
  /** What is waited by between two tries at a lock that another program holds. */
  schedule?: Schedule;
}

const ANY = 'select 1 from records limit 1';
const INSERT =
  'insert into records (unit, quarter, state, body, city, kind, id, etag) values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing';
const KEY = 'city = ?5 and kind = ?6 and id = ?7 and etag = ?8';
/** Few writes change an indexed field; leaving the indexes alone makes, measured, a commit of many two fifths cheaper. */
const REWRITE = `update records set etag = etag + 1, state = ?3, body = ?4 where ${KEY} and unit is ?1 and quarter is ?2`;
const UPDATE = `update records set etag = etag + 1, unit = ?1, quarter = ?2, state = ?3, body = ?4 where ${KEY}`;

/** The register's writes are numbered; the write lock makes the order theirs. */
const NEXT = '(select coalesce(max(seq), 0) + 1 from records where city = ?5 and seq is not null)';
const INSERT_NUMBERED = `insert into records (unit, quarter, state, body, city, kind, id, etag, seq) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ${NEXT}) on conflict do nothing`;
const UPDATE_NUMBERED = `update records set etag = etag + 1, unit = ?1, quarter = ?2, state = ?3, body = ?4, seq = ${NEXT} where ${KEY}`;

const CONFLICT: Written = { ok: false, why: 'conflict' };

/**
 * One city's records in a SQLite file, which several processes may share.
 * Throws when the file cannot be opened, is damaged, or has lost the records it held (`RecordsGone`), or its disk cannot hold a write-ahead log.
 */
export function openSqliteStore({ file, city, watch, openWal = openWalSync, schedule = systemSchedule }: SqliteOptions): Store {
  const { db, marker } = openMarked(file);
  const wal = openWal(db);
  const committed = async (): Promise<void> => {
    await wal.sync();
    marker.mark();
  };
  // Measured under load, reads one by one cost a twentieth more of a whole turn's processor time.
  const reads = createGroupTransaction(db, { begin: 'begin', schedule });
  const writes = createGroupTransaction(db, { begin: 'begin immediate', committed, schedule });
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
    ...readsOf({ db, reads, city, watch, assertOpen }),
    ...writesOf({ db, writes, city, assertOpen }),
    close: () => (closing ??= close()),
  };
}

/** The database, known to hold what it held. */
function openMarked(file: string) {
  const marker = file === ':memory:' ? UNMARKED : createCityMarker(file);
  marker.assertThere();
  // SQLite would open it for reading alone, and say so at the first write.
  if (existsSync(file)) accessSync(file, constants.W_OK);
  const db = openDatabase(file);
  try {
    marker.assertKept(db.prepare(ANY).get() !== undefined);
    return { db, marker };
  } catch (cause) {
    db.close();
    throw cause;
  }
}

interface Writes {
  db: DatabaseSync;
  writes: GroupTransaction;
  city: string;
  assertOpen: () => void;
}

function writesOf({ db, writes, city, assertOpen }: Writes): Pick<Store, 'create' | 'replace'> {
  const plain = { insert: db.prepare(INSERT), updates: [REWRITE, UPDATE].map((sql) => db.prepare(sql)) };
  const numbered = { insert: db.prepare(INSERT_NUMBERED), updates: [db.prepare(UPDATE_NUMBERED)] };
  const statementsFor = ({ kind }: AnyRecord) => (isRegisteredKind(kind) ? numbered : plain);
  return {
    async create(record) {
      assertOpen();
      const row = rowOf(record, city);
      const { insert } = statementsFor(record);
      return writes.within((): Written => (insert.run(...row).changes === 0 ? CONFLICT : { ok: true, etag: '1' }));
    },
    async replace(record, etag) {
      assertOpen();
      const row = rowOf(record, city);
      const { updates } = statementsFor(record);
      const seen = Number(etag);
      return writes.within((): Written => {
        const hasMoved = updates.some((update) => update.run(...row, seen).changes !== 0);
        return hasMoved ? { ok: true, etag: String(seen + 1) } : CONFLICT;
      });
    },
  };
}

/** Made when the write is asked for: what the caller does to the record afterwards is not in it. */
function rowOf(record: AnyRecord, city: string): (string | null)[] {
  assertStorable(record, city);
  return [
    unitOf(record) ?? null,
    periodOf(record) ?? null,
    stateOf(record) ?? null,
    JSON.stringify(asStored(record)),
    city,
    record.kind,
    record.id,
  ];
}
