import { describe, expect, it } from '@jest/globals';
import { createTeamsLimits, type TeamsLimits } from '../bench/teams-limits.ts';

/** Asks at each of the instants, and gives those that were refused. */
function refusedAt(instants: readonly number[], ask: (limits: TeamsLimits, i: number) => boolean): number[] {
  let now = 0;
  const limits = createTeamsLimits(() => now);
  return instants.filter((at, i) => {
    now = at;
    return !ask(limits, i);
  });
}

const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * ms);

const toAnybody = (limits: TeamsLimits, i: number): boolean => limits.admits(`chat-${i}`);
const toOne = (limits: TeamsLimits): boolean => limits.admits('chat');

describe("the bench's connector", () => {
  it('permits fifty a second, evenly spread', () => {
    expect(refusedAt(every(20, 500), toAnybody)).toEqual([]);
  });

  it('permits fifty at one instant, and the next when a second has gone', () => {
    expect(refusedAt([...every(0, 51), 999, 1_000], toAnybody)).toEqual([0, 999]);
  });

  it('refuses what is too many in any second, not only in those of the clock', () => {
    expect(refusedAt([...Array<number>(50).fill(900), 1_100, 1_899, 1_900], toAnybody)).toEqual([1_100, 1_899]);
  });

  it('does not count what it refuses', () => {
    expect(refusedAt([...every(0, 50), ...every(1, 1_000).slice(1), 1_000], toAnybody)).toHaveLength(999);
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
