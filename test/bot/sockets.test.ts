import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { startMain } from './main-process.ts';
import { CONTACT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let sockets: Socket[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solna-sockets-'));
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await rm(folder, { recursive: true, force: true });
});

/** A client that says this and waits; it neither ends its side nor minds being cut off. */
async function client(port: number, says: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(says);
  return socket;
}

async function clients(count: number, port: number, says: string): Promise<Socket[]> {
  const all: Socket[] = [];
  for (let i = 0; i < count; i += 1) all.push(await client(port, says));
  return all;
}

const health = async (port: number): Promise<number> => (await fetch(`http://127.0.0.1:${port}/health`)).status;

const UPGRADE = 'GET /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
const HALF_A_HEAD = 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const HALF_A_BODY = `${HALF_A_HEAD}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"type":`;

/** A process that may have 512 files open, as on a modest machine. */
const startModest = () =>
  startMain({
    env: { DATA_FOLDER: folder },
    command: ['/bin/sh', '-c', 'ulimit -n 512; exec "$0" "$@"', process.execPath, 'bot/main.ts'],
  });

describe('a request to speak another protocol', () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(() => bot.stop());

  it('is refused at once, its socket is closed, and a line says so', async () => {
    const answer = await text(await client(bot.port, UPGRADE));
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n/);
    expect(answer.split('\r\n\r\n')[1]).toBe('{"message":"This connection takes no other protocol."}');
    expect(bot.log.map(({ msg, status, why }) => ({ msg, status, why }))).toEqual([
      { msg: 'request.refused', status: 400, why: 'upgrade' },
    ]);
  });

  it('does no harm when its client breaks off in the middle', async () => {
    for (const socket of await clients(20, bot.port, UPGRADE)) socket.resetAndDestroy();
    expect(await health(bot.port)).toBe(200);
  });
});

describe('a process that may have 512 files open', () => {
  it.each([
    ['ask for another protocol', UPGRADE],
    ['send half a head', HALF_A_HEAD],
    ['send half a body', HALF_A_BODY],
    ['say nothing', ''],
  ])('answers others while 600 clients %s and stay, and ends when told', async (_what, says) => {
    const main = startModest();
    const port = await main.listening;
    await clients(600, port, says);
    expect(await health(port)).toBe(200);
    main.kill('SIGTERM');
    const { code, stderr, stdout } = await main.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(says === UPGRADE ? '"why":"upgrade"' : '"sockets.too-many"');
  });
});

it('cuts off nobody who is being answered', async () => {
  const held = Promise.withResolvers<void>();
  const memory = createMemoryStore();
  let holds = false;
  const bot = await startBot({
    store: {
      ...memory,
      async get(kind, id) {
        if (holds) await held.promise;
        return memory.get(kind, id);
      },
    },
  });
  await bot.seat(CONTACT).presses('help');
  holds = true;
  const answer = bot.seat(CONTACT).presses('my-report');
  await clients(450, bot.port, HALF_A_HEAD);
  held.resolve();
  expect((await answer).card).toBeDefined();
  expect(bot.log.filter(({ msg }) => msg === 'sockets.too-many')).toHaveLength(1);
  await bot.stop();
});
