import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pressed } from '../helpers/activities.ts';
import { LOOPBACK_HOSTS, OTHER_HOSTS } from '../helpers/loopback-hosts.ts';
import { CONTACT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});

afterAll(() => bot.stop());

async function post(headers: { [name: string]: string }) {
  const posting = request({
    host: '127.0.0.1',
    port: bot.port,
    path: '/api/messages',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  posting.end(JSON.stringify(pressed(bot.seat(CONTACT).chat, 'help')));
  const [response]: IncomingMessage[] = await once(posting, 'response');
  if (response === undefined) throw new Error('there was no answer');
  return { status: response.statusCode, body: await json(response) };
}

/** The first line of the answer to what is written on a connection of its own. */
async function statusOf(version: string): Promise<string | undefined> {
  const socket = connect(bot.port, '127.0.0.1');
  socket.write(`GET /health HTTP/${version}\r\nHost: 127.0.0.1:3978\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split('\r\n')[0];
}

describe('local mode, which asks nobody who they are, refuses what has not come straight from this machine', () => {
  it.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['X-Forwarded-Host', 'solna.example.org'],
    ['x-forwarded-proto', 'https'],
    ['forwarded', 'for=203.0.113.7'],
    ['via', '1.1 proxy'],
    ['x-real-ip', '203.0.113.7'],
    ['x-original-url', '/'],
    ['cf-connecting-ip', '203.0.113.7'],
    ['host', '192.168.1.10:3978'],
    ...OTHER_HOSTS.map((host) => ['host', host] as const),
    ['host', 'user@example.org'],
  ])('%s: %s', async (name, value) => {
    bot.log.length = 0;
    expect(await post({ [name]: value })).toEqual({
      status: 403,
      body: { message: 'Local mode answers this machine only, and nothing that has come through a proxy.' },
    });
    expect(bot.log.map(({ msg, status }) => ({ msg, status }))).toEqual([{ msg: 'request.refused', status: 403 }]);
  });

  it('HTTP/1.0, which is how a plain nginx passes on what it got from somebody else, under the address it was told', async () => {
    expect([await statusOf('1.0'), await statusOf('1.1')]).toEqual(['HTTP/1.1 403 Forbidden', 'HTTP/1.1 200 OK']);
  });

  it.each([...LOOPBACK_HOSTS, '127.0.0.1:3978', '[::1]:3978', 'LOCALHOST:1'])('and answers a client on it: host: %s', async (host) => {
    expect((await post({ host })).status).toBe(200);
  });
});
