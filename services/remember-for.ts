import type { Clock } from './clock.ts';

export interface Remembered<V> {
  /** What was loaded last, by many at once too; loaded anew when it is too old. Rejects when that fails, which is not remembered. */
  get: () => Promise<V>;
  /** What is remembered, where it has come; nothing while it is being loaded. */
  loaded: () => V | undefined;
  forget: () => void;
}

interface Entry<V> {
  at: number;
  value: Promise<V>;
  loaded?: V;
}

/** Remembers what `load` gives for so many milliseconds from when it was asked for. */
export function rememberFor<V>(ms: number, monotonic: Clock, load: () => Promise<V>): Remembered<V> {
  let entry: Entry<V> | undefined;
  const keep = async (begun: Entry<V>): Promise<void> => {
    try {
      begun.loaded = await begun.value;
    } catch {
      if (entry === begun) entry = undefined;
    }
  };
  return {
    get() {
      const now = monotonic();
      if (entry === undefined || now - entry.at > ms) {
        entry = { at: now, value: load() };
        void keep(entry);
      }
      return entry.value;
    },
    loaded: () => entry?.loaded,
    forget() {
      entry = undefined;
    },
  };
}
