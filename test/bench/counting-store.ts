import type { Kind } from '../../services/domain/record.ts';
import type { Store } from '../../services/store/store.ts';

/** One call of the port. */
export interface StoreCall {
  what: 'get' | 'has' | 'list' | 'changed' | 'create' | 'replace';
  /** Absent where several are asked for. */
  kind?: Kind;
}

/** `store`, with every call of it told to `note` first. */
export function countingStore(store: Store, note: (call: StoreCall) => void): Store {
  return {
    get(kind, id) {
      note({ what: 'get', kind });
      return store.get(kind, id);
    },
    has(kind, id) {
      note({ what: 'has', kind });
      return store.has(kind, id);
    },
    list(kind, options) {
      note({ what: 'list', kind });
      return store.list(kind, options);
    },
    changedSince(mark, most) {
      note({ what: 'changed' });
      return store.changedSince(mark, most);
    },
    create(record) {
      note({ what: 'create', kind: record.kind });
      return store.create(record);
    },
    replace(record, etag) {
      note({ what: 'replace', kind: record.kind });
      return store.replace(record, etag);
    },
    close: () => store.close(),
  };
}
