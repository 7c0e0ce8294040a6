import { beforeEach, describe, expect, it } from '@jest/globals';
import { createScheduler, type Scheduler } from '../../../services/tick/scheduler.ts';
import type { Tick } from '../../../services/tick/tick.ts';
import { createVirtualClock, settled, type VirtualClock } from '../../helpers/virtual-clock.ts';

const START = 1_000_000;
const FAR = 10 * 60_000;

let time: VirtualClock;
let ticks: number[];
let presents: string[][];
let failures: unknown[];
let warnings: string[];
/** Milliseconds until there is something to do, as a tick finds it. */
let until: number;
/** Holds up ticks until it is let go. */
let gate: { promise: Promise<void>; open: () => void } | undefined;
let fault: Error | undefined;
let scheduler: Scheduler;

beforeEach(() => {
  time = createVirtualClock(START);
  [ticks, presents, failures, warnings] = [[], [], [], []];
  [until, gate, fault] = [FAR, undefined, undefined];
  const tick: Tick = async ({ present }) => {
    ticks.push(time.monotonic() - START);
    presents.push([...present]);
    await gate?.promise;
    if (fault !== undefined) throw fault;
    return { nextAt: time.clock() + until };
  };
  const log = {
    warn: (event: string) => warnings.push(event),
    error: (_event: string, detail: Record<string, unknown>) => failures.push(detail['error']),
  };
  scheduler = createScheduler({ tick, ...time, log });
});

function hold(): { open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = { promise, open: resolve };
  return gate;
}

/** A tick of so many milliseconds, asked for by an action; others come all the while. */
async function busyTick(ms: number): Promise<void> {
  const held = hold();
  scheduler.soon();
  await time.pass(20);
  for (let passed = 0; passed < ms; passed += 50) {
    scheduler.soon();
    await time.pass(50);
  }
  held.open();
  gate = undefined;
  for (let i = 0; i < 200; i += 1) {
    scheduler.soon();
    await time.pass(50);
  }
}

describe('when something has happened', () => {
  it('it ticks soon, and once for many actions in a row', async () => {
    for (let i = 0; i < 50; i += 1) scheduler.soon();
    await time.pass(500);
    expect(ticks).toEqual([20]);
  });

  it('it ticks at most once a second, and always after the last action', async () => {
    for (let i = 0; i < 100; i += 1) {
      scheduler.soon();
      await time.pass(37);
    }
    await time.pass(2_000);
    expect(ticks).toEqual([20, 1_020, 2_020, 3_020, 4_020]);
  });

  it('while it ticks, it ticks again afterwards: what happened may have been missed', async () => {
    const held = hold();
    scheduler.soon();
    await time.pass(20);
    scheduler.soon();
    await time.pass(3_000);
    expect(ticks).toEqual([20]);
    held.open();
    await time.pass(10_000);
    expect(ticks).toHaveLength(2);
  });
});

describe('after a tick that took long', () => {
  it('it rests nine times as long, though actions came while it ticked', async () => {
    await busyTick(400);
    expect(ticks.slice(0, 2)).toEqual([20, 20 + 400 + 3_600]);
  });

  it('it rests five seconds at most', async () => {
    await busyTick(3_000);
    expect(ticks.slice(0, 2)).toEqual([20, 20 + 3_000 + 5_000]);
  });

  it('it rests though it had been asked to tick again before it began', async () => {
    const held = hold();
    scheduler.soon();
    const here = scheduler.now();
    await time.pass(400);
    held.open();
    await here;
    await time.pass(10_000);
    expect(ticks.slice(0, 2)).toEqual([0, 400 + 3_600]);
  });
});

describe('when nothing happens', () => {
  it('it ticks every minute: another instance may have changed something', async () => {
    await scheduler.now();
    await time.pass(3 * 60_000);
    expect(ticks).toEqual([0, 60_000, 120_000, 180_000]);
  });

  it('it ticks when something falls due before that', async () => {
    until = 7_000;
    await scheduler.now();
    await time.pass(15_000);
    expect(ticks).toEqual([0, 7_000, 14_000]);
  });

  it('it does not spin when what is due cannot be done', async () => {
    until = -5_000;
    await scheduler.now();
    await time.pass(100);
    expect(ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('has one timer set, never more', async () => {
    await scheduler.now();
    scheduler.soon();
    scheduler.soon();
    expect(time.timers()).toEqual([START + 1_000]);
    await scheduler.now();
    expect(time.timers()).toHaveLength(1);
  });
});

describe('ticking now', () => {
  it('answers with what was found', async () => {
    expect((await scheduler.now()).nextAt).toBe(START + FAR);
  });

  it('waits its turn, and is shared by everybody who asks before it begins', async () => {
    const held = hold();
    const first = scheduler.now();
    await settled();
    const others = Promise.all([scheduler.now(), scheduler.now(), scheduler.now()]);
    await settled();
    expect(ticks).toHaveLength(1);
    held.open();
    await Promise.all([first, others]);
    expect(ticks).toHaveLength(2);
  });

  it('tells who asked when it goes wrong, and the next gets a tick of their own', async () => {
    fault = new Error('the store is away');
    await expect(scheduler.now()).rejects.toThrow('the store is away');
    fault = undefined;
    expect((await scheduler.now()).nextAt).toBe(START + FAR);
  });
});

describe('somebody who has come', () => {
  it('is there for the next ticks, for the better part of a minute', async () => {
    scheduler.arrived('anna');
    await time.pass(1_000);
    await time.pass(48_000);
    await scheduler.now();
    await time.pass(2_000);
    await scheduler.now();
    expect(presents).toEqual([['anna'], ['anna'], []]);
  });

  it('shares a tick with all who come at the same time', async () => {
    for (let i = 0; i < 900; i += 1) scheduler.arrived(`person-${i}`);
    await time.pass(900);
    expect(presents.map((p) => p.length)).toEqual([900]);
  });
});

describe('when the clock is set', () => {
  it.each([-3_600_000, -100_000, 3_600_000])('by %i ms, what happens next is seen to within a second', async (ms) => {
    await scheduler.now();
    time.step(ms);
    scheduler.soon();
    await time.pass(1_000);
    expect(ticks).toEqual([0, 1_000]);
  });

  it('the log is told, once', async () => {
    await scheduler.now();
    time.step(-3_600_000);
    await time.pass(60_000);
    await time.pass(60_000);
    expect(warnings).toEqual(['clock.stepped']);
  });

  it('in either direction, it ticks within a minute all the same', async () => {
    until = 30_000;
    await scheduler.now();
    time.step(-3_600_000);
    await time.pass(30_000);
    time.step(7_200_000);
    await time.pass(30_000);
    expect(ticks).toEqual([0, 30_000, 60_000]);
  });
});

describe('how it goes', () => {
  it('is known: when it last went through, and since when it has failed', async () => {
    expect(scheduler.state()).toEqual({ failures: 0 });
    await scheduler.now();
    expect(scheduler.state()).toEqual({ succeededAt: new Date(START).toISOString(), failures: 0 });
    fault = new Error('the store is away');
    await time.pass(3 * 60_000);
    expect(scheduler.state()).toEqual({
      succeededAt: new Date(START).toISOString(),
      failingSince: new Date(START + 60_000).toISOString(),
      failures: 3,
    });
    fault = undefined;
    await time.pass(60_000);
    expect(scheduler.state()).toEqual({ succeededAt: new Date(START + 4 * 60_000).toISOString(), failures: 0 });
  });
});

describe('after a tick that went wrong', () => {
  it('it says so once, and ticks again within a minute', async () => {
    fault = new Error('the store is away');
    scheduler.soon();
    await time.pass(1_000);
    expect(failures).toEqual([fault]);
    const first = fault;
    fault = undefined;
    await time.pass(60_000);
    expect([ticks, failures]).toEqual([[20, 60_020], [first]]);
  });

  it('it ticks sooner when something happens', async () => {
    fault = new Error('the store is away');
    scheduler.soon();
    await time.pass(1_000);
    fault = undefined;
    scheduler.soon();
    await time.pass(100);
    expect(ticks).toEqual([20, 1_020]);
  });

  it('it goes on for ever', async () => {
    fault = new Error('the store is away');
    scheduler.soon();
    await time.pass(10 * 60_000);
    expect(failures).toHaveLength(10);
  });
});

describe('stopping', () => {
  it('waits for the tick under way and starts no other', async () => {
    const held = hold();
    scheduler.soon();
    await time.pass(20);
    const events: string[] = [];
    const stopped = scheduler.stop().then(() => events.push('stopped'));
    await settled();
    events.push('the tick is let go');
    held.open();
    await stopped;
    expect(events).toEqual(['the tick is let go', 'stopped']);
    scheduler.soon();
    await time.pass(FAR);
    expect([ticks, time.timers()]).toEqual([[20], []]);
  });
});
