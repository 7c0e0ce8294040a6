import { describe, expect, it } from '@jest/globals';
import { fewAtOnce } from '../../services/few-at-once.ts';
import { settled } from '../helpers/virtual-clock.ts';

const numbers = Array.from({ length: 50 }, (_, i) => i);

/** The first takes the longest. */
async function slowFirst(n: number): Promise<number> {
  for (let turns = 50 - n; turns > 0; turns -= 1) await Promise.resolve();
  return n * 2;
}

describe('few at once', () => {
  it('gives the results in the order of the items, whichever is ready first', async () => {
    expect(await fewAtOnce(numbers, slowFirst, 7)).toEqual(numbers.map((n) => n * 2));
  });

  it('has as many under way as it may, and never more', async () => {
    let underWay = 0;
    const seen: number[] = [];
    await fewAtOnce(
      numbers,
      async () => {
        underWay += 1;
        seen.push(underWay);
        await settled();
        underWay -= 1;
      },
      7,
    );
    expect(Math.max(...seen)).toBe(7);
  });

  it('rejects with the first fault once nothing is under way, and begins nothing more', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (n: number): Promise<void> => {
      begun.push(n);
      await settled();
      if (n === 1) throw new Error('the disk is full');
      ended.push(n);
    };
    await expect(fewAtOnce(numbers, work, 3)).rejects.toThrow('the disk is full');
    expect([begun, ended]).toEqual([
      [0, 1, 2, 3],
      [0, 2, 3],
    ]);
  });

  it('does nothing with nothing', async () => {
    expect(await fewAtOnce([], () => Promise.reject(new Error('never asked')))).toEqual([]);
  });
});
