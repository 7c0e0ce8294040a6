import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoff } from '../../../services/delivery/backoff.ts';

const QUARTER_OF_AN_HOUR = 15 * 60_000;
const attempts = fc.integer({ min: 1, max: 10_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait before the next attempt', () => {
  it.each([
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [3, 4_000, 8_000],
    [8, 128_000, 256_000],
    [9, 256_000, 512_000],
    [10, 450_000, 900_000],
    [100, 450_000, 900_000],
  ])('after attempt %i is %i to %i ms, by chance', (attempt, least, most) => {
    expect(backoff(attempt, undefined, () => 0)).toBe(least);
    expect(backoff(attempt, undefined, () => 0.999_999_9)).toBe(most);
  });

  it('is from one second to a quarter of an hour, however many have failed', () => {
    fc.assert(
      fc.property(attempts, random, (attempt, chance) => {
        const wait = backoff(attempt, undefined, () => chance);
        expect(Number.isInteger(wait) && wait >= 1_000 && wait <= QUARTER_OF_AN_HOUR).toBe(true);
      }),
    );
  });

  it('is never shorter than the other side asked for', () => {
    fc.assert(
      fc.property(attempts, random, fc.integer({ min: 0, max: 3_600_000 }), (attempt, chance, asked) => {
        expect(backoff(attempt, asked, () => chance)).toBe(
          Math.max(
            asked,
            backoff(attempt, undefined, () => chance),
          ),
        );
      }),
    );
  });
});
