import { describe, expect, it } from '@jest/globals';
import { aLargeCity, BEFORE_OPENING, contactName, installs, openRound, SECRETARY, unitName, type LargeCity } from './large-city.ts';
import type { Arrived } from './timed-teams.ts';

const PERMITTED = 50;
const MINUTE_MS = 60_000;

/** Messages a second, as a share of what Teams permits. */
const shareOf = (some: readonly Arrived[]): number => {
  const [first, last] = [some[0]?.at ?? 0, some.at(-1)?.at ?? 0];
  return (some.length - 1) / ((last - first) / 1_000) / PERMITTED;
};

const doubles = (some: readonly Arrived[]): number => some.length - new Set(some.map(({ what, person }) => `${what} ${person}`)).size;

async function nudged(large: LargeCity): Promise<Arrived[]> {
  await openRound(large, 2 * MINUTE_MS);
  const before = large.teams.taken.length;
  await large.city.rounds.nudge(await large.person(SECRETARY), '2026-Q3');
  await large.time.pass(MINUTE_MS);
  return large.teams.taken.slice(before);
}

describe('300 administrations, and a Teams that takes 400 ms to answer and 50 messages a second', () => {
  it('a round opens at 0.95 of what Teams permits or more, with nothing sent twice and nothing refused', async () => {
    const large = await aLargeCity({ units: 300 });
    await openRound(large, 2 * MINUTE_MS);
    const { taken } = large.teams;
    expect({ opened: taken.length, doubles: doubles(taken), throttled: large.teams.throttled() }).toEqual({
      opened: 300,
      doubles: 0,
      throttled: 0,
    });
    expect(shareOf(taken)).toBeGreaterThan(0.95);
  });

  it('a nudge to 300 contact persons goes at 0.95 of what Teams permits or more, with nothing refused', async () => {
    const large = await aLargeCity({ units: 300 });
    const nudges = await nudged(large);
    expect({ nudges: nudges.length, doubles: doubles(nudges), throttled: large.teams.throttled() }).toEqual({
      nudges: 300,
      doubles: 0,
      throttled: 0,
    });
    expect(shareOf(nudges)).toBeGreaterThan(0.95);
  });
});

describe('the app rolled out to everybody of 300 administrations at once', () => {
  it('greets each at once, as fast as Teams permits; each gets their card once; nothing is refused', async () => {
    const large = await aLargeCity({ units: 300, installed: false });
    await openRound(large, 2 * MINUTE_MS);
    const began = large.time.monotonic();
    const waited: number[] = [];
    for (const person of large.people) {
      void installs(large, person).then(() => waited.push(large.time.monotonic() - began));
    }
    await large.time.pass(2 * MINUTE_MS);
    const { taken } = large.teams;
    const greetings = taken.filter(({ what }) => what === 'greeting');
    expect({
      greetings: greetings.length,
      cards: taken.length - greetings.length,
      doubles: doubles(taken),
      throttled: large.teams.throttled(),
    }).toEqual({ greetings: 902, cards: 300, doubles: 0, throttled: 0 });
    // 902 messages take 18 seconds at 50 a second: each waits for those before it and its own answer.
    const inOrder = waited.toSorted((a, b) => a - b);
    expect([inOrder[0], (inOrder[450] ?? 0) < 10_500, (inOrder[901] ?? 0) < 20_000]).toEqual([400, true, true]);
    expect(shareOf(taken)).toBeGreaterThan(0.95);
  });

  it('greets somebody who comes alone as soon as Teams answers, whatever else is being sent', async () => {
    const large = await aLargeCity({ units: 300 });
    await openRound(large, MINUTE_MS + 1_000);
    const began = large.time.monotonic();
    let greeted = 0;
    void installs(large, 'head-0').then(() => (greeted = large.time.monotonic()));
    await large.time.pass(2_000);
    expect(greeted - began).toBeLessThan(500);
  });

  it('shares its ticks: they are as many as the seconds it takes, not as the people who come', async () => {
    let ticks = 0;
    const large = await aLargeCity({
      units: 300,
      installed: false,
      store: (store) => ({
        ...store,
        list(kind, options) {
          if (kind === 'notice') ticks += 1;
          return store.list(kind, options);
        },
      }),
    });
    await openRound(large, MINUTE_MS + 10_000);
    ticks = 0;
    for (const person of large.people) void installs(large, person);
    await large.time.pass(MINUTE_MS);
    expect(ticks).toBeLessThan(10);
  });
});

describe('somebody with much that waits', () => {
  it.each([40, 100])('is greeted at once, and then gets %i notices at the rate Teams allows in one chat', async (count) => {
    const large = await aLargeCity({ units: count });
    const secretary = await large.person(SECRETARY);
    const { conversation: _chat, ...away } = secretary;
    await large.city.roster.update(SECRETARY, () => away);
    await openRound(large, 2 * MINUTE_MS);
    for (let n = 0; n < count; n += 1) {
      await large.city.reports.act(await large.person(contactName(n)), `${unitName(n)}:2026-Q3`, { do: 'submit', rev: 0 });
    }
    await large.time.pass(10_000);
    const began = large.time.monotonic();
    let greeted = 0;
    void installs(large, SECRETARY).then(() => (greeted = large.time.monotonic()));
    await large.time.pass(3 * MINUTE_MS);
    const own = large.teams.taken.filter(({ person }) => person === SECRETARY);
    expect({ greeted: greeted - began < 500, messages: own.length, first: own[0]?.what, throttled: large.teams.throttled() }).toEqual({
      greeted: true,
      messages: count + 1,
      first: 'greeting',
      throttled: 0,
    });
  });
});

describe('chats that never answer', () => {
  it('hold nobody up', async () => {
    const large = await aLargeCity({ units: 51 });
    const silent = new Set(Array.from({ length: 20 }, (_, n) => contactName(n)));
    large.teams.answers((person) => (silent.has(person) ? 'silence' : 'takes'));
    await openRound(large, MINUTE_MS + 3_000);
    expect([large.teams.taken.length, large.teams.underWay()]).toEqual([31, 20]);
  });
});

describe('before the day', () => {
  it('nothing is sent', async () => {
    const large = await aLargeCity({ units: 3 });
    await openRound(large, 50_000);
    expect([large.teams.taken, large.time.clock() - BEFORE_OPENING]).toEqual([[], 50_000]);
  });
});
