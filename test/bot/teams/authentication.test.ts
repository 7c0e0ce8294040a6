import { createHmac } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exportSPKI } from 'jose';
import { createHttpServer, type HttpServer } from '../../../bot/http/server.ts';
import { createLog } from '../../../bot/log.ts';
import { createAuthentication } from '../../../bot/teams/authentication/authenticate.ts';
import { CLOUDS } from '../../../bot/teams/clouds.ts';
import { pressed, wrote, type Chat } from '../../helpers/activities.ts';
import { TENANT } from '../../helpers/builders.ts';
import { createSigningPair, signed, startKeyServer, type KeyServer, type SigningPair } from '../../helpers/key-server.ts';
import { silentVoice } from '../../helpers/silent-voice.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { CONTACT } from '../people.ts';
import { NOW, postTo } from '../running-bot.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const ISSUER = 'https://api.botframework.com';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const NOW_S = NOW / 1_000;

const chat: Chat = { person: CONTACT, serviceUrl: SERVICE, tenant: TENANT };
const activities = [pressed(chat, 'help', {}), wrote(chat, 'hjälp')];

let teams: SigningPair;
let others: SigningPair;
let webchat: SigningPair;
let unendorsed: SigningPair;

beforeAll(async () => {
  [teams, others, webchat, unendorsed] = await Promise.all([
    createSigningPair('teams-1'),
    createSigningPair('teams-2'),
    createSigningPair('webchat-1', ['webchat']),
    createSigningPair('teams-3', []),
  ]);
});

let clock: VirtualClock;
let keyServer: KeyServer;
let server: HttpServer;
let port: number;
let log: { msg: string; level: number; [detail: string]: unknown }[];
/** The types of the activities that were let in. */
let letIn: string[];
let printed: string[];

beforeEach(async () => {
  clock = createVirtualClock(NOW);
  log = [];
  letIn = [];
  printed = [];
  keyServer = await startKeyServer(teams, webchat, unendorsed);
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    voiceIn: silentVoice,
    health: () => ({ status: 200, body: { status: 'ok' } }),
    schedule: clock.schedule,
    authenticate: createAuthentication({
      cloud: { ...CLOUDS.public, openIdMetadata: keyServer.openIdMetadata },
      appId: APP,
      clock: clock.clock,
      monotonic: clock.monotonic,
      schedule: clock.schedule,
    }),
    log: createLog('info', { write: (line: string) => void log.push(JSON.parse(line)) }),
    turn: async ({ type }) => void letIn.push(type),
  });
  ({ port } = await server.listen());
  for (const stream of [process.stderr, process.stdout]) {
    jest.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  }
});

afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
  await keyServer.close();
});

const claims = (change: object = {}): object => ({
  iss: ISSUER,
  aud: APP,
  nbf: NOW_S - 60,
  exp: NOW_S + 3_600,
  serviceurl: SERVICE,
  ...change,
});

async function post(activity: object, token: string | undefined): Promise<number> {
  const { status } = await postTo(port, JSON.stringify(activity), token === undefined ? {} : { authorization: `Bearer ${token}` });
  return status;
}

const outcomesOf = async (token: string | undefined): Promise<number[]> => [
  await post(activities[0] ?? {}, token),
  await post(activities[1] ?? {}, token),
];

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const forged = (header: object, payload: object, signature = ''): string => `${part(header)}.${part(payload)}.${signature}`;

const bad: [string, string, () => Promise<string>][] = [
  ['expired', 'expired', () => signed(teams, claims({ exp: NOW_S - 301 }))],
  ['not yet valid', 'nbf', () => signed(teams, claims({ nbf: NOW_S + 301 }))],
  ['without an end', 'exp', () => signed(teams, claims({ exp: undefined }))],
  ['with an end that is no time', 'exp', () => signed(teams, claims({ exp: 'sedan' }))],
  ['without a beginning', 'nbf', () => signed(teams, claims({ nbf: undefined }))],
  ['for another bot', 'aud', () => signed(teams, claims({ aud: '22222222-2222-4222-8222-222222222222' }))],
  ['for nobody', 'aud', () => signed(teams, claims({ aud: undefined }))],
  ['of another issuer', 'iss', () => signed(teams, claims({ iss: 'https://api.botframework.us' }))],
  ['of no issuer', 'iss', () => signed(teams, claims({ iss: undefined }))],
  [
    "of the emulator's, for this bot",
    'iss',
    () => signed(teams, { ...claims({ iss: `https://sts.windows.net/${TENANT}/` }), appid: APP, ver: '1.0' }),
  ],
  [
    "of the emulator's later ones, for this bot",
    'iss',
    () => signed(teams, { ...claims({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }), azp: APP, ver: '2.0' }),
  ],
  ['for another service address', 'serviceurl', () => signed(teams, claims({ serviceurl: 'https://example.org/' }))],
  ['for no service address', 'serviceurl', () => signed(teams, claims({ serviceurl: undefined }))],
  ['that nobody has signed', 'algorithm', async () => forged({ alg: 'none', typ: 'JWT' }, claims())],
  ['that nobody has signed, in other words', 'algorithm', async () => forged({ alg: 'None', kid: teams.kid }, claims(), 'x')],
  [
    'signed with the public key as a shared secret',
    'algorithm',
    async () => {
      const body = `${part({ alg: 'HS256', typ: 'JWT', kid: teams.kid })}.${part(claims())}`;
      return `${body}.${createHmac('sha256', await exportSPKI(teams.publicKey))
        .update(body)
        .digest('base64url')}`;
    },
  ],
  ["signed with a key of one's own, by the name of one of Teams'", 'signature', () => signed({ ...others, kid: teams.kid }, claims())],
  ["signed with a key of one's own", 'unknown key', () => signed(others, claims())],
  ['with its key in itself', 'unknown key', async () => forged({ alg: 'RS256', jwk: others.jwk }, claims(), 'x')],
  [
    'with another content than was signed',
    'signature',
    async () => {
      const [header = '', , signature = ''] = (await signed(teams, claims({ aud: 'another' }))).split('.');
      return `${header}.${part(claims())}.${signature}`;
    },
  ],
  ['signed with a key that speaks for another channel', 'endorsement', () => signed(webchat, claims())],
  ['signed with a key that speaks for no channel', 'endorsement', () => signed(unendorsed, claims())],
  ['that is none', 'not a token', async () => 'hej'],
  ['whose parts are no JSON', 'not a token', async () => 'aGVq.aGVq.aGVq'],
];

describe("a token that is not Teams' for this bot: 401, one warning, nothing printed", () => {
  it.each(bad)('%s (%s)', async (_what, why, token) => {
    expect(await outcomesOf(await token())).toEqual([401, 401]);
    expect(letIn).toEqual([]);
    expect(log).toEqual(
      Array.from({ length: 2 }, () => ({ level: 40, time: expect.any(Number), msg: 'request.refused', status: 401, why })),
    );
    expect(printed).toEqual([]);
  });

  it('none at all', async () => {
    expect(await outcomesOf(undefined)).toEqual([401, 401]);
    expect({ letIn, why: log.map((line) => line['why']) }).toEqual({ letIn: [], why: ['no token', 'no token'] });
  });
});

describe("Teams' own token", () => {
  it('lets a press and a message in, and the keys are fetched once', async () => {
    expect(await outcomesOf(await signed(teams, claims()))).toEqual([501, 200]);
    expect({ letIn, log, fetches: keyServer.fetches() }).toEqual({ letIn: ['invoke', 'message'], log: [], fetches: 1 });
  });

  it('may be a few minutes off, as clocks are', async () => {
    expect(await outcomesOf(await signed(teams, claims({ nbf: NOW_S + 240, exp: NOW_S + 300 })))).toEqual([501, 200]);
    expect(await outcomesOf(await signed(teams, claims({ exp: NOW_S - 240 })))).toEqual([501, 200]);
  });

  it('is known when Teams has begun to sign with another key', async () => {
    expect(await outcomesOf(await signed(teams, claims()))).toEqual([501, 200]);
    keyServer.serves(teams, others);
    clock.moveTo(NOW + 31_000);
    expect(await outcomesOf(await signed(others, claims()))).toEqual([501, 200]);
    expect(keyServer.fetches()).toBe(2);
  });

  it('is no longer known when Teams has taken its key back, within a day', async () => {
    await outcomesOf(await signed(teams, claims()));
    keyServer.serves(others);
    clock.moveTo(NOW + 25 * 3_600_000);
    expect(await outcomesOf(await signed(teams, claims({ exp: NOW_S + 100 * 3_600 })))).toEqual([401, 401]);
  });
});

it('fetches the keys no oftener than every half minute, whatever keys are made up', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, (_, i) => signed({ ...others, kid: `made-up-${i}` }, claims())));
  const statuses = await Promise.all(tokens.map((token) => post(activities[0] ?? {}, token)));
  expect({ statuses: new Set(statuses), fetches: keyServer.fetches() }).toEqual({ statuses: new Set([401]), fetches: 1 });
});

describe('when the keys cannot be fetched', () => {
  it.each([
    ['the key server fails', 500 as const, 'status 500'],
    ['it has nothing there', 404 as const, 'status 404'],
  ])('as %s: 503, told once a request, and it is asked again soon', async (_what, how, why) => {
    keyServer.answers(how);
    const token = await signed(teams, claims());
    expect(await outcomesOf(token)).toEqual([503, 503]);
    const line = { level: 50, time: expect.any(Number), msg: 'request.failed', status: 503, why };
    expect({ letIn, log }).toEqual({ letIn: [], log: [line, line] });
    keyServer.answers('keys');
    clock.moveTo(NOW + 3_001);
    expect(await outcomesOf(token)).toEqual([501, 200]);
  });

  it('as there is no key server: 503, and its reason in the log', async () => {
    await keyServer.close();
    expect(await outcomesOf(await signed(teams, claims()))).toEqual([503, 503]);
    expect(log.map((line) => line['why'])).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
    keyServer = await startKeyServer();
  });

  it('as the key server does not answer: 503 in three seconds', async () => {
    keyServer.answers('silence');
    const answer = post(activities[0] ?? {}, await signed(teams, claims()));
    while (clock.timers().length === 0) await new Promise(setImmediate);
    await clock.pass(3_000);
    expect({ status: await answer, why: log.map((line) => line['why']) }).toEqual({ status: 503, why: ['no answer in time'] });
  });

  it('for a while: those that are known go on being good for a day, and no longer', async () => {
    const token = await signed(teams, claims({ exp: NOW_S + 100 * 3_600 }));
    expect(await outcomesOf(token)).toEqual([501, 200]);
    keyServer.answers(500);
    clock.moveTo(NOW + 23 * 3_600_000);
    expect(await outcomesOf(token)).toEqual([501, 200]);
    clock.moveTo(NOW + 25 * 3_600_000);
    expect(await outcomesOf(token)).toEqual([503, 503]);
  });
});

const HOUR = 3_600_000;
/** So many hours from now by a clock that has been set. */
const atHours = (hours: number) => claims({ nbf: NOW_S + hours * 3_600 - 60, exp: NOW_S + hours * 3_600 + 600 });

describe('when somebody sets the clock', () => {
  it('back: a new key is fetched as soon as ever', async () => {
    await outcomesOf(await signed(teams, claims()));
    keyServer.serves(teams, others);
    clock.step(-HOUR);
    await clock.pass(31_000);
    expect(await outcomesOf(await signed(others, atHours(-1)))).toEqual([501, 200]);
  });

  it('back: a key server that has failed is asked again as soon as ever', async () => {
    keyServer.answers(500);
    await outcomesOf(await signed(teams, claims()));
    keyServer.answers('keys');
    clock.step(-HOUR);
    await clock.pass(3_001);
    expect(await outcomesOf(await signed(teams, atHours(-1)))).toEqual([501, 200]);
  });

  it('ahead, by more than the day a key is good for: those that are known are no older', async () => {
    await outcomesOf(await signed(teams, claims()));
    keyServer.answers(500);
    clock.step(25 * HOUR);
    expect(await outcomesOf(await signed(teams, atHours(25)))).toEqual([501, 200]);
  });
});
