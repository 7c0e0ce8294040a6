import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Look, Looked } from '../../../services/look/look.ts';
import { createRunner, type Runner } from '../../../services/look/runner.ts';
import { aSnapshot } from '../../helpers/builders.ts';
import { createVirtualClock, settled, type VirtualClock } from '../../helpers/virtual-clock.ts';

const START = 1_000_000;
const FAR = 10 * 60_000;

let time: VirtualClock;
let looks: number[];
let presents: (string | undefined)[];
let failures: unknown[];
/** Milliseconds until there is something to do, as a look finds it. */
let until: number;
/** Holds up looks until it is let go. */
let gate: { promise: Promise<void>; open: () => void } | undefined;
let fault: Error | undefined;
let runner: Runner;

beforeEach(() => {
  time = createVirtualClock(START);
  [looks, presents, failures] = [[], [], []];
  [until, gate, fault] = [FAR, undefined, undefined];
  const look: Look = async ({ present } = {}): Promise<Looked> => {
    looks.push(time.clock() - START);
    presents.push(present);
    await gate?.promise;
    if (fault !== undefined) throw fault;
    return { delivered: [], sentBefore: new Map(), duties: [], snapshot: aSnapshot(), nextAt: time.clock() + until };
  };
  const log = { warn: () => undefined, error: (_event: string, detail: Record<string, unknown>) => failures.push(detail['error']) };
  runner = createRunner({ look, clock: time.clock, schedule: time.schedule, log });
});

function hold(): { open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = { promise, open: resolve };
  return gate;
}

/** A look of so many milliseconds, asked for by an action; others come all the while. */
async function busyLook(ms: number): Promise<void> {
  const held = hold();
  runner.soon();
  await time.pass(20);
  for (let passed = 0; passed < ms; passed += 50) {
    runner.soon();
    await time.pass(50);
  }
  held.open();
  gate = undefined;
  for (let i = 0; i < 200; i += 1) {
    runner.soon();
    await time.pass(50);
  }
}

describe('when something has happened', () => {
  it('it looks soon, and once for many actions in a row', async () => {
    for (let i = 0; i < 50; i += 1) runner.soon();
    await time.pass(500);
    expect(looks).toEqual([20]);
  });

  it('it looks at most once a second, and always after the last action', async () => {
    for (let i = 0; i < 100; i += 1) {
      runner.soon();
      await time.pass(37);
    }
    await time.pass(2_000);
    expect(looks).toEqual([20, 1_020, 2_020, 3_020, 4_020]);
  });

  it('while it looks, it looks again afterwards: what happened may have been missed', async () => {
    const held = hold();
    runner.soon();
    await time.pass(20);
    runner.soon();
    await time.pass(3_000);
    expect(looks).toEqual([20]);
    held.open();
    await time.pass(10_000);
    expect(looks).toHaveLength(2);
  });
});

describe('after a look that took long', () => {
  it('it rests nine times as long, though actions came while it looked', async () => {
    await busyLook(400);
    expect(looks.slice(0, 2)).toEqual([20, 20 + 400 + 3_600]);
  });

  it('it rests five seconds at most', async () => {
    await busyLook(3_000);
    expect(looks.slice(0, 2)).toEqual([20, 20 + 3_000 + 5_000]);
  });

  it('it rests though it had been asked to look again before it began', async () => {
    const held = hold();
    runner.soon();
    const here = runner.now({ present: 'anna' });
    await time.pass(400);
    held.open();
    await here;
    await time.pass(10_000);
    expect(looks.slice(0, 2)).toEqual([0, 400 + 3_600]);
  });

  it('it does not rest when somebody is here', async () => {
    const held = hold();
    runner.soon();
    await time.pass(500);
    held.open();
    await time.pass(100);
    await runner.now({ present: 'anna' });
    expect(presents).toEqual([undefined, 'anna']);
  });
});

describe('when nothing happens', () => {
  it('it looks every minute: another instance may have changed something', async () => {
    await runner.now();
    await time.pass(3 * 60_000);
    expect(looks).toEqual([0, 60_000, 120_000, 180_000]);
  });

  it('it looks when something falls due before that', async () => {
    until = 7_000;
    await runner.now();
    await time.pass(15_000);
    expect(looks).toEqual([0, 7_000, 14_000]);
  });

  it('it does not spin when what is due cannot be done', async () => {
    until = -5_000;
    await runner.now();
    await time.pass(100);
    expect(looks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('has one timer set, never more', async () => {
    await runner.now();
    runner.soon();
    runner.soon();
    expect(time.timers()).toEqual([START + 1_000]);
    await runner.now();
    expect(time.timers()).toHaveLength(1);
  });
});

describe('looking now', () => {
  it('is for the one who is here, and answers with what was found', async () => {
    expect((await runner.now({ present: 'anna' })).nextAt).toBe(START + FAR);
    expect(presents).toEqual(['anna']);
  });

  it('waits its turn: there is one look at a time', async () => {
    const held = hold();
    const all = Promise.all([runner.now({ present: 'anna' }), runner.now({ present: 'bo' })]);
    await settled();
    expect(presents).toEqual(['anna']);
    held.open();
    await all;
    expect(presents).toEqual(['anna', 'bo']);
  });

  it('tells who asked when it goes wrong, and the next gets a look of their own', async () => {
    fault = new Error('the store is away');
    const failing = runner.now();
    const next = runner.now();
    await expect(failing).rejects.toThrow('the store is away');
    await expect(next).rejects.toThrow('the store is away');
    fault = undefined;
    expect((await runner.now()).nextAt).toBe(START + FAR);
  });
});

describe('after a look that went wrong', () => {
  it('it is known since when each look has, until one goes well', async () => {
    expect(runner.health()).toEqual({});
    fault = new Error('the store is away');
    runner.soon();
    await time.pass(120_000);
    expect(runner.health()).toEqual({ failingSince: START + 20 });
    fault = undefined;
    await time.pass(60_000);
    expect(runner.health()).toEqual({});
  });

  it('it says so once, and looks again within a minute', async () => {
    fault = new Error('the store is away');
    runner.soon();
    await time.pass(1_000);
    expect(failures).toEqual([fault]);
    const first = fault;
    fault = undefined;
    await time.pass(60_000);
    expect([looks, failures]).toEqual([[20, 60_020], [first]]);
  });

  it('it looks sooner when something happens', async () => {
    fault = new Error('the store is away');
    runner.soon();
    await time.pass(1_000);
    fault = undefined;
    runner.soon();
    await time.pass(100);
    expect(looks).toEqual([20, 1_020]);
  });

  it('it goes on for ever', async () => {
    fault = new Error('the store is away');
    runner.soon();
    await time.pass(10 * 60_000);
    expect(failures).toHaveLength(10);
  });
});

describe('stopping', () => {
  it('waits for the look under way and starts no other', async () => {
    const held = hold();
    runner.soon();
    await time.pass(20);
    const events: string[] = [];
    const stopped = runner.stop().then(() => events.push('stopped'));
    await settled();
    events.push('the look is let go');
    held.open();
    await stopped;
    expect(events).toEqual(['the look is let go', 'stopped']);
    runner.soon();
    await time.pass(FAR);
    expect([looks, time.timers()]).toEqual([[20], []]);
  });
});
