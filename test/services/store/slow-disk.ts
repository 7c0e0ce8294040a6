import { setImmediate } from 'node:timers/promises';
import type { WalSync } from '../../../services/store/wal-sync.ts';

export interface SlowDisk extends WalSync {
  /** What has been asked for, in order. */
  syncs: PromiseWithResolvers<void>[];
  asked(count: number): Promise<void>;
}

/** A disk that keeps nothing until it is told to. */
export function slowDisk(): SlowDisk {
  const syncs: SlowDisk['syncs'] = [];
  return {
    syncs,
    async asked(count) {
      while (syncs.length < count) await setImmediate();
    },
    sync() {
      const sync = Promise.withResolvers<void>();
      syncs.push(sync);
      return sync.promise;
    },
    close: () => undefined,
  };
}
