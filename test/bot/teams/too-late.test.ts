import { beforeEach, describe, expect, it } from '@jest/globals';
import { orTooLate, TooLate } from '../../../bot/teams/too-late.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

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
