import type { Clock } from '../clock.ts';
import type { DeliveryLog } from '../delivery/dispatcher.ts';
import type { Look, Looked } from './look.ts';

/** Changes made elsewhere (another instance) are noticed within this time. */
const LONGEST_MS = 60_000;
/** Many actions in a row share one look. */
const GATHER_MS = 20;
/** Looks asked for by actions come at most this often. */
const APART_MS = 1_000;
/** After a look it rests so many times as long as the look took: looking takes at most a tenth of the time people's turns need. */
const REST = 9;
/** Much of a long look is waiting for Teams, which is no reason to rest. */
const LONGEST_REST_MS = 5_000;

/** A timer that can be called off; the entry point gives the real one. */
export type Schedule = (ms: number, task: () => void) => { cancel: () => void };

export interface Runner {
  /** Something has happened: look soon. */
  soon(): void;
  /** Looks now, after any look under way; what is owed to `present` goes whatever the hour. */
  now(options?: { present?: string }): Promise<Looked>;
  /** Since when (epoch ms) each look has failed; absent when the last one did not. */
  health(): { failingSince?: number };
  /** Stops looking and waits for a look under way. */
  stop(): Promise<void>;
}

interface RunnerDeps {
  look: Look;
  clock: Clock;
  schedule: Schedule;
  log: DeliveryLog;
}

/** Looks one at a time: soon after something happened, when something is due, and at the latest every minute. */
export function createRunner({ look, clock, schedule, log }: RunnerDeps): Runner {
  let tail: Promise<unknown> = Promise.resolve();
  let lastAt = Number.NEGATIVE_INFINITY;
  let restedAt = Number.NEGATIVE_INFINITY;
  let looking = false;
  let failingSince: number | undefined;
  /** Something happened while it looked, and may have been missed. */
  let again = false;

  const oneLook = async (options?: { present?: string }): Promise<Looked> => {
    lastAt = clock();
    looking = true;
    again = false;
    try {
      const result = await look(options);
      failingSince = undefined;
      restedAt = clock() + Math.min(LONGEST_REST_MS, REST * (clock() - lastAt));
      alarm.setFor(Math.max(Math.min(result.nextAt, clock() + LONGEST_MS), clock() + GATHER_MS, restedAt));
      return result;
    } catch (error) {
      failingSince ??= clock();
      alarm.setFor(clock() + LONGEST_MS);
      throw error;
    } finally {
      looking = false;
      if (again) soon();
    }
  };
  const run = (options?: { present?: string }): Promise<Looked> => {
    const looked = tail.then(() => oneLook(options));
    tail = looked.catch(() => undefined);
    return looked;
  };
  const soon = (): void => {
    if (looking) again = true;
    else alarm.setFor(Math.max(clock() + GATHER_MS, lastAt + APART_MS, restedAt));
  };
  const alarm = createAlarm({ clock, schedule }, () => {
    if (looking) again = true;
    else run().catch((error: unknown) => log.error('look.failed', { error }));
  });

  return {
    soon,
    now: run,
    health: () => (failingSince === undefined ? {} : { failingSince }),
    async stop() {
      alarm.turnOff();
      await tail;
    },
  };
}

interface Alarm {
  /** Rings at `instant`, or before if it is set for an earlier one. */
  setFor(instant: number): void;
  turnOff(): void;
}

function createAlarm({ clock, schedule }: Pick<RunnerDeps, 'clock' | 'schedule'>, ring: () => void): Alarm {
  let timer: { at: number; cancel: () => void } | undefined;
  let isOff = false;
  return {
    setFor(at) {
      if (isOff || (timer !== undefined && timer.at <= at)) return;
      timer?.cancel();
      const { cancel } = schedule(Math.max(0, at - clock()), () => {
        timer = undefined;
        ring();
      });
      timer = { at, cancel };
    },
    turnOff() {
      isOff = true;
      timer?.cancel();
    },
  };
}
