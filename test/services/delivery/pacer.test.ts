import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../../services/delivery/answer.ts';
import { createPacer, type Pacer } from '../../../services/delivery/pacer.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

/** Teams' published limits: no more than so many in any span of so many milliseconds. */
const CONVERSATION = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** The most sends there are in any span of `ms`, a send at its end left out. `times` ascend. */
function mostWithin(times: readonly number[], ms: number): number {
  let first = 0;
  let most = 0;
  times.forEach((time, i) => {
    // Instants are fractions of milliseconds.
    while ((times[first] ?? time) <= time - ms + 1e-6) first += 1;
    most = Math.max(most, i - first + 1);
  });
  return most;
}

let time: VirtualClock;
let pacer: Pacer;
let went: { chat: string; at: number }[];

function begin(): void {
  time = createVirtualClock(0);
  pacer = createPacer(time);
  went = [];
}

beforeEach(begin);

/** Asks for one send, which is answered so after `latency`. */
async function ask(chat: string, answer: (at: number) => Answer = () => ({ kind: 'taken' }), latency = 0): Promise<void> {
  const place = await pacer.take(chat, 'notice');
  if (place === undefined) return;
  const at = time.monotonic();
  place.posts();
  went.push({ chat, at });
  if (latency === 0) place.done(answer(at));
  else time.schedule(latency, () => place.done(answer(at)));
}

const all = (of?: string): number[] => went.filter(({ chat }) => of === undefined || chat === of).map(({ at }) => at);
const askMany = (count: number, chat: (i: number) => string, answer?: (at: number) => Answer, latency?: number): void => {
  for (let i = 0; i < count; i += 1) void ask(chat(i), answer, latency);
};

/** One person's lane: the next when the one before has gone. */
async function askInTurn(count: number, chat: string): Promise<void> {
  for (let i = 0; i < count; i += 1) await ask(chat);
}

/** How many went in the second from an instant. */
const rate = (from: number): number => all().filter((at) => at >= from && at < from + 1_000).length;

const asking = (chats: string[], longest: number) =>
  fc.array(fc.record({ chat: fc.constantFrom(...chats), after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest })) }), {
    maxLength: 200,
    size: 'max',
  });

async function everybodyAsks(asked: { chat: string; after: number }[]): Promise<void> {
  begin();
  for (const { chat, after } of asked) {
    if (after > 0) await time.pass(after);
    void ask(chat);
  }
  await time.pass(3_600_000);
  expect(went).toHaveLength(asked.length);
}

describe('sends to one chat', () => {
  it('are never more than Teams takes, whoever asks when, and all of them go', async () => {
    await fc.assert(
      fc.asyncProperty(asking(['a', 'b'], 1_000), async (asked) => {
        await everybodyAsks(asked);
        for (const chat of ['a', 'b']) for (const [count, ms] of CONVERSATION) expect(mostWithin(all(chat), ms)).toBeLessThanOrEqual(count);
      }),
      { numRuns: 15 },
    );
  });

  it("come up to every limit, the hour's too, when as many are sent as may be", async () => {
    void askInTurn(2_000, 'a');
    await time.pass(2 * 3_600_000);
    expect(CONVERSATION.map(([, ms]) => mostWithin(all(), ms))).toEqual([7, 8, 60, 1_800]);
    expect(went).toHaveLength(2_000);
  });

  it('do not hold up another chat', async () => {
    askMany(60, () => 'a');
    await time.pass(1_000);
    void ask('b');
    await time.pass(50);
    expect(all('b')).toHaveLength(1);
  });
});

describe('sends of the whole city', () => {
  it('are never more than 49 in any second, one below what Teams takes, over however many chats', async () => {
    const chats = Array.from({ length: 30 }, (_, i) => `chat-${i}`);
    await fc.assert(
      fc.asyncProperty(asking(chats, 30), async (asked) => {
        await everybodyAsks(asked);
        expect(mostWithin(all(), 1_000)).toBeLessThanOrEqual(49);
      }),
      { numRuns: 15 },
    );
  });

  it.each([0, 400, 2_000])('come at 0.95 of what Teams takes or more when each answer takes %i ms', async (latency) => {
    askMany(1_392, (i) => `chat-${i}`, undefined, latency);
    await time.pass(60_000);
    expect(went).toHaveLength(1_392);
    expect(1_392 / (all().at(-1) ?? 0) / 0.05).toBeGreaterThan(0.95);
  });

  it('are spread over the second, so that nothing gathers on the way', async () => {
    askMany(200, (i) => `chat-${i}`);
    await time.pass(10_000);
    expect(mostWithin(all(), 100)).toBeLessThanOrEqual(18);
  });

  it('go on while chats that never answer hold their places', async () => {
    const silent = new Set(Array.from({ length: 20 }, (_, i) => `chat-${i}`));
    for (let i = 0; i < 300; i += 1) void ask(`chat-${i}`, undefined, silent.has(`chat-${i}`) ? 3_600_000 : 400);
    await time.pass(7_000);
    expect(went).toHaveLength(300);
  });

  it('that are not made after all give their place back', async () => {
    for (let i = 0; i < 500; i += 1) void pacer.take('a', 'notice').then((place) => place?.done({ kind: 'unsent' }));
    await time.pass(30_000);
    void ask('a');
    await time.pass(1);
    expect(pacer.waiting()).toBe(0);
  });
});

describe('a store that does not answer for some seconds', () => {
  const LOCKED_UNTIL = 5_000;

  /** Looks up what to send, which the store answers when it is free again. */
  async function lookUpAndAsk(chat: string): Promise<void> {
    const place = await pacer.take(chat, 'notice');
    const post = (): void => {
      place?.posts();
      went.push({ chat, at: time.monotonic() });
      time.schedule(400, () => place?.done({ kind: 'taken' }));
    };
    time.schedule(time.monotonic() < 1_000 ? 20 : Math.max(20, LOCKED_UNTIL - time.monotonic()), post);
  }

  it('does not have all that waited for it leave at once', async () => {
    for (let i = 0; i < 500; i += 1) void lookUpAndAsk(`chat-${i}`);
    await time.pass(4_900);
    const before = went.length;
    await time.pass(200);
    expect([
      before < 60,
      mostWithin(
        all().filter((at) => at > 4_900),
        100,
      ) <= 30,
    ]).toEqual([true, true]);
    await time.pass(1_000);
    expect(mostWithin(all(), 1_000)).toBeLessThanOrEqual(60);
    await time.pass(20_000);
    expect(went).toHaveLength(500);
  });
});

describe('whoever waits for an answer', () => {
  it('goes before all notices, and before greetings', async () => {
    askMany(100, (i) => `chat-${i}`);
    const order: string[] = [];
    void pacer.take('new', 'greeting').then(() => order.push('greeting'));
    void pacer.takeReply('here').then(() => order.push('reply'));
    await time.pass(100);
    expect([order, all().length < 20]).toEqual([['reply', 'greeting'], true]);
  });

  it('counts all the same: no more than 49 go in a second in all', async () => {
    askMany(200, (i) => `chat-${i}`);
    for (let i = 0; i < 40; i += 1) {
      void pacer.takeReply(`here-${i}`).then(() => went.push({ chat: 'here', at: time.monotonic() }));
      await time.pass(50);
    }
    await time.pass(5_000);
    expect([mostWithin(all(), 1_000) <= 49, went.length]).toEqual([true, 240]);
  });

  it('gets it when everything else has been called off', async () => {
    askMany(100, (i) => `chat-${i}`);
    await time.pass(100);
    const before = went.length;
    pacer.close();
    let answered = 0;
    void pacer.takeReply('here').then(() => (answered += 1));
    await time.pass(1_000);
    expect([answered, went.length, pacer.waiting()]).toEqual([1, before, 0]);
  });
});

const refused: Answer = { kind: 'throttled' };

describe('when Teams says that there was one too many', () => {
  it('it slows down at once, and regains its speed within half a minute', async () => {
    askMany(
      3_000,
      (i) => `chat-${i}`,
      (at) => (at > 1_000 && at < 1_040 ? refused : { kind: 'taken' }),
      400,
    );
    await time.pass(40_000);
    expect([rate(0) > 47, rate(1_500) < 42, rate(30_000) > 47]).toEqual([true, true, true]);
  });

  it('two processes that share what there is slow down together, and both get on', async () => {
    const processes = [createPacer(time), createPacer(time)];
    const taken: number[] = [];
    const counts = [0, 0];
    let refusals = 0;
    const answerTo = (i: number): Answer => {
      const now = time.monotonic();
      if (taken.filter((at) => at > now - 1_000).length >= 50) {
        refusals += 1;
        return refused;
      }
      taken.push(now);
      counts[i] = (counts[i] ?? 0) + 1;
      return { kind: 'taken' };
    };
    for (const [i, own] of processes.entries()) {
      const one = async (n: number): Promise<void> => {
        const place = await own.take(`chat-${i}-${n}`, 'notice');
        place?.posts();
        time.schedule(200, () => {
          const answer = answerTo(i);
          time.schedule(200, () => place?.done(answer));
        });
      };
      for (let n = 0; n < 3_000; n += 1) void one(n);
    }
    await time.pass(60_000);
    const [mine = 0, theirs = 0] = counts;
    expect({
      share: Math.min(mine, theirs) / Math.max(mine, theirs) > 0.7,
      together: (mine + theirs) / 60 > 40,
      refused: refusals / (mine + theirs) < 0.06,
    }).toEqual({ share: true, together: true, refused: true });
  });

  it('does not stop everybody because of one chat', async () => {
    void ask('busy', () => ({ kind: 'throttled', afterMs: 600_000 }), 400);
    askMany(200, (i) => `chat-${i}`, undefined, 400);
    await time.pass(6_000);
    expect(went).toHaveLength(201);
  });
});

describe('a storm in which Teams takes nothing from anybody', () => {
  const STORM_MS = 120_000;
  const stormy = (at: number): Answer => (at < STORM_MS ? refused : { kind: 'taken' });

  /** Seven people, each tried again a second after each refusal. */
  async function insist(chat: string, came: number[]): Promise<void> {
    const place = await pacer.take(chat, 'notice');
    place?.posts();
    const at = time.monotonic();
    went.push({ chat, at });
    time.schedule(400, () => {
      place?.done(stormy(at));
      if (at >= STORM_MS) came.push(time.monotonic());
      else time.schedule(1_000, () => void insist(chat, came));
    });
  }

  it('is tried with one message at a time, some seconds apart, and is over for everybody within ten seconds of its end', async () => {
    const came: number[] = [];
    for (let i = 0; i < 7; i += 1) void insist(`chat-${i}`, came);
    await time.pass(STORM_MS + 30_000);
    const during = all().filter((at) => at > 10_000 && at < STORM_MS).length;
    expect([came.length, (came.at(-1) ?? Infinity) < STORM_MS + 10_000, during < 40]).toEqual([7, true, true]);
  });

  it('waits as long as Teams asks', async () => {
    askMany(
      300,
      (i) => `chat-${i}`,
      (at) => (at < 5_000 ? { kind: 'throttled', afterMs: 20_000 } : { kind: 'taken' }),
      400,
    );
    await time.pass(20_000);
    const quiet = all().filter((at) => at > 1_000 && at < 20_000);
    await time.pass(20_000);
    expect([quiet, went.length]).toEqual([[], 300]);
  });

  it('that lasts for hours is tried ever more seldom', async () => {
    askMany(
      5_000,
      (i) => `chat-${i}`,
      () => refused,
      400,
    );
    await time.pass(3 * 3_600_000);
    const lastHour = all().filter((at) => at > 2 * 3_600_000).length;
    expect(lastHour).toBeLessThan(30);
  });

  it('does not hold back whoever waits for an answer', async () => {
    askMany(
      100,
      (i) => `chat-${i}`,
      () => refused,
      400,
    );
    await time.pass(10_000);
    let answered = 0;
    for (let i = 0; i < 5; i += 1) void pacer.takeReply(`here-${i}`).then(() => (answered += 1));
    await time.pass(1_000);
    expect(answered).toBe(5);
  });
});
