import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConnectorAnswer } from '../../helpers/connector.ts';
import { CONTACT } from '../people.ts';
import { startBot, type RunningBot } from '../running-bot.ts';

const CHAT = `chat-${CONTACT}`;

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
  await bot.seat(CONTACT).presses('help');
});

afterEach(() => bot.stop());

/** How the contact person's one notice stands in the ledger. */
async function ledger() {
  const notices = (await bot.records()).flatMap((r) => (r.kind === 'notice' && r.person === CONTACT ? [r] : []));
  return notices.map(({ state, attempts, uncertain = false, lastError }) => ({ state, attempts, uncertain, error: lastError }));
}

/** Looks once while the connector answers so. */
async function attempt(answer: ConnectorAnswer) {
  const before = bot.connector.requests.length;
  bot.connector.answers(() => answer);
  await bot.tick();
  return { posts: bot.connector.requests.length - before, notices: await ledger() };
}

describe('one attempt is one POST', () => {
  it.each<[string, ConnectorAnswer, { uncertain: boolean; error: string }]>([
    ['500', { status: 500 }, { uncertain: true, error: '500' }],
    ['502', { status: 502 }, { uncertain: false, error: '502' }],
    ['503', { status: 503 }, { uncertain: false, error: '503' }],
    ['412', { status: 412 }, { uncertain: false, error: '412' }],
    [
      '429 with a time to wait',
      { status: 429, code: 'TooManyRequests', retryAfter: 1 },
      { uncertain: false, error: '429 TooManyRequests' },
    ],
    ['a connection that breaks', 'reset', { uncertain: true, error: 'no answer ECONNRESET' }],
  ])('on %s, and the next comes when it is due', async (_what, answer, { uncertain, error }) => {
    expect(await attempt(answer)).toEqual({ posts: 1, notices: [{ state: 'pending', attempts: 1, uncertain, error }] });
    expect(await attempt('accept')).toMatchObject({ posts: 0, notices: [{ state: 'pending', attempts: 1 }] });
    bot.clock.moveTo(bot.clock.clock() + 31_000);
    expect(await attempt('accept')).toMatchObject({ posts: 1, notices: [{ state: 'sent', attempts: 2 }] });
    expect(await attempt('accept')).toMatchObject({ posts: 0, notices: [{ state: 'sent' }] });
  });

  it('waits as long as Teams asks', async () => {
    await attempt({ status: 429, retryAfter: 300 });
    bot.clock.moveTo(bot.clock.clock() + 299_000);
    expect(await attempt('accept')).toMatchObject({ posts: 0 });
    bot.clock.moveTo(bot.clock.clock() + 1_000);
    expect(await attempt('accept')).toMatchObject({ posts: 1, notices: [{ state: 'sent' }] });
  });

  it.each([400, 413])('on %i there is no other, for it would fail again', async (status) => {
    expect(await attempt({ status })).toEqual({
      posts: 1,
      notices: [{ state: 'failed', attempts: 1, uncertain: false, error: String(status) }],
    });
    bot.clock.moveTo(bot.clock.clock() + 3_600_000);
    expect(await attempt('accept')).toMatchObject({ posts: 0, notices: [{ state: 'failed' }] });
    expect(bot.log.filter(({ msg }) => msg === 'notice.fault')).toEqual([expect.objectContaining({ why: String(status) })]);
  });
});

it('gives up a connection that never answers, so that it holds up nobody else', async () => {
  bot.connector.answers(() => 'silence');
  const asked = bot.connector.request(({ conversation }) => conversation === CHAT);
  const looked = bot.tick();
  await asked;
  await bot.clock.pass(20_000);
  await looked;
  expect(await ledger()).toEqual([{ state: 'pending', attempts: 1, uncertain: true, error: 'no answer in time' }]);
});

it('sends nothing to a connector that is gone, and tries again', async () => {
  await bot.connector.close();
  await bot.tick();
  expect(await ledger()).toEqual([{ state: 'pending', attempts: 1, uncertain: false, error: 'no answer ECONNREFUSED' }]);
});
