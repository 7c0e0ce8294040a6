import type { AnyRecord, Kind, RecordOf } from '../../services/domain/record.ts';
import { conditionsOf, periodOf, stateOf, unitOf } from '../../services/store/filter-fields.ts';
import { limitOf, pageOf } from '../../services/store/paging.ts';
import { assertStorable } from '../../services/store/storable.ts';
import { isRegisteredKind, REGISTERED_KINDS } from '../../services/domain/register/registered.ts';
import {
  MOST_CHANGES,
  type Changes,
  type ListOptions,
  type Page,
  type Store,
  type Stored,
  type Where,
  type Written,
} from '../../services/store/store.ts';

type Tables = { [K in Kind]: Map<string, Stored<RecordOf<K>>> };

const FIELD = { unit: unitOf, quarter: periodOf, state: stateOf };

const emptyTables = (): Tables => ({
  city: new Map(),
  unit: new Map(),
  person: new Map(),
  project: new Map(),
  application: new Map(),
  activity: new Map(),
  partner: new Map(),
  programme: new Map(),
  report: new Map(),
  round: new Map(),
  'missed-quarter': new Map(),
  notice: new Map(),
});

/** Copies go in and out, by way of JSON as with the engines: changing what was read changes nothing stored. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const put = (tables: Tables, record: AnyRecord, etag: string): void => {
  const table: Map<string, Stored<AnyRecord>> = tables[record.kind];
  table.set(record.id, { record: copy(record), etag });
};

const matches = (record: AnyRecord, where: Where | undefined): boolean =>
  conditionsOf(where).every(({ field, anyOf }) => {
    const value = FIELD[field](record);
    return value !== undefined && anyOf.includes(value);
  });

function list<K extends Kind>(tables: Tables, kind: K, options: ListOptions): Page<RecordOf<K>> {
  const limit = limitOf(options);
  const { where, order, after } = options;
  const sign = order === 'descending' ? -1 : 1;
  const compare = (a: string, b: string): number => (a < b ? -sign : a > b ? sign : 0);
  const all: Stored<RecordOf<K>>[] = [...tables[kind].values()];
  const found = all
    .filter(({ record }) => matches(record, where) && (after === undefined || compare(record.id, after) > 0))
    .sort((a, b) => compare(a.record.id, b.record.id));
  return pageOf(copy(found.slice(0, limit + 1)), limit);
}

/** One city's records in memory, keeping the port's promises: for tests of what stands on a store. */
export function createMemoryStore(): Store {
  const tables = emptyTables();
  let writes = 0;
  /** When each record of the register was last written, in the order of writes. */
  const written = new Map<string, number>();
  let closed = false;

  const assertOpen = (): void => {
    if (closed) throw new Error('The store is closed.');
  };
  const write = (record: AnyRecord, expected: string | undefined): Written => {
    assertOpen();
    assertStorable(record, record.city);
    if (tables[record.kind].get(record.id)?.etag !== expected) return { ok: false, why: 'conflict' };
    writes += 1;
    const etag = `etag-${writes}`;
    put(tables, record, etag);
    if (isRegisteredKind(record.kind)) written.set(`${record.kind} ${record.id}`, writes);
    return { ok: true, etag };
  };

  return {
    get: async (kind, id) => {
      assertOpen();
      const found = tables[kind].get(id);
      return found && copy(found);
    },
    has: async (kind, id) => {
      assertOpen();
      return tables[kind].has(id);
    },
    list: async (kind, options = {}) => {
      assertOpen();
      return list(tables, kind, options);
    },
    changedSince: async (mark, most = MOST_CHANGES): Promise<Changes> => {
      assertOpen();
      const isNew = (kind: string, id: string): boolean => mark !== undefined && (written.get(`${kind} ${id}`) ?? 0) > Number(mark);
      const found = REGISTERED_KINDS.flatMap((kind) => [...tables[kind].values()].filter(({ record }) => isNew(kind, record.id)));
      return { records: copy(found.slice(0, most)), mark: String(writes), isAll: found.length <= most };
    },
    create: async (record) => write(record, undefined),
    replace: async (record, etag) => write(record, etag),
    close: async () => {
      closed = true;
    },
  };
}
