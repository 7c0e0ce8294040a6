import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { wrote } from '../helpers/activities.ts';
import { startMain } from './main-process.ts';
import { CONTACT, DEPUTY, HEAD } from './people.ts';
import { postTo, seatAt } from './running-bot.ts';

/** Local mode's. */
const TENANT = '501a0000-0000-4000-8000-000000000000';
const TEN_SECONDS = 10_000;
/** A busy machine may take long to start it. */
const A_MINUTE_MS = 60_000;

let folder: string;
/** A Teams that takes connections and never answers. */
let silent: Server;
let connections: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solna-stopping-'));
  connections = 0;
  silent = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined).resume();
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});

afterEach(async () => {
  silent.close();
  await rm(folder, { recursive: true, force: true });
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it within ten seconds, with notices owed and turns waiting for a Teams that never answers',
  async (signal) => {
    const main = startMain({ env: { DATA_FOLDER: folder } });
    const port = await main.listening;
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('The silent server has no port.');
    const chats = [CONTACT, DEPUTY, HEAD].map((person) => ({ person, serviceUrl: `http://127.0.0.1:${address.port}/`, tenant: TENANT }));
    for (const chat of chats) await seatAt(port, chat).presses('help');
    const waiting = chats.map((chat) => postTo(port, JSON.stringify(wrote(chat, 'läget'))).catch(() => undefined));
    while (connections < chats.length) await once(silent, 'connection');
    const told = performance.now();
    main.kill(signal);
    const { code, stderr } = await main.ended;
    expect({ code, stderr, inTime: performance.now() - told < TEN_SECONDS }).toEqual({ code: 0, stderr: '', inTime: true });
    await Promise.all(waiting);
  },
  A_MINUTE_MS,
);
