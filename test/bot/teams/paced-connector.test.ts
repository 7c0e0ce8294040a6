import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Connector } from '../../../bot/teams/connector.ts';
import { createChatVoice, type ChatVoice } from '../../../bot/teams/chat-voice.ts';
import { pacedConnector } from '../../../bot/teams/paced-connector.ts';
import { createPacer, type Pacer } from '../../../services/delivery/pacer.ts';
import { chatWith } from '../../helpers/builders.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

let time: VirtualClock;
let pacer: Pacer;
/** When each request left. */
let posts: number[];
let outcomes: string[];
const takes: Connector = {
  async send() {
    posts.push(time.monotonic());
    return { kind: 'delivered' };
  },
};

beforeEach(() => {
  time = createVirtualClock(0);
  pacer = createPacer(time);
  [posts, outcomes] = [[], []];
});

const perSecond = (from: number): number => posts.filter((at) => at >= from && at < from + 1_000).length;

async function turn(voice: ChatVoice): Promise<void> {
  const { kind } = await voice.text('hej');
  outcomes.push(kind);
  voice.end();
}

/** Twice as many turns as Teams takes answers, for so many seconds. */
async function overload(seconds: number): Promise<void> {
  for (let i = 0; i < seconds * 100; i += 1) {
    const voice = createChatVoice({ connector: pacedConnector(takes, pacer), schedule: time.schedule }, chatWith(`person-${i}`));
    void turn(voice);
    await time.pass(10);
  }
}

describe('more answers than Teams takes', () => {
  it('go out at the full rate all the same: whoever has given up leaves the line to those who still wait', async () => {
    await overload(20);
    expect([10_000, 15_000, 19_000].map((from) => perSecond(from) >= 45)).toEqual([true, true, true]);
    await time.pass(20_000);
    expect(outcomes).toHaveLength(2_000);
    expect(outcomes.filter((kind) => kind === 'delivered')).toHaveLength(posts.length);
    expect(posts.length).toBeGreaterThan(1_100);
  });

  it('leave the line to notices as soon as they are over', async () => {
    await overload(20);
    await time.pass(9_000);
    let isGranted = false;
    void pacer.take('somebody', 'notice').then(() => (isGranted = true));
    await time.pass(100);
    expect(isGranted).toBe(true);
  });
});

describe('an answer for which no request was made', () => {
  it('uses nothing of the rate', async () => {
    const unsent: Connector = { send: async () => ({ kind: 'retry', uncertain: false, unsent: true, error: 'no token' }) };
    const paced = pacedConnector(unsent, pacer);
    for (let i = 0; i < 500; i += 1) void paced.send(chatWith('anna'), {}, { signal: new AbortController().signal });
    await time.pass(1);
    void pacedConnector(takes, pacer).send(chatWith('anna'), {}, { signal: new AbortController().signal });
    await time.pass(1);
    expect(posts).toHaveLength(1);
  });
});
