import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { installed, pressed, removed, wrote, type Chat } from '../helpers/activities.ts';
import { CONTACT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
let chat: Chat;

beforeAll(async () => {
  bot = await startBot();
  ({ chat } = bot.seat(CONTACT));
  await bot.seat(CONTACT).installs();
});

afterAll(() => bot.stop());

const remembered = async () => {
  const found = await bot.store.get('person', CONTACT);
  return { chat: found?.record.conversation?.id, refused: found?.record.refused };
};

const MEETING = '19:meeting_MjdhNjM4YzUtYzExZi00OTFkLTkzZTAtNTVlNmZmMDhkNGU2@thread.v2';
const CHANNEL = '19:be52dbbb88c9427f8d2f29d0c1c6ecf5@thread.tacv2';
const GROUP = '19:c5d5fb20b4b54dbfa6ef0ce0d1a3f2c1@thread.v2';
const BETWEEN_TWO = '19:0b1c2d3e-0000-4000-8000-000000000001_0b1c2d3e-0000-4000-8000-000000000002@unq.gbl.spaces';
const OWN = 'a:1pL6i0oY3C0K8oAj8';

/** The conversation and what Teams says beside it. */
const elsewhere: [string, object, object][] = [
  ['a meeting', { id: MEETING }, {}],
  ['a meeting that says it is personal', { id: MEETING, conversationType: 'personal' }, {}],
  ['a meeting known by its data alone', { id: OWN, conversationType: 'personal' }, { meeting: { id: 'MCMxOTpt' } }],
  ['a channel', { id: `${CHANNEL};messageid=1795377781218` }, {}],
  ['a channel that says it is personal', { id: CHANNEL, conversationType: 'personal' }, {}],
  ['a channel known by its team', { id: OWN, conversationType: 'personal' }, { team: { id: CHANNEL } }],
  ['a channel known by its data', { id: OWN }, { channel: { id: CHANNEL } }],
  ['a group chat', { id: GROUP, conversationType: 'groupChat', isGroup: true }, {}],
  ['a group chat that says it is personal', { id: GROUP, conversationType: 'personal' }, {}],
  ['a group chat known by one word', { id: OWN, conversationType: 'personal', isGroup: true }, {}],
  ['a chat between two people', { id: BETWEEN_TWO }, {}],
  ['a chat between two people that says it is personal', { id: BETWEEN_TWO, conversationType: 'personal', isGroup: false }, {}],
  ['a chat of a kind to come', { id: OWN, conversationType: 'huddle' }, {}],
  ['a chat that says nothing of its kind', { id: 'somewhere' }, {}],
];

const placed = (activity: object, conversation: object, data: object): object => ({
  ...activity,
  conversation: { tenantId: chat.tenant, ...conversation },
  channelData: { tenant: { id: chat.tenant }, ...data },
});

describe("what is not a person's own chat with the bot is not taken for it", () => {
  it.each(elsewhere)('%s: told where to write, and nothing is remembered', async (_what, conversation, data) => {
    const before = await remembered();
    const sent = bot.connector.requests.length;
    const writes = bot.writes();
    const seat = bot.seat(CONTACT);
    expect((await seat.posts(placed(wrote(chat, 'läget'), conversation, data))).status).toBe(200);
    expect((await seat.posts(placed(pressed(chat, 'help'), conversation, data))).status).toBe(501);
    expect((await seat.posts(placed(installed(chat), conversation, data))).status).toBe(200);
    expect((await seat.posts(placed(removed(chat), conversation, data))).status).toBe(200);
    expect(bot.connector.requests.slice(sent).map(({ activity }) => activity['text'])).toEqual([sv.failure.notPersonal]);
    expect({ ...(await remembered()), writes: bot.writes() }).toEqual({ ...before, writes });
  });

  it('when that cannot be told, the request is answered all the same', async () => {
    bot.connector.answers(() => ({ status: 403, code: 'BotNotInConversationRoster' }));
    bot.log.length = 0;
    const { status } = await bot.seat(CONTACT).posts(placed(wrote(chat, 'läget'), { id: GROUP, conversationType: 'groupChat' }, {}));
    bot.connector.answers(() => 'accept');
    expect({ status, logged: bot.log.map(({ msg }) => msg) }).toEqual({
      status: 200,
      logged: ['activity.refused', 'reply.refused'],
    });
  });
});

describe('a chat between one person and the bot', () => {
  it.each([
    ['as Teams says it', { id: OWN, conversationType: 'personal' }],
    ['as Teams says it in more words', { id: `${OWN}2`, conversationType: 'personal', isGroup: false, name: '' }],
    ['known by its id', { id: `${OWN}3` }],
    ["as the local chat windows' are", { id: `personal-chat-${CONTACT}`, conversationType: 'personal' }],
  ])('%s: is answered and remembered', async (_what, conversation) => {
    expect((await bot.seat(CONTACT).posts(placed(pressed(chat, 'help'), conversation, {}))).card).toBeDefined();
    expect((await remembered()).chat).toBe(conversation.id);
  });
});
