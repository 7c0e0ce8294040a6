import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOUDS, isServiceOf } from '../../../bot/teams/clouds.ts';
import { trustedOnly } from '../../../bot/teams/trusted-only.ts';
import type { Conversation } from '../../../services/domain/person.ts';
import { pressed } from '../../helpers/activities.ts';
import { anOwedNotice, aPerson, aSnapshot, TENANT } from '../../helpers/builders.ts';
import { createSigningPair, signed, startKeyServer, type KeyServer, type SigningPair } from '../../helpers/key-server.ts';
import { CONTACT } from '../people.ts';
import { answerFrom } from '../answer.ts';
import { NOW, postTo, startBot, type RunningBot } from '../running-bot.ts';

describe("the bot sends to its cloud's Teams alone", () => {
  it.each([
    ['public', 'https://smba.trafficmanager.net/emea/'],
    ['public', 'https://smba.trafficmanager.net/emea/7c1b8f0e-3d2a-4c55-9a1e-5d0f6a7b8c9d/'],
    ['public', 'https://SMBA.trafficmanager.net:443/teams/'],
    ['public', 'https://smba.onyx.prod.teams.trafficmanager.net/emea/'],
    ['public', 'https://smba.infra.gcc.teams.microsoft.com/teams'],
    ['usgov', 'https://smba.infra.gov.teams.microsoft.us/teams'],
    ['usgovdod', 'https://smba.infra.dod.teams.microsoft.us/teams'],
    ['china', 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams'],
  ] as const)('%s: %s', (cloud, address) => {
    const ofClouds = Object.entries(CLOUDS).filter(([, each]) => isServiceOf(each, new URL(address)));
    expect(ofClouds.map(([name]) => name)).toEqual([cloud]);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://example.org/',
    'https://smba.trafficmanager.net.example.org/',
    'https://smba.trafficmanager.net@example.org/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://evil.trafficmanager.net/',
    'https://xsmba.trafficmanager.net/',
    'https://user:secret@smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/?to=',
    'https://smba.trafficmanager.net/emea/#x',
    'https://127.0.0.1/',
    'https://webchat.botframework.com/',
  ])('not to %s', (address) => {
    expect(isServiceOf(CLOUDS.public, new URL(address))).toBe(false);
  });
});

describe('in production', () => {
  const identity = { type: 'SingleTenant', appId: '11111111-1111-4111-8111-111111111111', password: 'hemligt', tenant: TENANT } as const;
  let teams: SigningPair;
  let keyServer: KeyServer;
  let bot: RunningBot;

  beforeAll(async () => {
    teams = await createSigningPair('teams-1');
    keyServer = await startKeyServer(teams);
    const cloud = { ...CLOUDS.public, openIdMetadata: keyServer.openIdMetadata };
    bot = await startBot({ settings: { mode: 'production', identity, cloud, allowedTenants: [TENANT] } });
  });

  afterAll(async () => {
    await bot.stop();
    await keyServer.close();
  });

  const posted = async (serviceUrl: string, chat: object = {}) => {
    const claims = {
      iss: CLOUDS.public.tokenIssuer,
      aud: identity.appId,
      nbf: NOW / 1_000,
      exp: NOW / 1_000 + 3_600,
      serviceurl: serviceUrl,
    };
    const authorization = `Bearer ${await signed(teams, claims)}`;
    const activity = { ...pressed({ person: CONTACT, serviceUrl, tenant: TENANT }, 'help'), ...chat };
    return answerFrom(await postTo(bot.port, JSON.stringify(activity), { authorization, 'x-forwarded-for': '203.0.113.7' }));
  };

  it("a press with Teams' own token is answered, through whatever proxy it has come", async () => {
    expect((await posted('https://smba.trafficmanager.net/emea/')).card).toBeDefined();
  });

  it('one that would have the answers sent elsewhere is not, token or no token', async () => {
    bot.log.length = 0;
    expect((await posted('https://example.org/')).status).toBe(501);
    expect(bot.log.map(({ msg, why }) => ({ msg, why }))).toEqual([{ msg: 'activity.refused', why: 'untrusted-service' }]);
  });
});

it('a chat remembered with an address of no Teams gets nothing; that may be our own setting, so it is no final refusal', async () => {
  const sent: string[] = [];
  const messenger = trustedOnly(
    {
      async send({ conversation }) {
        sent.push(conversation.serviceUrl);
        return { kind: 'delivered' };
      },
    },
    { tenants: [], trusts: (address) => isServiceOf(CLOUDS.public, address) },
  );
  const send = (serviceUrl: string) => {
    const conversation: Conversation = { id: 'a:1', serviceUrl, tenant: TENANT, botId: '28:bot', userId: '29:person' };
    return messenger.send({ person: aPerson({ id: CONTACT }), conversation }, { notice: anOwedNotice(), snapshot: aSnapshot() });
  };
  expect(await Promise.all(['https://smba.trafficmanager.net/emea/', 'https://example.org/', 'hej'].map(send))).toEqual([
    { kind: 'delivered' },
    { kind: 'withheld', why: 'unknown', unsent: true, error: "the chat's address is not one to send to: example.org" },
    { kind: 'withheld', why: 'unknown', unsent: true, error: "the chat's address is not one to send to: no address" },
  ]);
  expect(sent).toEqual(['https://smba.trafficmanager.net/emea/']);
});
