import type { Kind } from '../../services/domain/record.ts';
import type { ListOptions, Store } from '../../services/store/store.ts';

/** What has been asked of a store, and how many records it gave. */
export interface StoreCost {
  operations: string[];
  lists: { kind: Kind; options: ListOptions }[];
  rows: number;
}

const one = (value: unknown): number => (value === undefined || value === false ? 0 : 1);

/** `store`, with all that is asked of it counted: looking whether a record is there too. */
export function countedStore(store: Store): { store: Store; since: () => StoreCost } {
  let cost: StoreCost = { operations: [], lists: [], rows: 0 };
  const asked = async <T>(what: string, answer: Promise<T>, rowsOf: (value: T) => number): Promise<T> => {
    cost.operations.push(what);
    const value = await answer;
    cost.rows += rowsOf(value);
    return value;
  };
  return {
    store: {
      get: (kind, id) => asked(`get ${kind}`, store.get(kind, id), one),
      has: (kind, id) => asked(`has ${kind}`, store.has(kind, id), one),
      list(kind, options = {}) {
        cost.lists.push({ kind, options });
        return asked(`list ${kind}`, store.list(kind, options), ({ items }) => items.length);
      },
      changedSince: (mark, most) => asked('changed', store.changedSince(mark, most), ({ records }) => records.length),
      create: (record) => asked(`create ${record.kind}`, store.create(record), () => 0),
      replace: (record, etag) => asked(`replace ${record.kind}`, store.replace(record, etag), () => 0),
      close: () => store.close(),
    },
    since() {
      const before = cost;
      cost = { operations: [], lists: [], rows: 0 };
      return before;
    },
  };
}
