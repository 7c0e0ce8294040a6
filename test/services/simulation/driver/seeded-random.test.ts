import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../../../../services/simulation/driver/seeded-random.ts';

describe('random', () => {
  it('draws what mulberry32 draws from the same seed', () => {
    const random = createRandom(1);
    expect([random.next(), random.next(), random.next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('draws whole numbers with both ends in', () => {
    const random = createRandom(7);
    const drawn = new Set(Array.from({ length: 200 }, () => random.whole(2, 4)));
    expect(drawn).toEqual(new Set([2, 3, 4]));
  });

  it('gives a source of its own that does not follow the first', () => {
    const random = createRandom(7);
    const fork = random.fork();
    expect(fork.next()).not.toBe(random.next());
  });

  it('picks from nothing only by throwing', () => {
    expect(() => createRandom(1).pick([])).toThrow('nothing to pick from');
  });
});
