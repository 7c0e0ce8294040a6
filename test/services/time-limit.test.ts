import { beforeEach, describe, expect, it } from '@jest/globals';
import { orTooLate, pause, startTimeLimit, TooLate, unlessGivenUp, waitAtMost } from '../../services/time-limit.ts';
import { createVirtualClock, type VirtualClock } from '../helpers/virtual-clock.ts';

let clock: VirtualClock;

beforeEach(() => {
  clock = createVirtualClock(0);
});

describe('what there is a time for', () => {
  it('comes to what it comes to, in time, and leaves no timer', async () => {
    expect(await orTooLate(clock.schedule, 1_000, Promise.resolve('svar'))).toBe('svar');
    await expect(orTooLate(clock.schedule, 1_000, Promise.reject(new RangeError('fel')))).rejects.toThrow(RangeError);
    expect(clock.timers()).toEqual([]);
  });

  it("is too late afterwards, and its failure then is nobody's concern", async () => {
    const { promise, reject } = Promise.withResolvers<void>();
    const waiting = orTooLate(clock.schedule, 1_000, promise).catch((error: unknown) => error);
    await clock.pass(1_000);
    expect(await waiting).toBeInstanceOf(TooLate);
    reject(new Error('afterwards'));
    await clock.pass(1);
    expect(clock.timers()).toEqual([]);
  });
});

describe('a signal that is given', () => {
  it('when the time is up, and not when nothing more is waited for', async () => {
    const [late, over] = [startTimeLimit(clock.schedule, 1_000), startTimeLimit(clock.schedule, 1_000)];
    over.over();
    await clock.pass(1_000);
    expect([late.signal.reason, over.signal.aborted, clock.timers()]).toEqual([expect.any(TooLate), false, []]);
  });

  it('at once, when it is given up, and leaves no timer', () => {
    const limit = startTimeLimit(clock.schedule, 1_000);
    limit.giveUp();
    expect([limit.signal.aborted, clock.timers()]).toEqual([true, []]);
  });

  it('ends the waiting for work that goes on', async () => {
    const limit = startTimeLimit(clock.schedule, 1_000);
    expect(await unlessGivenUp(Promise.resolve('svar'), limit.signal)).toBe('svar');
    const { promise, reject } = Promise.withResolvers<void>();
    const waiting = unlessGivenUp(promise, limit.signal);
    limit.giveUp();
    await expect(waiting).rejects.toThrow(TooLate);
    await expect(unlessGivenUp(promise, limit.signal)).rejects.toThrow(TooLate);
    reject(new Error('afterwards'));
  });
});

describe('work that is waited for at most so long', () => {
  it('is gone on from when the time is up, and its own failure is told before', async () => {
    let isOver = false;
    const waiting = waitAtMost(clock.schedule, 1_000, new Promise(() => undefined)).then(() => (isOver = true));
    await clock.pass(999);
    expect(isOver).toBe(false);
    await clock.pass(1);
    await waiting;
    await expect(waitAtMost(clock.schedule, 1_000, Promise.reject(new RangeError('fel')))).rejects.toThrow(RangeError);
    expect(clock.timers()).toEqual([]);
  });
});

describe('a pause', () => {
  it('lasts so long', async () => {
    const limit = startTimeLimit(clock.schedule, 2_000);
    const paused = pause(clock.schedule, 1_000, limit.signal);
    await clock.pass(1_000);
    expect([await paused, clock.timers()]).toEqual([true, [2_000]]);
  });

  it('ends with the signal, and leaves no timer', async () => {
    const limit = startTimeLimit(clock.schedule, 500);
    const paused = pause(clock.schedule, 1_000, limit.signal);
    await clock.pass(500);
    expect([await paused, await pause(clock.schedule, 1_000, limit.signal), clock.timers()]).toEqual([false, false, []]);
  });
});
