import type { AnyRecord, Kind, RecordOf } from '../domain/record.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';

/** A record as it stands in the store. `etag` is opaque and changes with every write. */
export interface Stored<R> {
  record: R;
  etag: string;
}

/** What is told of records as they are read. */
export interface RecordWatch {
  /** It is there and cannot be read. */
  setAside(kind: Kind, id: string): void;
  readable(kind: Kind, id: string): void;
}

/** Equality; a list means any of them. */
export interface Where {
  unit?: string | readonly string[];
  /** A quarter; of notices, what they are filed under: `filedUnder`. */
  period?: string | readonly string[];
  state?: string | readonly string[];
}

export interface ListOptions {
  where?: Where;
  /** By id, in code-point order. Ascending unless told. */
  order?: 'ascending' | 'descending';
  /** Records a page; 200 unless told, 1 to 1,000. */
  limit?: number;
  /** `next` of the page before. */
  after?: string;
}

export interface Page<R> {
  items: Stored<R>[];
  /** Absent on the last page. */
  next?: string;
}

/** What has been written of the register since a mark. */
export interface Changes {
  /** Readable ones, in no order; one may come again with an etag that is known already. */
  records: Stored<AnyRegistered>[];
  /** Opaque: where to go on. */
  mark: string;
  /** False where more has changed than is given: read everything, and go on from `mark`. */
  isAll: boolean;
}

/** What is given at once; so much changes when a spreadsheet is read in. */
export const MOST_CHANGES = 500;

export type Written = { ok: true; etag: string } | { ok: false; why: 'conflict' };

/**
 * One city's records; both engines keep this, proven by one contract suite.
 * A write that resolves is durable; one that rejects may stand all the same, and what is read may be a moment from being durable.
 * Expected outcomes are values; a rejected promise is a fault of the engine.
 * A record that is there and cannot be read (something else than the product has written it) is set aside: a get gives nothing and a list goes on with the next,
 * but `has` knows of it and a create of its id conflicts. The `RecordWatch` the store was opened with is told.
 * An id is unique within its kind and city: letters, digits and `:._-~`, at most 200 characters.
 */
export interface Store {
  get<K extends Kind>(kind: K, id: string): Promise<Stored<RecordOf<K>> | undefined>;
  /** Whether the id is taken, by a record that can be read or by one that is set aside. */
  has(kind: Kind, id: string): Promise<boolean>;
  /** Readable records; a page is only short when there are no more. */
  list<K extends Kind>(kind: K, options?: ListOptions): Promise<Page<RecordOf<K>>>;
  /** The register's records written since `mark`, one query whatever the register's size; without a mark, nothing but the mark to begin with. */
  changedSince(mark?: string, most?: number): Promise<Changes>;
  /** `conflict` when the id exists. */
  create(record: AnyRecord): Promise<Written>;
  /** `conflict` when the record has moved since `etag`, or is gone. */
  replace(record: AnyRecord, etag: string): Promise<Written>;
  close(): Promise<void>;
}

/** Every record of a kind that matches, page by page. */
export async function listAll<K extends Kind>(store: Pick<Store, 'list'>, kind: K, where: Where = {}): Promise<Stored<RecordOf<K>>[]> {
  const items: Stored<RecordOf<K>>[] = [];
  let after: string | undefined;
  do {
    const page: Page<RecordOf<K>> = await store.list(kind, { where, limit: 1000, ...(after === undefined ? {} : { after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
