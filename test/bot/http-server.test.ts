import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttpServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import { systemSchedule } from '../../services/clock.ts';
import { CLOUDS } from '../../bot/teams/clouds.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { pressed, wrote } from '../helpers/activities.ts';
import { CONTACT } from './people.ts';
import { postTo, startBot, type RunningBot } from './running-bot.ts';
import { silentVoice } from '../helpers/silent-voice.ts';

const MEGABYTE = 1024 * 1024;

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});

afterAll(() => bot.stop());

/** What a request did: to the one who made it, the records, the log and the connector. */
async function outcomeOf(request: () => Promise<Response>) {
  const before = bot.writes();
  const logged = bot.log.length;
  const sent = bot.connector.requests.length;
  const response = await request();
  const { status } = response;
  const said: unknown = status < 400 ? undefined : await response.json();
  expect(bot.writes()).toBe(before);
  expect(bot.connector.requests).toHaveLength(sent);
  const health = await fetch(`http://127.0.0.1:${bot.port}/health`);
  expect(health.status).toBe(200);
  return { status, said, logged: bot.log.slice(logged).map((line) => ({ msg: line.msg, status: line['status'] })) };
}

const SENTENCES = {
  400: 'The body must be an activity, as JSON.',
  401: 'The sender is not known.',
  404: 'There is nothing at this address.',
  405: 'This address does not take that method.',
  413: 'The body is too large.',
  415: 'The body must be plain JSON.',
} as const;

/** Told in a sentence of ours, and nothing else. */
const refused = (status: keyof typeof SENTENCES) => ({
  status,
  said: { message: SENTENCES[status] },
  logged: [{ msg: 'request.refused', status }],
});

describe('a body the server refuses', () => {
  it.each([
    ['is empty', ''],
    ['is not JSON', 'hej'],
    ['is JSON cut short', '{"type":"message"'],
    ['is a list', '[]'],
    ['is a number', '7'],
    ['is null', 'null'],
    ['is an empty object', '{}'],
    ['has a type that is no text', '{"type":1,"channelId":"msteams","serviceUrl":"http://127.0.0.1/"}'],
    ['has a service address that is no text', '{"type":"message","channelId":"msteams","serviceUrl":7}'],
  ])('%s: 400', async (_what, body) => {
    expect(await outcomeOf(() => postTo(bot.port, body))).toEqual(refused(400));
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'type=message&channelId=msteams'],
    [
      'an upload',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\n\r\nhej\r\n--x--\r\n',
    ],
    ['text', 'text/plain', '{}'],
    ['bytes', 'application/octet-stream', '{}'],
  ])('is %s: 415', async (_what, type, body) => {
    expect(await outcomeOf(() => postTo(bot.port, body, { 'content-type': type }))).toEqual(refused(415));
  });

  it('says it is compressed and is not: 415, and the process lives', async () => {
    expect(await outcomeOf(() => postTo(bot.port, 'not gzip', { 'content-encoding': 'gzip' }))).toEqual(refused(415));
  });

  it('is compressed, however large it would become: 415', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * MEGABYTE, ' ')));
    const post = () =>
      fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: bomb,
      });
    expect(await outcomeOf(post)).toEqual(refused(415));
  });

  it('is ten megabytes: 413', async () => {
    expect(await outcomeOf(() => postTo(bot.port, `"${'x'.repeat(10 * MEGABYTE)}"`))).toEqual(refused(413));
  });
});

describe('an address or a method nothing answers to', () => {
  it.each(['GET', 'PUT', 'DELETE'])('%s where activities are posted: 405', async (method) => {
    expect(await outcomeOf(() => fetch(`http://127.0.0.1:${bot.port}/api/messages`, { method }))).toEqual(refused(405));
  });

  it('any other path: 404', async () => {
    expect(await outcomeOf(() => fetch(`http://127.0.0.1:${bot.port}/api/other`))).toEqual(refused(404));
  });
});

/** What is answered to a request no client would write. */
async function answerTo(head: string): Promise<string> {
  const socket = connect(bot.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`${head}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

it.each([
  ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b'],
  ['a port that is none', 'GET /health HTTP/1.1\r\nHost: a:99999'],
  ['an address that is none', 'GET http://hemlig%zz/ HTTP/1.1\r\nHost: a'],
])('%s: 400, and the process lives', async (_what, head) => {
  const answer = await answerTo(head);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.split('\r\n\r\n')[1]).toBe('{"message":"The address cannot be read."}');
  expect((await fetch(`http://127.0.0.1:${bot.port}/health`)).status).toBe(200);
});

it('a turn that throws: 500, and nothing of why', async () => {
  const lines: string[] = [];
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    voiceIn: silentVoice,
    health: () => ({ status: 200, body: { status: 'ok' } }),
    schedule: systemSchedule,
    authenticate: undefined,
    log: createLog('error', { write: (line: string) => void lines.push(line) }),
    turn: () => Promise.reject(new Error('hemligt')),
  });
  const { port } = await server.listen();
  const response = await postTo(port, JSON.stringify(pressed(bot.seat(CONTACT).chat, 'help')));
  expect({ status: response.status, said: await response.json() }).toEqual({
    status: 500,
    said: { message: 'Something went wrong on our side.' },
  });
  await server.close();
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['request.failed']);
});

it('answers data nested a hundred thousand deep as any it cannot read', async () => {
  const contact = bot.seat(CONTACT);
  await contact.presses('help');
  const shallow = JSON.stringify(pressed(contact.chat, 'report.show', 'DEEP'));
  const deep = shallow.replace('"DEEP"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(await outcomeOf(() => postTo(bot.port, deep))).toEqual({ status: 200, logged: [{ msg: 'action.refused', status: undefined }] });
});

describe('in production', () => {
  const unsigned = ['{"alg":"none"}', '{"iss":"https://example.org","aud":"11111111-1111-4111-8111-111111111111"}', ''];
  const forged = `Bearer ${unsigned.map((part) => Buffer.from(part).toString('base64url')).join('.')}`;

  it.each([
    ['nobody in particular', {}],
    ['somebody with a token that is none', { authorization: 'Bearer hej' }],
    ['somebody with a token nobody has signed', { authorization: forged }],
    ['somebody with another kind of token', { authorization: 'Basic aGVqOmhlag==' }],
  ])('a press or a message from %s: 401', async (_who, headers) => {
    const own = bot;
    const identity = {
      type: 'SingleTenant',
      appId: '11111111-1111-4111-8111-111111111111',
      password: 'hemligt',
      tenant: '22222222-2222-4222-8222-222222222222',
    } as const;
    bot = await startBot({ settings: { mode: 'production', identity, cloud: CLOUDS.public, allowedTenants: [identity.tenant] } });
    try {
      const { chat } = bot.seat(CONTACT);
      for (const activity of [pressed(chat, 'help', {}), wrote(chat, 'hjälp')]) {
        expect(await outcomeOf(() => postTo(bot.port, JSON.stringify(activity), headers))).toEqual(refused(401));
      }
    } finally {
      await bot.stop();
      bot = own;
    }
  });
});

it('answers whoever it is already serving before it stops', async () => {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const memory = createMemoryStore();
  let holds = false;
  const slow = await startBot({
    store: {
      ...memory,
      async get(kind, id) {
        if (holds) {
          asked.resolve();
          await released.promise;
        }
        return memory.get(kind, id);
      },
    },
  });
  await slow.seat(CONTACT).presses('help');
  holds = true;
  const answer = slow.seat(CONTACT).presses('my-report');
  await asked.promise;
  const stopped = slow.stop();
  expect(await Promise.race([stopped.then(() => 'stopped'), answer.then(() => 'answered'), setImmediate('waiting')])).toBe('waiting');
  released.resolve();
  expect((await answer).card).toBeDefined();
  await stopped;
});
