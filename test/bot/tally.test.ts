import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createTally } from '../../bot/http/tally.ts';

/** Whether `promise` has resolved by the end of this event-loop turn. */
const isResolved = (promise: Promise<void>): Promise<boolean> => Promise.race([promise.then(() => true), setImmediate(false)]);

it('has nothing to wait for where nothing has begun', async () => {
  expect(await isResolved(createTally().none())).toBe(true);
});

it('waits for the last of what has begun, and tells everybody who waits', async () => {
  const tally = createTally();
  const [endFirst, endSecond] = [tally.begin(), tally.begin()];
  const waiting = [tally.none(), tally.none()];
  endFirst();
  expect(await Promise.all(waiting.map(isResolved))).toEqual([false, false]);
  endSecond();
  expect(await Promise.all(waiting.map(isResolved))).toEqual([true, true]);
});

it('can be waited for once more', async () => {
  const tally = createTally();
  tally.begin()();
  const end = tally.begin();
  const waiting = tally.none();
  expect(await isResolved(waiting)).toBe(false);
  end();
  expect(await isResolved(waiting)).toBe(true);
});
