import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';
import type { Store } from '../../services/store/store.ts';
import { removed } from '../helpers/activities.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { CONTACT, DEPUTY, REPORT, SECRETARY } from './people.ts';
import { startBot, type LogLine, type RunningBot, type Seat } from './running-bot.ts';

/** What must never leave the product: a secret, and what somebody has written. */
const SECRET = 'AccountKey=aGVtbGlndA==';
const WRITTEN = 'Vi har inte råd med resan till Gent.';

type Calls = 'get' | 'list' | 'create' | 'replace';

let failing: Calls[] = [];

/** Makes the store fail these calls from now on, and no others. */
function fail(...calls: Calls[]): void {
  failing = calls;
}

const unless = <V>(call: Calls, act: () => Promise<V>): Promise<V> =>
  failing.includes(call) ? Promise.reject(new RangeError(`${call} failed: ${SECRET} ${WRITTEN}`)) : act();

/** A store that fails the calls it is told to, with an error that says too much. */
function failingStore(memory: Store): Store {
  return {
    get: (kind, id) => unless('get', () => memory.get(kind, id)),
    has: (kind, id) => unless('get', () => memory.has(kind, id)),
    list: (kind, options) => unless('list', () => memory.list(kind, options)),
    changedSince: (mark, most) => unless('list', () => memory.changedSince(mark, most)),
    create: (record) => unless('create', () => memory.create(record)),
    replace: (record, etag) => unless('replace', () => memory.replace(record, etag)),
    close: () => memory.close(),
  };
}

let bot: RunningBot;
let contact: Seat;

beforeEach(async () => {
  bot = await startBot({ store: failingStore(createMemoryStore()) });
  fail();
  contact = bot.seat(CONTACT);
  await contact.presses('help');
  bot.log.length = 0;
  bot.rawLog.length = 0;
});

afterEach(async () => {
  const told = [SECRET, WRITTEN, 'node_modules'].filter((text) => bot.rawLog.join('').includes(text));
  fail();
  const { card } = await contact.presses('help');
  await bot.stop();
  if (told.length > 0) throw new Error(`the log tells: ${told.join(', ')}`);
  if (card === undefined) throw new Error('it no longer answers');
});

const failed = (did: string): unknown => ({
  level: 50,
  time: expect.any(Number),
  msg: 'turn.failed',
  reference: expect.stringMatching(/^\d{8}$/),
  did,
  error: { name: 'RangeError', where: expect.stringMatching(/^bot\/[\w.-]+:\d+$/) },
});

const referenceIn = (lines: LogLine[]): string => String(lines[0]?.['reference']);

const saving = () =>
  contact.presses('report.save-line', {
    report: REPORT,
    line: 0,
    project: 'sprak-som-bro',
    seenRev: 0,
    go: 'next',
    status: 'at-risk',
    happened: WRITTEN,
  });

describe('a store that fails in the middle of a turn', () => {
  it.each<[string, Calls]>([
    ['reading', 'get'],
    ['writing', 'replace'],
  ])('when %s: the answer and the one log line have the same reference, and nothing more', async (_what, call) => {
    const before = await bot.records();
    fail(call);
    const answer = await saving();
    expect(bot.log).toEqual([failed('pressed')]);
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: sv.failure.error(referenceIn(bot.log)) });
    expect(answer.body).not.toContain('failed:');
    fail();
    expect(await bot.records()).toEqual(before);
  });

  it('says so to whoever wrote', async () => {
    fail('get');
    const answer = await contact.writes('min rapport');
    expect({ answer: answer.body, logged: bot.log }).toEqual({ answer: '', logged: [failed('wrote')] });
    expect(bot.connector.requests.at(-1)?.activity['text']).toBe(sv.failure.error(referenceIn(bot.log)));
  });

  it("says so in the reader's own language", async () => {
    await contact.presses('language', { locale: 'en' });
    await contact.presses('help');
    fail('get');
    const { text } = await saving();
    expect(text).toBe(en.failure.error(referenceIn(bot.log)));
  });

  it.each([
    ['before anybody is recognised', DEPUTY, 'list' as const],
    ['when the chat of somebody new is to be remembered', SECRETARY, 'replace' as const],
  ])('%s: apologises all the same', async (_when, person, call) => {
    bot.clock.moveTo(bot.clock.clock() + 31_000);
    fail(call);
    const { text } = await bot.seat(person).presses('help');
    expect(bot.log).toEqual([failed('pressed')]);
    expect(text).toBe(sv.failure.error(referenceIn(bot.log)));
  });

  it('says nothing to somebody who has taken the bot away', async () => {
    fail('get');
    bot.connector.answers(() => ({ status: 403, code: 'BotNotInConversationRoster' }));
    await contact.posts(removed(contact.chat));
    expect(bot.log.map(({ msg }) => msg)).toEqual(['turn.failed', 'reply.refused', 'refusal.not-remembered']);
  });

  it('in a tick: it is logged once, and the next tick makes it good', async () => {
    bot.clock.moveTo(bot.clock.clock() + 31_000);
    fail('list');
    await expect(bot.tick()).rejects.toThrow(RangeError);
    await bot.clock.pass(120_000);
    const during = bot.log.map(({ msg }) => msg);
    expect(new Set(during)).toEqual(new Set(['tick.failed']));
    fail();
    bot.clock.moveTo(bot.clock.clock() + 31_000);
    await bot.tick();
    expect(bot.connector.in(`chat-${CONTACT}`)).toHaveLength(1);
  });
});

describe('a reply Teams does not take', () => {
  it('is one line in the log, and no apology that would not be taken either', async () => {
    bot.connector.answers(() => ({ status: 403, code: 'MessageWritesBlocked', message: SECRET }));
    expect((await contact.writes('läget')).status).toBe(200);
    expect({ posts: bot.connector.requests.length, log: bot.log }).toEqual({
      posts: 1,
      log: [{ level: 40, time: expect.any(Number), msg: 'reply.refused', why: 'blocked' }],
    });
  });
});

describe('a card that cannot be made', () => {
  it('does not stop what goes to others, and is told to the secretariat', async () => {
    await Promise.all([DEPUTY, SECRETARY].map((person) => bot.seat(person).presses('help')));
    const report = await bot.store.get('report', REPORT);
    const round = await bot.store.get('round', '2026-Q3');
    if (report === undefined || round === undefined) throw new Error('the sample is not there');
    const spoilt = JSON.parse(JSON.stringify({ ...report.record, lines: null }));
    await bot.store.replace(spoilt, report.etag);
    bot.clock.moveTo(Date.parse(`${round.record.closesOn}T08:30:00Z`) - 3 * 86_400_000);
    bot.log.length = 0;
    await bot.tick();
    const faults = bot.log.filter(({ msg }) => msg === 'notice.fault');
    expect(faults.map(({ notice, why }) => ({ to: String(notice).split(':').at(-1), why }))).toEqual([
      { to: CONTACT, why: expect.stringMatching(/^TypeError cards\/[\w/-]+\.ts:\d+$/) },
      { to: DEPUTY, why: expect.stringMatching(/^TypeError cards\/[\w/-]+\.ts:\d+$/) },
    ]);
    expect(bot.connector.in(`chat-${SECRETARY}`)).toHaveLength(1);
    const { body } = await bot.seat(SECRETARY).presses('round.status', { quarter: '2026-Q3' });
    expect(body).toContain(sv.round.failed(2));
  });
});
