import type { Store } from '../../store/store.ts';
import type { AttemptLog } from './attempt-log.ts';

/** A store that tells how often anything but the ledger has been written, and tells of the ledger what is written of each notice's attempts. */
export interface ObservedStore {
  store: Store;
  writes(): number;
}

export function observeStore(store: Store, attempts: Pick<AttemptLog, 'wrote'>): ObservedStore {
  let writes = 0;
  return {
    writes: () => writes,
    store: {
      ...store,
      create(record) {
        if (record.kind !== 'notice') writes += 1;
        return store.create(record);
      },
      async replace(record, etag) {
        if (record.kind !== 'notice') writes += 1;
        const written = await store.replace(record, etag);
        if (written.ok && record.kind === 'notice') attempts.wrote(record);
        return written;
      },
    },
  };
}
