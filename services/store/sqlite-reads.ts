import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Kind, RecordOf } from '../domain/record.ts';
import type { GroupTransaction } from './group-transaction.ts';
import { limitOf, pageOf } from './paging.ts';
import { listQuery } from './sqlite-list.ts';
import { changesReader } from './sqlite-changes.ts';
import type { ListOptions, RecordWatch, Store, Stored } from './store.ts';
import { createReader, type Kept } from './stored-record.ts';

const GET = 'select etag, body, id from records where city = ? and kind = ? and id = ?';
const HAS = 'select 1 from records where city = ? and kind = ? and id = ?';

interface Reads {
  db: DatabaseSync;
  reads: GroupTransaction;
  city: string;
  watch: RecordWatch | undefined;
  assertOpen: () => void;
}

/** What a store of SQLite reads. */
export function readsOf({ db, reads, city, watch, assertOpen }: Reads): Pick<Store, 'get' | 'list' | 'has' | 'changedSince'> {
  const prepared = preparedReads(db);
  const [get, has] = [prepared(GET), prepared(HAS)];
  const recordOf = createReader(city, watch);
  const changed = changesReader({ prepared, reads, city, recordOf: (kind, row) => recordOf(kind, keptIn(row)) });
  const page = async <K extends Kind>(kind: K, options: ListOptions, count: number): Promise<Stored<RecordOf<K>>[]> => {
    const { sql, parameters } = listQuery(city, kind, options, count);
    const kept = (await reads.within(() => prepared(sql).all(...parameters))).map(keptIn);
    const readable = kept.map((each) => recordOf(kind, each)).filter((stored) => stored !== undefined);
    const last = kept.at(-1);
    if (readable.length === kept.length || kept.length < count || last === undefined) return readable;
    // Some are set aside: others take their places.
    return [...readable, ...(await page(kind, { ...options, after: last.id }, count - readable.length))];
  };
  return {
    async get(kind, id) {
      assertOpen();
      const row = await reads.within(() => get.get(city, kind, id));
      return row === undefined ? undefined : recordOf(kind, keptIn(row));
    },
    async has(kind, id) {
      assertOpen();
      return (await reads.within(() => has.get(city, kind, id))) !== undefined;
    },
    async list(kind, options = {}) {
      assertOpen();
      const limit = limitOf(options);
      return pageOf(await page(kind, options, limit + 1), limit);
    },
    async changedSince(mark, most) {
      assertOpen();
      return changed(mark, most);
    },
  };
}

/** Prepares each text once. An integer of any size can be read. Rows come as arrays: measured, naming their columns anew each time is a tenth of a read and write together. */
function preparedReads(db: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    statements.set(sql, statement);
    return statement;
  };
}

/** A hand may have put anything in a column. */
const keptIn = ({ 0: etag, 1: body, 2: id }: Record<number, SQLOutputValue>): Kept => ({
  id: String(id),
  etag: String(etag),
  body: typeof etag === 'bigint' && etag <= Number.MAX_SAFE_INTEGER && typeof body === 'string' ? parsed(body) : undefined,
});

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
