import type { Store } from '../store/store.ts';

/** A store that tells how often anything but the ledger has been written. */
export interface WitnessedStore {
  store: Store;
  writes(): number;
}

export function witness(store: Store): WitnessedStore {
  let writes = 0;
  return {
    writes: () => writes,
    store: {
      ...store,
      create(record) {
        if (record.kind !== 'notice') writes += 1;
        return store.create(record);
      },
      replace(record, etag) {
        if (record.kind !== 'notice') writes += 1;
        return store.replace(record, etag);
      },
    },
  };
}
