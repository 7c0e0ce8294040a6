import { DatabaseSync } from 'node:sqlite';
import { makeIndexes } from './sqlite-indexes.ts';

/** While it is opened nobody is served, and SQLite may wait for a lock itself. */
const OPENING_PATIENCE_MS = 5000;

/** Measured, half a millisecond a megabyte when the system has it in memory; a larger one tells of its damage when it is met. */
const LARGEST_CHECKED_BYTES = 256 * 1024 * 1024;

/** SQLite's own code for a damaged database: https://sqlite.org/rescode.html */
const CORRUPT = 11;

/** With a rowid: measured, bodies of a kilobyte inside the key's own tree make a write three times as dear. */
const TABLE = `create table if not exists records (
  city text not null, kind text not null, id text not null,
  etag integer not null, unit text, quarter text, state text, body text not null, seq integer,
  primary key (city, kind, id)
)`;

/** In a file made before there was a register. */
const HAS_SEQUENCE = "select 1 from pragma_table_info('records') where name = 'seq'";
const ADD_SEQUENCE = 'alter table records add column seq integer';

/** The order in which the register's records were written; what is no part of the register has no number, and its writes touch no index more. */
const SEQUENCE = 'create index if not exists records_by_seq on records (city, seq) where seq is not null';

/** Measured under load: a tenth less processor time for a read and a write than with SQLite's 2 MB cache and a checkpoint every 4 MB. */
const MEMORY = 'pragma cache_size = -65536; pragma mmap_size = 268435456; pragma wal_autocheckpoint = 8000';

/**
 * The database in `file`, made if it is new. A commit is on disk when its log has been synced: `openWalSync`. A lock is not waited for.
 * Throws when it cannot be opened or is damaged, or its disk cannot hold a write-ahead log.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: OPENING_PATIENCE_MS });
  try {
    const mode = db.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
    if (mode !== 'wal' && mode !== 'memory') throw new Error(`SQLite cannot keep a write-ahead log beside ${file}: it needs a local disk.`);
    db.exec(`pragma synchronous = normal; ${MEMORY}`);
    assertWhole(db);
    db.exec(`begin immediate; ${TABLE}`);
    if (db.prepare(HAS_SEQUENCE).get() === undefined) db.exec(ADD_SEQUENCE);
    db.exec(SEQUENCE);
    makeIndexes(db);
    db.exec('commit; pragma busy_timeout = 0');
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function assertWhole(db: DatabaseSync): void {
  const size = db.prepare('select page_count * page_size as size from pragma_page_count, pragma_page_size').get()?.['size'];
  if (Number(size) > LARGEST_CHECKED_BYTES) return;
  const found = db.prepare('pragma quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw Object.assign(new Error(`The database is damaged: ${String(found)}`), { errcode: CORRUPT });
}
