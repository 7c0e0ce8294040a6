import type { Kind } from '../domain/record.ts';
import { sqliteFaultOf, type SqliteFault } from './sqlite-fault.ts';
import type { RecordWatch, Store } from './store.ts';

interface ConditionDeps {
  log: { error(event: string, detail: { [key: string]: unknown }): void };
  /** What to do about an error the store gave. */
  advice: (error: unknown) => string | undefined;
}

/** How the store is, from what this process has met in it: nothing is asked of the store itself. */
export interface StoreCondition {
  /** For the engine, which tells of each record it reads. */
  watch: RecordWatch;
  /** The store, whose calls are listened to from now on. */
  listenTo(store: Store): Store;
  /** How many records are set aside. */
  setAside(): number;
  /** What the latest reads and writes met. */
  faults(): SqliteFault[];
}

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

export function createStoreCondition({ log, advice }: ConditionDeps): StoreCondition {
  const aside = new Set<string>();
  const faults = new Map<'read' | 'write', SqliteFault>();

  const went = (what: 'read' | 'write'): void => {
    // A page that is damaged stays so, whatever else can be read.
    if (faults.size > 0 && faults.get(what) !== 'damaged') faults.delete(what);
  };
  const failed = (what: 'read' | 'write', error: unknown): void => {
    const fault = sqliteFaultOf(error);
    if (fault === undefined || faults.get(what) === fault) return;
    faults.set(what, fault);
    log.error('store.failing', { fault, advice: advice(error) });
  };
  const heard = async <T>(what: 'read' | 'write', call: Promise<T>): Promise<T> => {
    try {
      const answer = await call;
      went(what);
      return answer;
    } catch (error) {
      failed(what, error);
      throw error;
    }
  };

  return {
    watch: {
      setAside(kind, id) {
        if (aside.has(keyOf(kind, id))) return;
        aside.add(keyOf(kind, id));
        log.error('record.set-aside', { kind, id });
      },
      readable(kind, id) {
        if (aside.size > 0) aside.delete(keyOf(kind, id));
      },
    },
    listenTo: (store) => ({
      get: (kind, id) => heard('read', store.get(kind, id)),
      has: (kind, id) => heard('read', store.has(kind, id)),
      list: (kind, options) => heard('read', store.list(kind, options)),
      create: (record) => heard('write', store.create(record)),
      replace: (record, etag) => heard('write', store.replace(record, etag)),
      close: () => store.close(),
    }),
    setAside: () => aside.size,
    faults: () => [...new Set(faults.values())],
  };
}
