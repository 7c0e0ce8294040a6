import { beforeEach, describe, expect, it } from '@jest/globals';
import { rememberFor, type Remembered } from '../../services/remember-for.ts';

let now: number;
/** What each load waits for, in order. */
let loads: PromiseWithResolvers<string>[];
let remembered: Remembered<string>;

beforeEach(() => {
  [now, loads] = [5_000, []];
  remembered = rememberFor(
    1_000,
    () => now,
    () => {
      const load = Promise.withResolvers<string>();
      loads.push(load);
      return load.promise;
    },
  );
});

describe('what is remembered for a second', () => {
  it('is loaded once for all who ask, and anew when it is older', async () => {
    const asked = Promise.all([remembered.get(), remembered.get()]);
    loads[0]?.resolve('a');
    expect(await asked).toEqual(['a', 'a']);
    now += 1_000;
    expect([await remembered.get(), loads.length]).toEqual(['a', 1]);
    now += 1;
    const anew = remembered.get();
    loads[1]?.resolve('b');
    expect([await anew, loads.length]).toEqual(['b', 2]);
  });

  it('is told at once when it has come, and not before', async () => {
    const asked = remembered.get();
    expect(remembered.loaded()).toBeUndefined();
    loads[0]?.resolve('a');
    await asked;
    expect(remembered.loaded()).toBe('a');
  });

  it('is loaded anew after it was forgotten, also while it was being loaded', async () => {
    const before = remembered.get();
    remembered.forget();
    const after = remembered.get();
    loads[1]?.resolve('b');
    loads[0]?.resolve('a');
    expect([await before, await after, remembered.loaded()]).toEqual(['a', 'b', 'b']);
  });

  it('is not a failure: whoever asked gets it, and the next asks again', async () => {
    const asked = remembered.get();
    loads[0]?.reject(new Error('away'));
    await expect(asked).rejects.toThrow('away');
    const again = remembered.get();
    loads[1]?.resolve('a');
    expect(await again).toBe('a');
  });

  it('is not forgotten because an older load failed', async () => {
    const older = remembered.get();
    remembered.forget();
    const asked = remembered.get();
    loads[1]?.resolve('b');
    loads[0]?.reject(new Error('away'));
    await expect(older).rejects.toThrow('away');
    expect([await asked, await remembered.get(), loads.length]).toEqual(['b', 'b', 2]);
  });
});
