import type { Store } from '../../store/store.ts';

/** Where a process is to die: so many of its steps from now, or of its sends. Before a step is one place, after it another. */
export interface Doom {
  places: number;
  among: 'steps' | 'sends';
}

/** One process's life: once over, nothing it had begun goes on. */
export interface Life {
  isOver(): boolean;
  doom(doom: Doom | undefined): void;
  end(): void;
  /** The answer, or `died` when the life ended first. */
  outlive<T>(work: () => Promise<T>): Promise<T | 'died'>;
  /** A step on the world outside; a dead process neither takes it nor learns what came of it. */
  step<T>(kind: 'store' | 'send', work: () => Promise<T>): Promise<T>;
  /** Resolves when what had been asked of the world outside has happened there. */
  settled(): Promise<void>;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

export function createLife(onEnd: () => void): Life {
  const { promise: death, resolve: die } = Promise.withResolvers<'died'>();
  const underWay = new Set<Promise<unknown>>();
  let isOver = false;
  let pending: Doom | undefined;

  const end = (): void => {
    if (isOver) return;
    isOver = true;
    onEnd();
    die('died');
  };

  /** One place where the process may die; true when it is dead. */
  const passes = (kind: 'store' | 'send'): boolean => {
    if (!isOver && pending !== undefined && (pending.among === 'steps' || kind === 'send')) {
      pending = { ...pending, places: pending.places - 1 };
      if (pending.places <= 0) end();
    }
    return isOver;
  };

  return {
    isOver: () => isOver,
    doom(doom) {
      pending = doom;
    },
    end,
    outlive: (work) => Promise.race([work(), death]),
    async step(kind, work) {
      if (passes(kind)) return never();
      const done = work();
      underWay.add(done);
      try {
        const answer = await done;
        if (!passes(kind)) return answer;
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

/** The store as a process has it while it lives. */
export const mortalStore = (store: Store, life: Life): Store => ({
  get: (kind, id) => life.step('store', () => store.get(kind, id)),
  has: (kind, id) => life.step('store', () => store.has(kind, id)),
  list: (kind, options) => life.step('store', () => store.list(kind, options)),
  changedSince: (mark, most) => life.step('store', () => store.changedSince(mark, most)),
  create: (record) => life.step('store', () => store.create(record)),
  replace: (record, etag) => life.step('store', () => store.replace(record, etag)),
  close: () => store.close(),
});
