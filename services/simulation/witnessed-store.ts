import type { Store } from '../store/store.ts';

/** A store that tells how often anything but the ledger has been written, and of the ledger only how often a notice was taken in hand to be sent. */
export interface WitnessedStore {
  store: Store;
  writes(): number;
  triesOf(notice: string): number;
}

export function witness(store: Store): WitnessedStore {
  let writes = 0;
  const tries = new Map<string, number>();
  return {
    writes: () => writes,
    triesOf: (notice) => tries.get(notice) ?? 0,
    store: {
      ...store,
      create(record) {
        if (record.kind !== 'notice') writes += 1;
        return store.create(record);
      },
      async replace(record, etag) {
        if (record.kind !== 'notice') writes += 1;
        const written = await store.replace(record, etag);
        if (written.ok && record.kind === 'notice' && record.state === 'sending') tries.set(record.id, (tries.get(record.id) ?? 0) + 1);
        return written;
      },
    },
  };
}
