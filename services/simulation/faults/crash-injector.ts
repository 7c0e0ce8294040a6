import type { Store } from '../../store/store.ts';

/** Where a process is to crash: so many of its steps from now, or of its sends. Before a step is one place, after it another. */
export interface CrashPoint {
  places: number;
  among: 'steps' | 'sends';
}

/** Lets one process crash at a point: after it, nothing the process had begun goes on. */
export interface CrashInjector {
  hasCrashed(): boolean;
  crashAt(point: CrashPoint | undefined): void;
  /** The answer, or `crashed` when the process crashed first. */
  run<T>(work: () => Promise<T>): Promise<T | 'crashed'>;
  /** A step on the world outside; a crashed process neither takes it nor learns what came of it. */
  step<T>(kind: 'store' | 'send', work: () => Promise<T>): Promise<T>;
  /** Resolves when what had been asked of the world outside has happened there. */
  settled(): Promise<void>;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

export function createCrashInjector(onCrash: () => void): CrashInjector {
  const { promise: crashed, resolve: stop } = Promise.withResolvers<'crashed'>();
  const underWay = new Set<Promise<unknown>>();
  let hasCrashed = false;
  let pending: CrashPoint | undefined;

  const crash = (): void => {
    if (hasCrashed) return;
    hasCrashed = true;
    onCrash();
    stop('crashed');
  };

  /** One place where the process may crash; true when it has. */
  const isPastCrash = (kind: 'store' | 'send'): boolean => {
    if (!hasCrashed && pending !== undefined && (pending.among === 'steps' || kind === 'send')) {
      pending = { ...pending, places: pending.places - 1 };
      if (pending.places <= 0) crash();
    }
    return hasCrashed;
  };

  return {
    hasCrashed: () => hasCrashed,
    crashAt(point) {
      pending = point;
    },
    run: (work) => Promise.race([work(), crashed]),
    async step(kind, work) {
      if (isPastCrash(kind)) return never();
      const done = work();
      underWay.add(done);
      try {
        const answer = await done;
        if (!isPastCrash(kind)) return answer;
      } finally {
        underWay.delete(done);
      }
      return never();
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}

/** The store as a process has it until it crashes. */
export const crashingStore = (store: Store, crashes: CrashInjector): Store => ({
  get: (kind, id) => crashes.step('store', () => store.get(kind, id)),
  has: (kind, id) => crashes.step('store', () => store.has(kind, id)),
  list: (kind, options) => crashes.step('store', () => store.list(kind, options)),
  changedSince: (mark, most) => crashes.step('store', () => store.changedSince(mark, most)),
  create: (record) => crashes.step('store', () => store.create(record)),
  replace: (record, etag) => crashes.step('store', () => store.replace(record, etag)),
  close: () => store.close(),
});
