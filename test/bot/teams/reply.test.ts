import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../../cards/text/sv.ts';
import type { ConnectorAnswer } from '../../helpers/connector.ts';
import { settled } from '../../helpers/virtual-clock.ts';
import { cardIn, wordsOf } from '../answer.ts';
import { ADMINISTRATOR, CONTACT, QUARTER, SECRETARY } from '../people.ts';
import { startBot, type RunningBot, type Seat } from '../running-bot.ts';

const CHAT = `chat-${ADMINISTRATOR}`;
const GATEWAY = '<html><h1>Forbidden</h1></html>';

let bot: RunningBot;
/** Somebody to whom nothing is owed. */
let reader: Seat;

beforeEach(async () => {
  bot = await startBot();
  reader = bot.seat(ADMINISTRATOR);
});

afterEach(() => bot.stop());

/** The connector answers the first requests so, one after the other, and accepts the rest. */
function answers(...first: ConnectorAnswer[]): void {
  bot.connector.answers(() => first.shift() ?? 'accept');
}

const posts = (): string[] => bot.connector.requests.map(({ method }) => method);
const arrivedFor = (person: string): number => bot.connector.in(`chat-${person}`).length;
const arrived = (): number => arrivedFor(ADMINISTRATOR);
const logged = (): object[] =>
  bot.log.filter(({ level }) => Number(level) > 30).map(({ msg, why, uncertain }) => ({ msg, why, uncertain }));

/** Lets the turn go on until it waits for `ms` from now. */
async function untilItWaits(ms: number): Promise<void> {
  const waits = (): boolean => bot.clock.timers().includes(bot.clock.clock() + ms);
  for (let i = 0; i < 10_000 && !waits(); i += 1) await settled();
}

describe('an answer in the chat is said once', () => {
  it.each<[string, ConnectorAnswer, number, object[]]>([
    ['is accepted', 'accept', 1, []],
    ['is accepted with a receipt that cannot be read', { status: 201, page: GATEWAY }, 1, []],
    [
      'is accepted, and the connection breaks',
      'accept-and-reset',
      1,
      [{ msg: 'reply.not-sent', why: 'no answer ECONNRESET', uncertain: true }],
    ],
    ['meets a 500', { status: 500 }, 0, [{ msg: 'reply.not-sent', why: '500', uncertain: true }]],
    ['is to wait for two minutes', { status: 429, retryAfter: 120 }, 0, [{ msg: 'reply.not-sent', why: '429', uncertain: false }]],
    ["meets a gateway's page", { status: 403, page: GATEWAY }, 0, [{ msg: 'reply.not-sent', why: '403', uncertain: undefined }]],
    ['is blocked', { status: 403, code: 'ConversationBlockedByUser' }, 0, [{ msg: 'reply.refused', why: 'blocked', uncertain: undefined }]],
  ])('when it %s: one POST, and no apology', async (_what, how, count, log) => {
    answers(how);
    const { status } = await reader.writes('hjälp');
    expect({ status, posts: posts(), arrived: arrived(), log: logged() }).toEqual({ status: 200, posts: ['POST'], arrived: count, log });
  });

  it('when the connector never answers: the turn ends before Teams stops waiting, without an apology', async () => {
    answers('silence');
    const turn = reader.writes('hjälp');
    await bot.connector.request(() => true);
    await bot.clock.pass(8_000);
    expect({ status: (await turn).status, posts: posts(), log: logged() }).toEqual({
      status: 200,
      posts: ['POST'],
      log: [{ msg: 'reply.not-sent', why: 'no answer in time', uncertain: true }],
    });
  });

  it('when Teams finds fault with it: an apology with a reference', async () => {
    answers({ status: 400, code: 'BadSyntax' });
    await reader.writes('hjälp');
    const failed = bot.log.find(({ msg }) => msg === 'turn.failed');
    expect({ why: failed?.['why'], said: bot.connector.in(CHAT).map(({ activity }) => activity['text']) }).toEqual({
      why: '400 BadSyntax',
      said: [sv.failure.error(String(failed?.['reference']))],
    });
  });
});

describe('what Teams has not taken is offered again, as long as somebody waits for it', () => {
  it.each<[string, ConnectorAnswer, number]>([
    ['in so many seconds as it says', { status: 429, retryAfter: 2 }, 2_000],
    ['in half a second', { status: 503 }, 500],
  ])('%s', async (_when, how, ms) => {
    answers(how);
    const turn = reader.writes('hjälp');
    await untilItWaits(ms);
    await bot.clock.pass(ms - 1);
    expect(posts()).toHaveLength(1);
    await bot.clock.pass(1);
    expect({ status: (await turn).status, posts: posts(), arrived: arrived(), log: logged() }).toEqual({
      status: 200,
      posts: ['POST', 'POST'],
      arrived: 1,
      log: [],
    });
  });

  it('three times at most', async () => {
    bot.connector.answers(() => ({ status: 503 }));
    const turn = reader.writes('hjälp');
    for (const ms of [500, 1_000]) {
      await untilItWaits(ms);
      await bot.clock.pass(ms);
    }
    await turn;
    expect({ posts: posts().length, log: logged() }).toEqual({ posts: 3, log: [{ msg: 'reply.not-sent', why: '503', uncertain: false }] });
  });
});

describe('an answer in the place of the card that was pressed', () => {
  it.each<[string, ConnectorAnswer, string[]]>([
    ['is put there', 'accept', ['PUT']],
    ['comes after it where that cannot be changed', { status: 404, code: 'ActivityNotFoundInConversation' }, ['PUT', 'POST']],
    ['comes after it where a gateway knows no such thing', { status: 405, page: GATEWAY }, ['PUT', 'POST']],
    ['may be there, and then comes no second time', 'accept-and-reset', ['PUT']],
  ])('%s', async (_what, how, methods) => {
    answers(how);
    await reader.submits('help');
    expect({ methods: posts(), arrived: arrived() }).toEqual({ methods, arrived: 1 });
  });
});

const contact = (): Seat => bot.seat(CONTACT);
const läget = async (): Promise<string> => {
  const { card } = await bot.seat(SECRETARY).presses('round.status', { quarter: QUARTER });
  return card === undefined ? '' : wordsOf(card);
};

describe('a greeting that is refused', () => {
  it('says that they cannot be reached: nothing else is tried, and nothing has failed', async () => {
    bot.connector.answers(() => ({ status: 403, code: 'BotNotInConversationRoster' }));
    const { status } = await contact().installs();
    await bot.tick();
    expect({ status, posts: posts(), log: logged() }).toEqual({
      status: 200,
      posts: ['POST'],
      log: [{ msg: 'greeting.not-sent', why: 'not-installed', uncertain: undefined }],
    });
    expect(await läget()).toContain(sv.unreachable['not-installed']);
  });

  it('by a page that is not of Teams says nothing of the sort: it is tried again, and what is owed follows it', async () => {
    answers({ status: 403, page: GATEWAY });
    await contact().installs();
    expect([posts(), arrivedFor(CONTACT)]).toEqual([['POST'], 0]);
    await bot.clock.pass(61_000);
    await bot.tick();
    expect(arrivedFor(CONTACT)).toBe(2);
    expect(await läget()).not.toContain(sv.unreachable['not-installed']);
  });
});

describe('the refusal in a group chat', () => {
  it('marks nobody as out of reach: it is not their chat', async () => {
    bot.connector.answers(() => ({ status: 403, code: 'BotNotInConversationRoster' }));
    await reader.posts({
      type: 'message',
      text: 'hjälp',
      channelId: 'msteams',
      serviceUrl: bot.connector.serviceUrl,
      from: { id: `29:${ADMINISTRATOR}`, aadObjectId: ADMINISTRATOR },
      recipient: { id: '28:bot' },
      conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: reader.chat.tenant },
    });
    expect(logged().at(-1)).toEqual({ msg: 'reply.refused', why: 'not-installed', uncertain: undefined });
    expect((await bot.store.get('person', ADMINISTRATOR))?.record).not.toHaveProperty('refused');
  });
});

it('answers and notices go out over one connection, which is kept', async () => {
  for (let i = 0; i < 5; i += 1) await bot.seat(CONTACT).writes('hjälp');
  await bot.tick();
  expect({ arrived: bot.connector.in(`chat-${CONTACT}`).length, connections: bot.connector.connections() }).toEqual({
    arrived: 6,
    connections: 1,
  });
});

it('says who speaks to whom, where', async () => {
  await reader.writes('hjälp');
  const [sent] = bot.connector.in(CHAT);
  const { attachments: _card, ...rest } = { ...sent?.activity };
  expect(rest).toEqual({
    type: 'message',
    summary: cardIn(sent?.activity).fallbackText,
    channelId: 'msteams',
    from: { id: '28:solna-i-varlden' },
    recipient: { id: `29:${ADMINISTRATOR}` },
    conversation: { id: CHAT },
  });
});
