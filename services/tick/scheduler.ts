import { isoAt, type Clock, type Schedule } from '../clock.ts';
import type { Log } from '../log.ts';
import { createAlarm } from '../alarm.ts';
import type { Tick, Ticked } from './tick.ts';

/** Changes made elsewhere (another instance) are noticed within this time. */
const LONGEST_MS = 60_000;
/** Many actions in a row share one tick. */
const GATHER_MS = 20;
/** Ticks asked for by actions come at most this often. */
const APART_MS = 1_000;
/** After a tick it rests so many times as long as the tick took: ticks take at most a tenth of the time people's turns need. */
const REST = 9;
const LONGEST_REST_MS = 5_000;
/** Somebody who has come is here for so long: time enough for what is owed to them to go out. */
const PRESENT_MS = 50_000;
/** A clock that is set while a tick is waited for; less than this is its own unevenness. */
const STEP_MS = 500;

/** How the ticks have gone: what a machine may ask whether the product does its work. ISO instants. */
export interface TickState {
  /** When it last went through; absent before the first has. */
  succeededAt?: string;
  /** Since when every tick has failed; absent when the last went through. */
  failingSince?: string;
  /** Ticks that have failed in a row. */
  failures: number;
}

export interface Scheduler {
  /** Something has happened: tick soon. */
  soon(): void;
  /** Something can be done then (epoch ms). */
  at(instant: number): void;
  /** Somebody has come: what is theirs goes whatever the hour. */
  arrived(person: string): void;
  /** Ticks now, after any tick under way; everybody who asks before it begins shares it. */
  now(): Promise<Ticked>;
  state(): TickState;
  /** Ticks no more, and waits for a tick under way. */
  stop(): Promise<void>;
}

interface SchedulerDeps {
  tick: Tick;
  clock: Clock;
  monotonic: Clock;
  schedule: Schedule;
  log: Log;
}

/**
 * Ticks one at a time: soon after something happened, when something is due, and at the latest every minute.
 * It waits by a clock that does not step; when the wall clock has stepped, what was due by it is looked at again.
 */
export function createScheduler({ tick, clock, monotonic, schedule, log }: SchedulerDeps): Scheduler {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<Ticked> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let restedAt = Number.NEGATIVE_INFINITY;
  let isTicking = false;
  /** Something happened while it ticked, and may have been missed. */
  let again = false;
  const presence = createPresence(monotonic);
  const watch = createStepWatch(clock, monotonic);
  const tally = createTickTally(clock);

  const inMonotonic = (instant: number): number => monotonic() + (instant - clock());

  const oneTick = async (): Promise<Ticked> => {
    next = undefined;
    lastAt = monotonic();
    isTicking = true;
    again = false;
    try {
      const step = watch.step();
      if (Math.abs(step) > STEP_MS) log.warn('clock.stepped', { ms: Math.round(step) });
      const ticked = await tick({ present: presence.people() });
      restedAt = monotonic() + Math.min(LONGEST_REST_MS, REST * (monotonic() - lastAt));
      const due = Math.max(inMonotonic(ticked.nextAt), monotonic() + GATHER_MS, restedAt);
      alarm.setFor(Math.min(due, monotonic() + LONGEST_MS));
      tally.succeeded();
      return ticked;
    } catch (error) {
      alarm.setFor(monotonic() + LONGEST_MS);
      tally.failed();
      throw error;
    } finally {
      isTicking = false;
      if (again) soon();
    }
  };
  const now = (): Promise<Ticked> => {
    if (next !== undefined) return next;
    const ticking = underWay.then(oneTick);
    next = ticking;
    underWay = ticking.catch(() => undefined);
    return ticking;
  };
  const soon = (): void => {
    if (isTicking) again = true;
    else alarm.setFor(Math.max(monotonic() + GATHER_MS, lastAt + APART_MS, restedAt));
  };
  const alarm = createAlarm({ monotonic, schedule }, () => {
    if (isTicking) again = true;
    else now().catch((error: unknown) => log.error('tick.failed', { error, ...tally.state() }));
  });

  return {
    soon,
    at: (instant) => alarm.setFor(Math.max(inMonotonic(instant), monotonic() + GATHER_MS, restedAt)),
    arrived(person) {
      presence.add(person);
      soon();
    },
    now,
    state: () => tally.state(),
    async stop() {
      alarm.turnOff();
      await underWay;
    },
  };
}

/** Who has come just now. */
function createPresence(monotonic: Clock): { add(person: string): void; people(): ReadonlySet<string> } {
  const cameAt = new Map<string, number>();
  return {
    add(person) {
      cameAt.set(person, monotonic());
    },
    people() {
      for (const [person, at] of cameAt) if (monotonic() - at > PRESENT_MS) cameAt.delete(person);
      return new Set(cameAt.keys());
    },
  };
}

/** Tells by how much the wall clock has been moved since it was last asked; milliseconds, ahead or back. */
function createStepWatch(clock: Clock, monotonic: Clock): { step(): number } {
  let known = clock() - monotonic();
  return {
    step() {
      const apart = clock() - monotonic();
      const step = apart - known;
      known = apart;
      return step;
    },
  };
}

function createTickTally(clock: Clock): { succeeded(): void; failed(): void; state(): TickState } {
  let state: TickState = { failures: 0 };
  return {
    succeeded() {
      state = { succeededAt: isoAt(clock()), failures: 0 };
    },
    failed() {
      state = { ...state, failingSince: state.failingSince ?? isoAt(clock()), failures: state.failures + 1 };
    },
    state: () => state,
  };
}
