import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startConnector, type Connector } from '../helpers/connector.ts';
import { wrote } from '../helpers/activities.ts';
import { createSigningPair, signed } from '../helpers/key-server.ts';
import { startProxy, type Proxy } from '../helpers/proxy.ts';
import { startMain } from './main-process.ts';
import { CONTACT } from './people.ts';
import { seatAt } from './running-bot.ts';

/** Local mode's. */
const TENANT = '501a0000-0000-4000-8000-000000000000';
const APP = '11111111-1111-4111-8111-111111111111';

let folder: string;
let proxy: Proxy;
let connector: Connector;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solna-proxy-'));
  proxy = await startProxy(403);
  connector = await startConnector();
});

afterEach(async () => {
  await Promise.all([proxy.close(), connector.close()]);
  await rm(folder, { recursive: true, force: true });
});

it("local mode answers on a computer whose environment leads everything to the council's proxy", async () => {
  const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, http_proxy: proxy.url, DATA_FOLDER: folder };
  const main = startMain({ env });
  await seatAt(await main.listening, { person: CONTACT, serviceUrl: connector.serviceUrl, tenant: TENANT }).writes('hjälp');
  main.kill('SIGTERM');
  expect(await main.ended).toMatchObject({ code: 0, stderr: '' });
  expect({ arrived: connector.in(`chat-${CONTACT}`).length > 0, asked: proxy.asked }).toEqual({ arrived: true, asked: [] });
});

it("production fetches the keys of Teams' tokens through the proxy, and names it when it refuses", async () => {
  const main = startMain({
    env: {
      MODE: 'production',
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_PASSWORD: 'hemligt',
      MICROSOFT_APP_TENANT_ID: TENANT,
      ALLOWED_TENANTS: TENANT,
      CITY_FILE: 'services/policy/sample/solna.json',
      HOST: '127.0.0.1',
      HTTPS_PROXY: proxy.url,
      DATA_FOLDER: folder,
    },
  });
  const activity = wrote({ person: CONTACT, serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: TENANT }, 'hjälp');
  const response = await fetch(`http://127.0.0.1:${await main.listening}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await signed(await createSigningPair('teams-1'), {})}` },
    body: JSON.stringify(activity),
  });
  main.kill('SIGTERM');
  const { stdout } = await main.ended;
  expect({ status: response.status, asked: proxy.asked }).toEqual({ status: 503, asked: ['CONNECT login.botframework.com:443'] });
  expect(stdout).toContain('"why":"the proxy in HTTPS_PROXY answers 403"');
});
