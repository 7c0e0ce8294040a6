import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startConnector, type Connector } from '../helpers/connector.ts';
import { startProxy, type Proxy } from '../helpers/proxy.ts';
import { startMain } from './main-process.ts';
import { CONTACT } from './people.ts';
import { seatAt } from './running-bot.ts';

/** Local mode's. */
const TENANT = '501a0000-0000-4000-8000-000000000000';

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
