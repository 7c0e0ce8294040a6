import type { DutyKind, OwedNotice } from '../../domain/notice.ts';
import type { Calendar } from '../../policy/calendar.ts';

/** Something the product is to do: send a notice, or move a round when its time has come. */
export interface Expectation {
  id: string;
  kind: DutyKind | 'round';
  thread: string;
  timing: OwedNotice['timing'];
  /** Who it is for; absent for a round. */
  person?: string;
}

/** What is to be seen at one instant. */
interface Observation {
  now: number;
  expected: readonly Expectation[];
  /** Whether it could be done now, the hour apart. */
  isPossible: (expected: Expectation) => boolean;
  /** It cannot be done before this instant. */
  freeFrom: (id: string) => number;
  doneAt: (expected: Expectation) => number | undefined;
}

export interface Wait {
  expected: Expectation;
  /** Milliseconds during which it could have been done and was not. */
  waited: number;
  /** Whether it could be done at the last observation. */
  isRunning: boolean;
  doneAt?: number;
  /** Why it is no longer expected, done or not. */
  ended?: 'superseded' | 'withdrawn';
}

export interface WaitTimes {
  /** To be called after everything that happens, and when sending opens and closes: between two observations nothing changes. */
  observe(observation: Observation): void;
  waits(): Wait[];
}

/** Measures for how long what is expected could have been done. Knows nothing of how the product keeps its books. */
export function createWaitTimes({ isSendingTime }: Pick<Calendar, 'isSendingTime'>): WaitTimes {
  const waits = new Map<string, Wait>();
  let observedAt = Number.NEGATIVE_INFINITY;

  const tick = (wait: Wait, { now, freeFrom, doneAt }: Observation): void => {
    if (wait.doneAt !== undefined) return;
    const done = doneAt(wait.expected);
    if (wait.isRunning) wait.waited += Math.max(0, Math.min(done ?? now, now) - Math.max(observedAt, freeFrom(wait.expected.id)));
    if (done !== undefined) wait.doneAt = done;
  };

  const expect = (expected: Expectation, observation: Observation): void => {
    const wait = waits.get(expected.id) ?? { expected, waited: 0, isRunning: false };
    waits.set(expected.id, wait);
    delete wait.ended;
    const done = wait.doneAt ?? observation.doneAt(expected);
    if (done !== undefined) wait.doneAt = done;
    wait.isRunning =
      done === undefined && observation.isPossible(expected) && (expected.timing === 'immediate' || isSendingTime(observation.now));
  };

  return {
    observe(observation) {
      const ids = new Set(observation.expected.map((e) => e.id));
      const threads = new Set(observation.expected.map((e) => e.thread));
      for (const wait of waits.values()) {
        if (wait.ended !== undefined) continue;
        tick(wait, observation);
        if (ids.has(wait.expected.id)) continue;
        wait.ended = threads.has(wait.expected.thread) ? 'superseded' : 'withdrawn';
        wait.isRunning = false;
      }
      for (const expected of observation.expected) expect(expected, observation);
      observedAt = observation.now;
    },
    waits: () => [...waits.values()],
  };
}
