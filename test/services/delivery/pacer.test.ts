import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPacer, type Pacer } from '../../../services/delivery/pacer.ts';

/** Teams' published limits: no more than so many in any span of so many milliseconds. */
const CONVERSATION = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const TENANT = [[50, 1_000]] as const;

/** The most sends there are in any span of `ms`, a send at its end left out. `times` ascend. */
function mostWithin(times: readonly number[], ms: number): number {
  let first = 0;
  let most = 0;
  times.forEach((time, i) => {
    while ((times[first] ?? time) <= time - ms) first += 1;
    most = Math.max(most, i - first + 1);
  });
  return most;
}

interface Asked {
  chat: string;
  after: number;
}

/** When each chat's sends went, when everybody asks without waiting as told. */
function sends(asked: readonly Asked[], pacer = createPacer()): Map<string, number[]> {
  let now = 0;
  const went = new Map<string, number[]>();
  for (const { chat, after } of asked) {
    now += after;
    if (pacer.reserve(chat, now) === 0) went.set(chat, [...(went.get(chat) ?? []), now]);
  }
  return went;
}

const asking = (chats: string[], longest: number): fc.Arbitrary<Asked[]> =>
  fc.array(fc.record({ chat: fc.constantFrom(...chats), after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest })) }), {
    maxLength: 400,
    size: 'max',
  });

/** Sends as fast as the pacer lets it until `until`, waiting as told; gives when each went. */
function flood(pacer: Pacer, chat: string, until: number): number[] {
  const went: number[] = [];
  for (let now = 0; now < until;) {
    const wait = pacer.reserve(chat, now);
    if (wait === 0) went.push(now);
    now += wait;
  }
  return went;
}

describe('sends to one chat', () => {
  it.each(CONVERSATION.slice(0, 3).map(([count, ms]) => [count, ms]))(
    'are never more than %i in any %i ms, whoever asks when',
    (count, ms) => {
      fc.assert(
        fc.property(asking(['a', 'b'], ms / 10), (asked) => {
          for (const times of sends(asked).values()) expect(mostWithin(times, ms)).toBeLessThanOrEqual(count);
        }),
        { numRuns: 50 },
      );
    },
  );

  it("keep to every limit at once and come up to the hour's, when as many are sent as may be", () => {
    const went = flood(createPacer(), 'a', 2 * 3_600_000);
    for (const [count, ms] of CONVERSATION) expect(mostWithin(went, ms)).toBeLessThanOrEqual(count);
    expect([mostWithin(went, 1_000), mostWithin(went, 2_000), mostWithin(went, 30_000), mostWithin(went, 3_600_000)]).toEqual([
      7, 8, 60, 1_800,
    ]);
  });

  it('go when the pacer said they could', () => {
    const pacer = createPacer();
    const waits = Array.from({ length: 8 }, () => pacer.reserve('a', 0));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000]);
    expect([pacer.reserve('a', 999), pacer.reserve('a', 1_000), pacer.reserve('a', 1_000)]).toEqual([1, 0, 1_000]);
  });

  it('do not hold up another chat', () => {
    const pacer = createPacer();
    for (let i = 0; i < 10; i += 1) pacer.reserve('a', 0);
    expect(pacer.reserve('b', 0)).toBe(0);
  });
});

describe('sends of the whole city', () => {
  it('are never more than 50 in any second, over however many chats', () => {
    const chats = Array.from({ length: 30 }, (_, i) => `chat-${i}`);
    fc.assert(
      fc.property(asking(chats, 20), (asked) => {
        const all = [...sends(asked).values()].flat().sort((a, b) => a - b);
        for (const [count, ms] of TENANT) expect(mostWithin(all, ms)).toBeLessThanOrEqual(count);
      }),
      { numRuns: 50 },
    );
  });

  it('are 50 at once, and the next a second later', () => {
    const pacer = createPacer();
    const waits = Array.from({ length: 51 }, (_, i) => pacer.reserve(`chat-${i}`, 5_000));
    expect(waits).toEqual([...Array.from({ length: 50 }, () => 0), 1_000]);
  });

  it('keep to the limits with thousands of chats, also when hours have gone by', () => {
    const pacer = createPacer();
    for (let i = 0; i < 3_000; i += 1) expect(pacer.reserve(`chat-${i}`, i * 2_000)).toBe(0);
    const now = 3_000 * 2_000;
    const waits = Array.from({ length: 8 }, () => pacer.reserve('chat-2999', now));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000]);
  });
});
