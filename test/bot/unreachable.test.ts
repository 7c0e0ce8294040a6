import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { installed, joined, removed } from '../helpers/activities.ts';
import { reportId } from '../../services/domain/report.ts';
import { cardIn, wordsOf } from './answer.ts';
import { CONTACT, QUARTER, SECRETARY } from './people.ts';
import { NOW, startBot, type RunningBot, type Seat } from './running-bot.ts';

const CHAT = `chat-${CONTACT}`;

let bot: RunningBot;
let contact: Seat;

beforeEach(async () => {
  bot = await startBot();
  contact = bot.seat(CONTACT);
});

afterEach(() => bot.stop());

const status = async (): Promise<string> => {
  const { card } = await bot.seat(SECRETARY).presses('round.status', { quarter: QUARTER });
  return card === undefined ? '' : wordsOf(card);
};

/** How many have not opened the chat, as läget tells it. */
const unopened = async (): Promise<number> => (await status()).split('\n').filter((line) => line === sv.unreachable['never-opened']).length;

/** How many times the contact person has been told that the report is due to be written. */
const told = (): number => bot.connector.in(CHAT).filter(({ activity }) => JSON.stringify(activity).includes(sv.notice.opened)).length;

const refuse = (code?: string, httpStatus = 403): void =>
  bot.connector.answers(({ conversation }) =>
    conversation === CHAT ? { status: httpStatus, ...(code === undefined ? {} : { code }) } : 'accept',
  );

/** Has a chat with the bot, and is refused when something is sent there. */
async function refusedOnce(code?: string, httpStatus?: number): Promise<void> {
  await contact.posts(joined(contact.chat));
  refuse(code, httpStatus);
  await bot.tick();
}

describe('somebody Teams takes no messages for', () => {
  it.each<[string, number, string | undefined, string]>([
    ['the bot is not installed', 403, 'BotNotInConversationRoster', sv.unreachable['not-installed']],
    ['the person has blocked it', 403, 'ConversationBlockedByUser', sv.unreachable.blocked],
    ['the chat is gone', 404, 'ConversationNotFound', sv.unreachable['conversation-gone']],
  ])('%s: one attempt, one log line, and läget says so', async (_why, httpStatus, code, words) => {
    await refusedOnce(code, httpStatus);
    await bot.tick();
    expect({ told: told(), attempts: bot.connector.requests.length, logged: bot.log.map(({ msg }) => msg) }).toEqual({
      told: 0,
      attempts: 1,
      logged: ['notice.refused'],
    });
    expect(await status()).toContain(words);
  });

  it('has not opened the chat yet, until they do', async () => {
    const before = await unopened();
    await contact.posts(joined(contact.chat));
    expect(await unopened()).toBe(before - 1);
  });
});

describe('what was owed meanwhile comes, once', () => {
  const back: [string, () => Promise<unknown>][] = [
    ['when they write', () => contact.writes('hjälp')],
    ['when they press a button', () => contact.presses('help')],
    ['when they install the bot', () => contact.installs()],
  ];

  it.each(back)('%s', async (_how, comesBack) => {
    await refusedOnce('BotNotInConversationRoster');
    bot.connector.answers(() => 'accept');
    await comesBack();
    await bot.tick();
    await bot.tick();
    expect(told()).toBe(1);
    expect(await status()).not.toContain(sv.unreachable['not-installed']);
  });

  it('without anybody asking for it: writing alone sets off a tick', async () => {
    await refusedOnce('MessageWritesBlocked');
    bot.connector.answers(() => 'accept');
    await contact.writes('hjälp');
    await bot.clock.pass(1_000);
    await bot.connector.request(({ activity }) => JSON.stringify(activity).includes(sv.notice.opened));
  });
});

describe('a refusal that another instance has recorded a moment ago', () => {
  it('is taken back by whoever writes, though the roster here does not know of it yet', async () => {
    await contact.posts(joined(contact.chat));
    await contact.presses('help');
    const known = await bot.store.get('person', CONTACT);
    if (known === undefined) throw new Error('nobody there');
    await bot.store.replace({ ...known.record, refused: { why: 'blocked', at: '2026-11-23T08:59:59.000Z' } }, known.etag);
    await contact.writes('hjälp');
    expect((await bot.store.get('person', CONTACT))?.record).not.toHaveProperty('refused');
  });
});

describe('a new version of the app', () => {
  it('takes the place of the old one: nobody is greeted anew, and nobody is out of reach meanwhile', async () => {
    await contact.installs();
    const before = bot.connector.in(CHAT).length;
    await contact.posts({ ...installed(contact.chat), action: 'remove-upgrade' });
    expect(await status()).not.toContain(sv.unreachable['not-installed']);
    await contact.posts({ ...installed(contact.chat), action: 'add-upgrade' });
    await bot.tick();
    expect(bot.connector.in(CHAT)).toHaveLength(before);
  });
});

describe('somebody who takes the bot away', () => {
  it('gets nothing more until they install it again', async () => {
    await contact.posts(joined(contact.chat));
    await contact.posts(removed(contact.chat));
    await contact.posts({ ...joined(contact.chat), membersAdded: [], membersRemoved: [{ id: `29:${CONTACT}` }] });
    await bot.tick();
    expect(bot.connector.requests).toHaveLength(0);
    expect(await status()).toContain(sv.unreachable['not-installed']);
    await contact.installs();
    expect(told()).toBe(1);
  });
});

/** Opens the chat anew, now. */
async function arrives(seat: Seat): Promise<void> {
  await seat.posts({ ...installed(seat.chat), timestamp: new Date(bot.clock.clock()).toISOString() });
  await bot.tick();
}

describe('the first meeting', () => {
  it('is a greeting, then what is owed, whatever the hour', async () => {
    bot.clock.moveTo(bot.clock.clock() + 12 * 3_600_000);
    await contact.installs();
    const [greeting, report, ...more] = bot.connector.in(CHAT).map(({ activity }) => wordsOf(cardIn(activity)));
    expect(greeting).toContain(sv.welcome.canDo);
    expect(report).toContain(sv.notice.opened);
    expect(more).toEqual([]);
  });

  it('shows the same again to somebody who opens the chat anew, and counts it once', async () => {
    await contact.installs();
    bot.clock.moveTo(bot.clock.clock() + 10_000);
    await arrives(contact);
    expect(bot.connector.in(CHAT)).toHaveLength(4);
    const notices = (await bot.records()).flatMap((r) => (r.kind === 'notice' && r.person === CONTACT ? [r.state] : []));
    expect(notices).toEqual(['sent']);
  });

  it('names everything that waits in one card, where there is more than can be shown at once', async () => {
    const units = (await bot.app.city.roster.view()).units;
    const submitted = { at: '2026-11-20T09:00:00.000Z', by: CONTACT, what: 'submitted', version: 1 } as const;
    for (const unit of [...units.keys()].slice(0, 4)) {
      const found = await bot.store.get('report', reportId(unit, QUARTER));
      if (found !== undefined) await bot.store.replace({ ...found.record, state: 'submitted', history: [submitted] }, found.etag);
    }
    const secretary = bot.seat(SECRETARY);
    await secretary.installs();
    bot.clock.moveTo(bot.clock.clock() + 60_000);
    const before = bot.connector.in(`chat-${SECRETARY}`).length;
    await arrives(secretary);
    const cards = bot.connector
      .in(`chat-${SECRETARY}`)
      .slice(before)
      .map(({ activity }) => wordsOf(cardIn(activity)));
    expect(cards).toHaveLength(2);
    expect(cards[1]?.split('\n').filter((line) => line === sv.waiting.duty.review)).toHaveLength(4);
  });

  it('is one meeting, though Teams tells of the arrival twice: one greeting, and each card once', async () => {
    await Promise.all([contact.installs(), contact.installs()]);
    bot.clock.moveTo(bot.clock.clock() + 60_000);
    await contact.posts({ ...installed(contact.chat), timestamp: new Date(NOW + 900).toISOString() });
    await bot.tick();
    expect(bot.connector.in(CHAT)).toHaveLength(2);
  });

  it('shows no card again because Teams is slow to take it', async () => {
    bot.connector.answers(() => {
      bot.clock.moveTo(bot.clock.clock() + 60_000);
      return 'accept';
    });
    await contact.installs();
    await bot.tick();
    expect(told()).toBe(1);
  });

  it('that Teams refuses marks the person, and is no failed turn', async () => {
    refuse('ConversationBlockedByUser');
    expect((await contact.installs()).status).toBe(200);
    expect({ logged: bot.log.map(({ msg }) => msg), status: await status() }).toEqual({
      logged: ['greeting.not-sent'],
      status: expect.stringContaining(sv.unreachable.blocked),
    });
  });
});

const at = (what: object, ms: number): object => ({ ...what, timestamp: new Date(NOW + ms).toISOString() });

describe('what Teams tells in another order than it happened', () => {
  it('a removal older than the installation says nothing of it', async () => {
    await contact.posts(at(installed(contact.chat), 60_000));
    await contact.posts(at(removed(contact.chat), 30_000));
    expect(await status()).not.toContain(sv.unreachable['not-installed']);
    expect((await bot.store.get('person', CONTACT))?.record).not.toHaveProperty('refused');
  });

  it('a removal after it does', async () => {
    await contact.posts(at(installed(contact.chat), 0));
    await contact.posts(at(removed(contact.chat), 30_000));
    expect((await bot.store.get('person', CONTACT))?.record.refused?.at).toBe(new Date(NOW + 30_000).toISOString());
  });
});
