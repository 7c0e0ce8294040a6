import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { installed, pressed, wrote, type Chat, type WireActivity } from '../helpers/activities.ts';
import { cardIn } from './answer.ts';
import { CONTACT, OTHER_CONTACT, REPORT, STRANGER } from './people.ts';
import { NOW, startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
let chat: Chat;

beforeAll(async () => {
  bot = await startBot();
  ({ chat } = bot.seat(CONTACT));
  await bot.seat(CONTACT).presses('help');
  await bot.seat(OTHER_CONTACT).presses('help');
});

afterAll(() => bot.stop());

/** What came of an activity that must leave every record as it was. */
async function outcomeOf(activity: object) {
  const before = bot.writes();
  const logged = bot.log.length;
  const sent = bot.connector.requests.length;
  const { status, card, text } = await bot.seat(CONTACT).posts(activity);
  expect(bot.writes()).toBe(before);
  return {
    status,
    said: card === undefined ? text : 'a card',
    sent: bot.connector.requests.slice(sent).map(({ activity: { text: words } }) => words ?? 'a card'),
    logged: bot.log.slice(logged).map(({ msg, why }) => (typeof why === 'string' ? `${msg} ${why}` : msg)),
  };
}

const message = (change: object = {}): WireActivity => ({ ...wrote(chat, 'läget'), ...change });
/** A press that would be carried out, if it came from where it should. */
const press = (change: object = {}): WireActivity => ({ ...pressed(chat, 'report.nothing-new', { report: REPORT }), ...change });

const group = (): object => ({ conversation: { id: 'group-1', conversationType: 'groupChat', tenantId: chat.tenant } });

function changed(part: unknown, [key = '', ...deeper]: readonly string[], to: unknown): object {
  const whole: { [key: string]: unknown } = { ...Object(part) };
  whole[key] = deeper.length === 0 ? to : changed(whole[key], deeper, to);
  return JSON.parse(JSON.stringify(whole));
}

/** It only reads, so that the records stay whether it is answered or not. */
const reading = (): WireActivity => pressed(chat, 'report.show', { report: REPORT });

const elsewhere: [string, string, () => object][] = [
  ['another channel', 'wrong-channel', () => ({ channelId: 'webchat' })],
  [
    'another tenant',
    'wrong-tenant',
    () => ({ conversation: { id: 'chat', conversationType: 'personal', tenantId: '33333333-3333-4333-8333-333333333333' } }),
  ],
  ['no tenant', 'wrong-tenant', () => ({ conversation: { id: 'chat', conversationType: 'personal' }, channelData: {} })],
  ['a service on another machine', 'untrusted-service', () => ({ serviceUrl: 'https://smba.example.org/emea/' })],
  ['a service whose name only begins like this machine', 'untrusted-service', () => ({ serviceUrl: 'http://127.0.0.1.example.org/' })],
  ['a service that names this machine as its user', 'untrusted-service', () => ({ serviceUrl: 'http://127.0.0.1@example.org/' })],
  ['a service address that is none', 'malformed', () => ({ serviceUrl: 'hej' })],
  ['nobody', 'malformed', () => ({ from: { id: '29:nobody' } })],
];

describe('an activity from elsewhere leaves no trace but a log line', () => {
  it.each(elsewhere)('a message from %s: nothing is sent anywhere', async (_where, why, change) => {
    expect(await outcomeOf(message(change()))).toEqual({ status: 200, said: undefined, sent: [], logged: [`activity.refused ${why}`] });
  });

  it.each(elsewhere)('a press from %s: 501, as for any invoke that is not for us', async (_where, why, change) => {
    expect(await outcomeOf(press(change()))).toEqual({ status: 501, said: undefined, sent: [], logged: [`activity.refused ${why}`] });
  });
});

describe('a group chat', () => {
  it('is told to write in person instead', async () => {
    expect(await outcomeOf(message(group()))).toEqual({
      status: 200,
      said: undefined,
      sent: [sv.failure.notPersonal],
      logged: ['activity.refused not-personal'],
    });
  });

  it('cannot press buttons', async () => {
    expect(await outcomeOf(press(group()))).toMatchObject({ status: 501, logged: ['activity.refused not-personal'] });
  });
});

describe('somebody the city does not know', () => {
  const stranger = { from: { id: '29:stranger', aadObjectId: STRANGER } };

  it('is told their id when they write, so that they can be added', async () => {
    expect(await outcomeOf(message(stranger))).toEqual({
      status: 200,
      said: undefined,
      sent: [sv.failure.unknownPerson(STRANGER)],
      logged: ['activity.stranger'],
    });
  });

  it('is told so when they press, and nothing is done', async () => {
    expect(await outcomeOf(press(stranger))).toEqual({
      status: 200,
      said: sv.failure.unknownPerson(STRANGER),
      sent: [],
      logged: ['activity.stranger'],
    });
  });

  it('is told so when they install the bot', async () => {
    expect(await outcomeOf({ ...installed(chat), ...stranger })).toMatchObject({ sent: [sv.failure.unknownPerson(STRANGER)] });
  });

  it.each(['__proto__', 'constructor', 'undefined', 'null', `${STRANGER}\n`])(
    'is told no id that nobody in Entra can have: %j',
    async (id) => {
      const outcome = await outcomeOf(message({ from: { id: '29:stranger', aadObjectId: id } }));
      expect(outcome).toEqual({ status: 200, said: undefined, sent: [], logged: ['activity.refused malformed'] });
    },
  );

  it('includes somebody who has left the city, within half a minute', async () => {
    const found = await bot.store.get('person', OTHER_CONTACT);
    if (found === undefined) throw new Error('nobody there');
    await bot.store.replace({ ...found.record, active: false }, found.etag);
    bot.clock.moveTo(NOW + 31_000);
    const gone = { from: { id: `29:${OTHER_CONTACT}`, aadObjectId: OTHER_CONTACT } };
    expect(await outcomeOf(message(gone))).toMatchObject({
      sent: [sv.failure.unknownPerson(OTHER_CONTACT)],
      logged: ['activity.stranger'],
    });
  });
});

describe('an activity with something missing or of another kind', () => {
  const fields = [
    'type',
    'id',
    'timestamp',
    'channelId',
    'serviceUrl',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'locale',
    'name',
    'replyToId',
    'value',
  ];
  const nested = [
    ['from', 'id'],
    ['from', 'aadObjectId'],
    ['from', 'name'],
    ['recipient', 'id'],
    ['conversation', 'id'],
    ['conversation', 'tenantId'],
    ['conversation', 'conversationType'],
    ['channelData', 'tenant'],
    ['value', 'action'],
  ];
  const paths = [...fields.map((f) => [f]), ...nested];

  it.each(paths.map((path) => [path.join('.'), path] as const))('without %s: answered or refused, never failed', async (_name, path) => {
    const { status, logged } = await outcomeOf(changed(reading(), path, undefined));
    expect([200, 400, 501]).toContain(status);
    expect(logged.join()).not.toContain('failed');
  });

  it.each(
    [7, true, '', [], {}, null].flatMap((value) => paths.map((path) => [path.join('.'), JSON.stringify(value), path, value] as const)),
  )('with %s being %s: answered or refused, never failed', async (_name, _value, path, value) => {
    const { status, logged } = await outcomeOf(changed(reading(), path, value));
    expect([200, 400, 501]).toContain(status);
    expect(logged.join()).not.toContain('failed');
  });
});

describe('what nobody has to answer', () => {
  it.each(['typing', 'messageReaction', 'endOfConversation', 'event', 'something-new'])('%s: taken in silence', async (type) => {
    expect(await outcomeOf(message({ type }))).toEqual({ status: 200, said: undefined, sent: [], logged: [] });
  });

  it("an invoke that is not a card's: 501", async () => {
    expect(await outcomeOf(press({ name: 'config/fetch' }))).toEqual({ status: 501, said: undefined, sent: [], logged: [] });
  });
});

it('answers after all this', async () => {
  await bot.seat(CONTACT).writes('hjälp');
  expect(cardIn(bot.connector.requests.at(-1)?.activity).fallbackText).toBe(sv.command.help);
});
