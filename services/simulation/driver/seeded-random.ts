/** Chance from a seed: the same seed gives the same draws. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of `list`; throws when it is empty. */
  pick<T>(list: readonly T[]): T;
  /** A source of its own, so that one part's draws do not move another's. */
  fork(): Random;
}

const RANGE = 2 ** 32;

/** mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state are plenty for a year of one city. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    chance: (probability) => next() < probability,
    whole,
    pick(list) {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    fork: () => createRandom(Math.floor(next() * RANGE)),
  };
}
