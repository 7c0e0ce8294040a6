import type { DutyKind, OwedNotice } from '../../domain/notice.ts';
import type { Calendar } from '../../policy/calendar.ts';

/** Something the product is to do: send a notice, or move a round when its time has come. */
export interface Expected {
  id: string;
  kind: DutyKind | 'round';
  thread: string;
  timing: OwedNotice['timing'];
  /** Who it is for; absent for a round. */
  person?: string;
}

/** What is to be seen at one instant. */
interface Sight {
  now: number;
  expected: readonly Expected[];
  /** Whether it could be done now, the hour apart. */
  isPossible: (expected: Expected) => boolean;
  /** It cannot be done before this instant. */
  freeFrom: (id: string) => number;
  doneAt: (expected: Expected) => number | undefined;
}

export interface Wait {
  expected: Expected;
  /** Milliseconds during which it could have been done and was not. */
  waited: number;
  /** Whether it could be done at the last sight. */
  isRunning: boolean;
  doneAt?: number;
  /** Why it is no longer expected, done or not. */
  ended?: 'superseded' | 'withdrawn';
}

export interface Watch {
  /** To be called after everything that happens, and when sending opens and closes: between two sights nothing changes. */
  see(sight: Sight): void;
  waits(): Wait[];
}

/** Measures for how long what is expected could have been done. Knows nothing of how the product keeps its books. */
export function createWatch({ isSendingTime }: Pick<Calendar, 'isSendingTime'>): Watch {
  const waits = new Map<string, Wait>();
  let seenAt = Number.NEGATIVE_INFINITY;

  const tick = (wait: Wait, { now, freeFrom, doneAt }: Sight): void => {
    if (wait.doneAt !== undefined) return;
    const done = doneAt(wait.expected);
    if (wait.isRunning) wait.waited += Math.max(0, Math.min(done ?? now, now) - Math.max(seenAt, freeFrom(wait.expected.id)));
    if (done !== undefined) wait.doneAt = done;
  };

  const expect = (expected: Expected, sight: Sight): void => {
    const wait = waits.get(expected.id) ?? { expected, waited: 0, isRunning: false };
    waits.set(expected.id, wait);
    delete wait.ended;
    const done = wait.doneAt ?? sight.doneAt(expected);
    if (done !== undefined) wait.doneAt = done;
    wait.isRunning = done === undefined && sight.isPossible(expected) && (expected.timing === 'immediate' || isSendingTime(sight.now));
  };

  return {
    see(sight) {
      const ids = new Set(sight.expected.map((e) => e.id));
      const threads = new Set(sight.expected.map((e) => e.thread));
      for (const wait of waits.values()) {
        if (wait.ended !== undefined) continue;
        tick(wait, sight);
        if (ids.has(wait.expected.id)) continue;
        wait.ended = threads.has(wait.expected.thread) ? 'superseded' : 'withdrawn';
        wait.isRunning = false;
      }
      for (const expected of sight.expected) expect(expected, sight);
      seenAt = sight.now;
    },
    waits: () => [...waits.values()],
  };
}
