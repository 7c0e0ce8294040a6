import type { Kind } from '../domain/record.ts';
import { sqliteFaultOf, type SqliteFault } from './sqlite-fault.ts';
import type { RecordWatch, Store } from './store.ts';

/** A full disk may be cleared, and a lock let go, while nobody has anything to write. */
const TRY_AGAIN_MS = 10_000;
/** A page that is damaged stays so, whatever else can be read, and whatever else fails. */
const LASTS: ReadonlySet<SqliteFault> = new Set(['damaged', 'not-a-database']);

interface ConditionDeps {
  log: { error(event: string, detail: { [key: string]: unknown }): void };
  /** What to do about an error the store gave. */
  advice: (error: unknown) => string | undefined;
  schedule: (ms: number, task: () => void) => { cancel: () => void };
}

/** How the store is, from what this process has met in it: whoever asks waits for nothing. */
export interface StoreCondition {
  /** For the engine, which tells of each record it reads. */
  watch: RecordWatch;
  /** The store, whose calls are listened to from now on. */
  listenTo(store: Store): Store;
  /** How many records are set aside. */
  setAside(): number;
  /** What the latest reads and writes met, and any damage they ever did. */
  faults(): SqliteFault[];
}

export function createStoreCondition({ log, advice, schedule }: ConditionDeps): StoreCondition {
  const aside = createAside(log);
  const passing = new Map<Call, SqliteFault>();
  const lasting = new Set<SqliteFault>();

  const went = (call: Call): void => {
    if (passing.size > 0) passing.delete(call);
  };
  const failed = (call: Call, error: unknown): void => {
    const fault = sqliteFaultOf(error);
    if (fault === undefined || passing.get(call) === fault || lasting.has(fault)) return;
    if (LASTS.has(fault)) lasting.add(fault);
    else passing.set(call, fault);
    log.error('store.failing', { fault, advice: advice(error) });
  };

  return {
    watch: aside.watch,
    listenTo(store) {
      const heard = listened(store, { went, failed });
      const again = createRetry(heard, schedule, () => passing.has('write'));
      const write = <T>(call: Promise<T>): Promise<T> => call.finally(again.ifNeeded);
      return {
        ...heard,
        create: (record) => write(heard.create(record)),
        replace: (record, etag) => write(heard.replace(record, etag)),
        close() {
          again.end();
          return store.close();
        },
      };
    },
    setAside: aside.count,
    faults: () => [...new Set([...lasting, ...passing.values()])],
  };
}

type Call = 'read' | 'write';

interface Listener {
  went: (call: Call) => void;
  failed: (call: Call, error: unknown) => void;
}

function listened(store: Store, { went, failed }: Listener): Store {
  const heard = async <T>(call: Call, asked: Promise<T>): Promise<T> => {
    try {
      const answer = await asked;
      went(call);
      return answer;
    } catch (error) {
      failed(call, error);
      throw error;
    }
  };
  return {
    get: (kind, id) => heard('read', store.get(kind, id)),
    has: (kind, id) => heard('read', store.has(kind, id)),
    list: (kind, options) => heard('read', store.list(kind, options)),
    changedSince: (mark, most) => heard('read', store.changedSince(mark, most)),
    create: (record) => heard('write', store.create(record)),
    replace: (record, etag) => heard('write', store.replace(record, etag)),
    close: () => store.close(),
  };
}

/** Writes the city's own record as it stands, now and then while writes fail, to know when they do not. */
function createRetry(store: Store, schedule: ConditionDeps['schedule'], isFailing: () => boolean) {
  let timer: { cancel: () => void } | undefined;
  let isOver = false;
  const tryWriting = async (): Promise<void> => {
    const found = await store.get('city', 'city');
    if (found !== undefined) await store.replace(found.record, found.etag);
  };
  const ifNeeded = (): void => {
    if (isOver || timer !== undefined || !isFailing()) return;
    timer = schedule(TRY_AGAIN_MS, () => {
      timer = undefined;
      // What it fails with has been heard.
      tryWriting().then(ifNeeded, ifNeeded);
    });
  };
  return {
    ifNeeded,
    end() {
      isOver = true;
      timer?.cancel();
    },
  };
}

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

/** The records that cannot be read, each named in the log when it is met. */
function createAside(log: ConditionDeps['log']): { watch: RecordWatch; count: () => number } {
  const aside = new Set<string>();
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
    count: () => aside.size,
  };
}
