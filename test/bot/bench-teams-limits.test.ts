import { describe, expect, it } from '@jest/globals';
import { createTeamsLimits } from '../bench/teams-limits.ts';

/** Asks at each of the instants, each time for a chat of its own unless told, and gives those that were refused. */
function refusedAt(instants: readonly number[], chatOf = (i: number): string => `chat-${i}`): number[] {
  const limits = createTeamsLimits();
  return instants.filter((at, i) => !limits.admits(chatOf(i), at));
}

const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * ms);

const toOne = (): string => 'chat';

describe("the bench's connector", () => {
  it('permits fifty a second, evenly spread', () => {
    expect(refusedAt(every(20, 500))).toEqual([]);
  });

  it('permits fifty at one instant, and the next when a second has gone', () => {
    expect(refusedAt([...every(0, 51), 999, 1_000])).toEqual([0, 999]);
  });

  it('refuses what is too many in any second, not only in those of the clock', () => {
    expect(refusedAt([...Array<number>(50).fill(900), 1_100, 1_899, 1_900])).toEqual([1_100, 1_899]);
  });

  it('does not count what it refuses', () => {
    expect(refusedAt([...every(0, 50), ...every(1, 1_000).slice(1), 1_000])).toHaveLength(999);
  });

  it('permits seven a second to one chat, and eight in two', () => {
    expect(refusedAt([0, 0, 0, 0, 0, 0, 0, 0, 1_000, 1_001, 2_000], toOne)).toEqual([0, 1_001]);
  });

  it('permits sixty in half a minute to one chat', () => {
    expect(refusedAt([...every(400, 62), 30_000], toOne)).toEqual([24_000, 24_400]);
  });

  it('permits 1,800 an hour to one chat', () => {
    expect(refusedAt([...every(1_999, 1_801), 3_600_000], toOne)).toEqual([1_999 * 1_800]);
  });
});
