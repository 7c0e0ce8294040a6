import type { Store } from '../../store/store.ts';
import type { Tries } from './attempt-log.ts';

/** A store that tells how often anything but the ledger has been written, and tells of the ledger what is written of each notice's tries. */
export interface WitnessedStore {
  store: Store;
  writes(): number;
}

export function witness(store: Store, tries: Pick<Tries, 'wrote'>): WitnessedStore {
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
        if (written.ok && record.kind === 'notice') tries.wrote(record);
        return written;
      },
    },
  };
}
