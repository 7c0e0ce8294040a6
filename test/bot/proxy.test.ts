import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepTo, proxyFault, proxyInWords, readProxy, reachedThrough, type ProxySettings } from '../../bot/proxy.ts';
import { createSigningKeys } from '../../bot/teams/authentication/signing-keys.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import { openStore, StoreUnavailable } from '../../services/store/open-store.ts';
import { startConnector } from '../helpers/connector.ts';
import { createVirtualClock } from '../helpers/virtual-clock.ts';
import { LOOPBACK_HOSTS } from '../helpers/loopback-hosts.ts';
import { startProxy, type Proxy } from '../helpers/proxy.ts';
import { CONTACT } from './people.ts';
import { startBot } from './running-bot.ts';

const TENANT = '22222222-2222-4222-8222-222222222222';

let proxy: Proxy;

beforeEach(async () => {
  proxy = await startProxy(407);
});

afterEach(() => proxy.close());

/** The settings the environment gives. Fails when it is at fault. */
function settingsIn(env: { [name: string]: string }): ProxySettings {
  const { proxy: settings, faults } = readProxy(env);
  if (settings === undefined) throw new Error(faults.join('\n'));
  return settings;
}

const toProxy = (): ProxySettings => settingsIn({ HTTP_PROXY: proxy.url, https_proxy: proxy.url });

/** Says something in a chat at that address. */
const send = (
  serviceUrl: string,
  settings: ProxySettings,
  identity?: { type: 'SingleTenant'; appId: string; password: string; tenant: string },
): Promise<SendOutcome> =>
  createConnector({ identity, proxy: settings, clock: () => 0, schedule: createVirtualClock(0).schedule }).send(
    { id: 'a:1', serviceUrl, tenant: TENANT, botId: '28:bot', userId: '29:anna' },
    { type: 'message', text: 'hej' },
    { signal: new AbortController().signal },
  );

describe('what is outside goes through the proxy, which is named when it refuses', () => {
  it('a message', async () => {
    expect(await send('https://smba.example/emea/', toProxy())).toEqual({
      kind: 'retry',
      uncertain: false,
      error: 'the proxy in HTTPS_PROXY answers 407',
    });
    expect(proxy.asked).toEqual(['CONNECT smba.example:443']);
  });

  it('a message to an http address', async () => {
    expect(await send('http://smba.example/emea/', toProxy())).toEqual({
      kind: 'retry',
      uncertain: false,
      error: '407 from the proxy in HTTP_PROXY',
    });
    expect(proxy.asked).toEqual(['POST http://smba.example/emea/v3/conversations/a%3A1/activities']);
  });

  it('the token a message needs', async () => {
    const settings = toProxy();
    const asBefore = keepTo(settings, {});
    const identity = { type: 'SingleTenant', appId: TENANT, password: 'hemligt', tenant: TENANT } as const;
    const outcome = await send('https://smba.example/emea/', settings, identity);
    asBefore();
    expect(outcome).toEqual({
      kind: 'retry',
      uncertain: false,
      unsent: true,
      error: expect.stringMatching(/^no token .*the proxy in HTTPS_PROXY/),
    });
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT login.microsoftonline.com:443']));
  });

  it("the keys of Teams' tokens", async () => {
    const settings = toProxy();
    const asBefore = keepTo(settings, {});
    const metadata = 'https://login.botframework.example/openid';
    const keys = createSigningKeys({ metadata, proxy: settings, monotonic: () => 0, schedule: createVirtualClock(0).schedule });
    const found = await keys.find('teams-1');
    asBefore();
    expect(found).toEqual({ kind: 'fault', error: 'the proxy in HTTPS_PROXY answers 407' });
    expect(proxy.asked).toEqual(['CONNECT login.botframework.example:443']);
  });

  it('Cosmos DB', async () => {
    const settings = toProxy();
    const store = reachedThrough(settings, {
      engine: 'cosmos',
      endpoint: 'https://solna.documents.example/',
      credential: { kind: 'key', key: 'aGVtbGlndA==' },
      database: 'd',
      container: 'c',
    });
    const error: unknown = await openStore(store, TENANT).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(proxyFault(error, settings)).toBe('the proxy in HTTPS_PROXY answers 407');
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT solna.documents.example:443']));
  });

  it('is told of when it is not there', async () => {
    const settings = toProxy();
    await proxy.close();
    expect(await send('https://smba.example/', settings)).toEqual({
      kind: 'retry',
      uncertain: false,
      error: 'the proxy in HTTPS_PROXY is not there: ECONNREFUSED',
    });
    proxy = await startProxy(407);
  });
});

describe('this machine is never reached through a proxy', () => {
  it.each(LOOPBACK_HOSTS)('%s', async (host) => {
    const connector = await startConnector();
    const { port } = new URL(connector.serviceUrl);
    await send(`http://${host}:${port}/_connector`, toProxy());
    await connector.close();
    expect(proxy.asked).toEqual([]);
  });

  it('so the bot answers whatever the environment says', async () => {
    const bot = await startBot({ settings: { proxy: toProxy() } });
    await bot.seat(CONTACT).writes('hjälp');
    await bot.stop();
    expect({ arrived: bot.connector.in(`chat-${CONTACT}`).length, asked: proxy.asked }).toEqual({ arrived: 1, asked: [] });
  });
});

describe('the environment', () => {
  it('has no proxy where none is set', () => {
    expect([readProxy({}), readProxy({ HTTPS_PROXY: ' ', NO_PROXY: '*' })]).toEqual([{ faults: [] }, { faults: [] }]);
  });

  it.each(['proxy.example:8080', 'http://proxy.example:8080', 'http://proxy.example:8080/'])(
    'takes %s for the address of a proxy',
    (address) => {
      expect(settingsIn({ HTTPS_PROXY: address }).HTTPS_PROXY).toBe('http://proxy.example:8080/');
    },
  );

  it('is at fault where it has something else, and every such setting is named', () => {
    expect(readProxy({ HTTPS_PROXY: 'socks5://proxy:1080', HTTP_PROXY: 'hej hopp' })).toEqual({
      faults: ['HTTPS_PROXY', 'HTTP_PROXY'].map(
        (name) => `${name}: must be the address of an http proxy, such as http://proxy.example:8080`,
      ),
    });
  });

  it('keeps what is not to go through it', () => {
    expect(settingsIn({ HTTPS_PROXY: 'proxy:1', no_proxy: '.solna.example' }).NO_PROXY).toMatch(
      /^\.solna\.example,localhost,127\.0\.0\.1,/,
    );
  });

  it('is left with what is meant, in one spelling, for the libraries that read it by themselves', () => {
    const env = { PATH: '/usr/bin', http_proxy: 'http://a:1', HTTP_PROXY: 'http://b:1', all_proxy: 'socks5://c', no_proxy: 'x' };
    keepTo(undefined, env);
    expect(env).toEqual({ PATH: '/usr/bin' });
    const proxied = { https_proxy: 'http://a:1', ALL_PROXY: 'socks5://c' };
    const settings = settingsIn(proxied);
    keepTo(settings, proxied)();
    expect(proxied).toEqual({ HTTPS_PROXY: 'http://a:1/', NO_PROXY: settings.NO_PROXY });
  });

  it('says where the cloud tells the program who it is: no proxy reaches that', () => {
    expect(settingsIn({ HTTPS_PROXY: 'proxy:1', IDENTITY_ENDPOINT: 'http://169.254.129.3:8081/msi/token' }).NO_PROXY).toMatch(
      /^169\.254\.129\.3,localhost,/,
    );
  });

  it('is told of without its password', () => {
    expect(proxyInWords(settingsIn({ HTTPS_PROXY: 'http://council:secret@proxy.example:8080' }))).toBe(
      'https calls go through the proxy in HTTPS_PROXY, proxy.example:8080',
    );
  });
});
