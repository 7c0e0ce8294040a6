import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import { isRegisteredKind, type AnyRegistered, type RegisteredKind } from '../domain/register/registered.ts';
import type { GroupTransaction } from './group-transaction.ts';
import { MOST_CHANGES, type Changes, type Stored } from './store.ts';

const LATEST = 'select coalesce(max(seq), 0) from records where city = ? and seq is not null';
const CHANGED = 'select etag, body, id, kind from records where city = ? and seq > ? order by seq limit ?';

export type Row = Record<number, SQLOutputValue>;

interface Reading {
  prepared: (sql: string) => StatementSync;
  reads: GroupTransaction;
  city: string;
  recordOf: (kind: RegisteredKind, row: Row) => Stored<AnyRegistered> | undefined;
}

/** Reads what of the register was written after a number, and the latest number, at one moment. */
export function changesReader({ prepared, reads, city, recordOf }: Reading) {
  const [latest, changed] = [prepared(LATEST), prepared(CHANGED)];
  return async (mark: string | undefined, most = MOST_CHANGES): Promise<Changes> => {
    const { rows, last } = await reads.within(() => ({
      rows: mark === undefined ? [] : changed.all(city, Number(mark), most + 1),
      last: latest.get(city),
    }));
    const records = rows.slice(0, most).flatMap((row: Row) => {
      const kind = String(row[3]);
      return isRegisteredKind(kind) ? (recordOf(kind, row) ?? []) : [];
    });
    return { records, mark: markIn(last), isAll: rows.length <= most };
  };
}

const markIn = (row: Row | undefined): string => String(row?.[0] ?? 0);
