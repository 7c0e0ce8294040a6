import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startPlaygrounds, type PlaygroundsOptions, type PlaygroundWindow } from '../../bot/local/playgrounds.ts';
import { ensurePortsFree, PortTakenError, type NeededPort } from '../../bot/local/ports.ts';
import { freePorts } from './free-ports.ts';

const anna = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Berg' };
const bo = { id: '00000000-0000-4000-8000-000000000002', name: 'Bo Ek' };
const STUBBORN = fileURLToPath(new URL('fixtures/stubborn-playground.ts', import.meta.url));
const FRAGILE = fileURLToPath(new URL('fixtures/fragile-playground.ts', import.meta.url));
const STARTER = fileURLToPath(new URL('fixtures/start-playground.ts', import.meta.url));

const answers = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  fetch(`http://${host}:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Listens on `port` of this machine while `during` runs. */
async function takingPort(port: number, during: () => Promise<void>): Promise<void> {
  const taker = createServer().listen(port, '127.0.0.1');
  try {
    await once(taker, 'listening');
    await during();
  } finally {
    taker.close();
  }
}

describe('chat windows for local mode', () => {
  let directory: string;
  let first: number;
  let second: number;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'playground-'));
    [first = 0, second = 0] = await freePorts(2);
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const options = (windows: PlaygroundWindow[], more: Partial<PlaygroundsOptions> = {}): PlaygroundsOptions => ({
    windows,
    bot: { url: 'http://127.0.0.1:9/api/messages', id: 'echo', name: 'Echo' },
    tenant: '11111111-1111-4111-8111-111111111111',
    directory,
    ...more,
  });

  it('serves one to each person, to this machine only, until stopped', async () => {
    const playgrounds = await startPlaygrounds(
      options([
        { person: anna, port: first },
        { person: bo, port: second },
      ]),
    );
    expect([await answers(first), await answers(second)]).toEqual([true, true]);
    // Another address of this machine: answers there come only from who listens on every address.
    expect(await answers(first, '127.0.0.2')).toBe(false);
    await playgrounds.stop();
    expect([await answers(first), await answers(second)]).toEqual([false, false]);
  });

  it('says which window did not start and why, and leaves none running', async () => {
    const nameless = { ...bo, name: 'x'.repeat(257) };
    const starting = startPlaygrounds(
      options([
        { person: anna, port: first },
        { person: nameless, port: second },
      ]),
    );
    await expect(starting).rejects.toThrow(
      `The chat window on port ${second} did not start: Failed to parse config file. Reason: YAML path "/currentUser/name": must NOT have more than 256 characters`,
    );
    expect(await answers(first)).toBe(false);
  });

  it('does not serve on another port than the one asked for', async () => {
    await takingPort(first, async () => {
      const starting = startPlaygrounds(options([{ person: anna, port: first }]));
      await expect(starting).rejects.toThrow(
        `The chat window on port ${first} did not start: something else took the port; start again, or choose other ports with WINDOWS_PORT`,
      );
    });
  });

  it('ends a window that does not end when asked to', async () => {
    const playgrounds = await startPlaygrounds(options([{ person: anna, port: first }], { command: STUBBORN }));
    await playgrounds.stop();
    expect(await answers(first)).toBe(false);
  });

  it('ends with the process that started it, even when that is killed outright', async () => {
    const starter = fork(STARTER, [String(first), directory, STUBBORN], { execArgv: [] });
    await once(starter, 'message');
    const window = connect(first, '127.0.0.1');
    await once(window, 'connect');
    starter.kill('SIGKILL');
    await once(window, 'close');
    expect(await answers(first)).toBe(false);
  });

  it('tells of a window that is gone though nobody stopped it', async () => {
    const lost: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const onLost: PlaygroundsOptions['onLost'] = ({ message }) => {
      lost.push(message);
      resolve();
    };
    const playgrounds = await startPlaygrounds(options([{ person: anna, port: first }], { command: FRAGILE, onLost }));
    await answers(first);
    await promise;
    expect(lost).toEqual([`The chat window on port ${first} is gone: it ended with exit code 3`]);
    await playgrounds.stop();
  });
});

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has no port');
  return address.port;
};

/** Whether `port` is said to be of no use. */
const saidOf = (port: number): Promise<boolean> =>
  ensurePortsFree([{ port, purpose: 'the bot', setting: 'PORT' }]).then(
    () => false,
    (error: unknown) => error instanceof PortTakenError,
  );

/** Whether it is: systems differ in what they lend. */
const triedOn = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  const isRefused = await once(server, 'listening').then(
    () => false,
    () => true,
  );
  server.close();
  return isRefused;
};

describe('the ports of local mode', () => {
  it('names every port that is taken, what needs it and what to do', async () => {
    const [free = 0, taken = 0] = await freePorts(2);
    const needed: NeededPort[] = [
      { port: free, purpose: 'the bot', setting: 'PORT' },
      { port: taken, purpose: "Anna Berg's chat window", setting: 'WINDOWS_PORT' },
    ];
    const message = `Another program listens on 127.0.0.1 where this one needs port ${taken} for Anna Berg's chat window: stop that program, or choose another port with WINDOWS_PORT.`;
    await takingPort(taken, () => expect(ensurePortsFree(needed)).rejects.toMatchObject({ name: 'PortTakenError', message }));
    await expect(ensurePortsFree(needed)).resolves.toBeUndefined();
  });

  it('tells those that nobody listens on and that cannot be had all the same: lent to a connection, just closed, or not for this account', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const [lent = 0] = await freePorts(1);
    const client = connect({ port: portOf(server), host: '127.0.0.1', localPort: lent, localAddress: '127.0.0.1' });
    await once(client, 'connect');
    expect(await saidOf(lent)).toEqual(await triedOn(lent));
    client.end();
    server.close();
    await once(server, 'close');
    expect(await saidOf(lent)).toEqual(await triedOn(lent));
    expect(await saidOf(1)).toEqual(await triedOn(1));
  });

  it('has a sentence for each reason, with what to do and the setting', () => {
    const { message } = new PortTakenError([
      { port: 80, purpose: 'the bot', setting: 'PORT', why: 'not-allowed' },
      { port: 3979, purpose: 'the chat window of Anna Berg', setting: 'WINDOWS_PORT', why: 'in-use' },
    ]);
    expect(message.split('\n')).toEqual([
      'The system does not let this account listen on port 80 for the bot: choose another port with PORT, above 1023 and not set aside by the system.',
      'A connection of another program uses, or has just used, port 3979 for the chat window of Anna Berg: wait a minute and start again, or choose another port with WINDOWS_PORT.',
    ]);
  });

  it('lists them as one does, and the settings that choose them', () => {
    const { message } = new PortTakenError([
      { port: 3978, purpose: 'the bot', setting: 'PORT', why: 'listened-on' },
      { port: 3979, purpose: 'the chat window of Anna Berg', setting: 'WINDOWS_PORT', why: 'listened-on' },
      { port: 3980, purpose: 'the chat window of Bo Ek', setting: 'WINDOWS_PORT', why: 'listened-on' },
    ]);
    expect(message).toBe(
      'Another program listens on 127.0.0.1 where this one needs port 3978 for the bot, port 3979 for the chat window of Anna Berg and port 3980 for the chat window of Bo Ek: stop that program, or choose other ports with PORT and WINDOWS_PORT.',
    );
  });
});
