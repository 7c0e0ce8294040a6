import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepTo, readProxy } from '../../../bot/proxy.ts';
import { createConnector, type Connector } from '../../../bot/teams/connector.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';
import { startProxy, type Proxy } from '../../helpers/proxy.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

const ID = '22222222-2222-4222-8222-222222222222';

let clock: VirtualClock;
let proxy: Proxy;
let connector: Connector;
let asBefore: () => void;

beforeEach(async () => {
  clock = createVirtualClock(0);
  proxy = await startProxy('silence');
  const { proxy: settings } = readProxy({ HTTPS_PROXY: proxy.url });
  asBefore = keepTo(settings, {});
  const identity = { type: 'SingleTenant', appId: ID, password: 'hemligt', tenant: ID } as const;
  connector = createConnector({ identity, proxy: settings, clock: clock.clock, schedule: clock.schedule });
});

afterEach(async () => {
  asBefore();
  await proxy.close();
});

const send = (signal = new AbortController().signal): Promise<SendOutcome> =>
  connector.send(
    { id: 'a:1', serviceUrl: 'https://smba.example/', tenant: ID, botId: '28:b', userId: '29:u' },
    { type: 'message' },
    { signal },
  );

const LATE = { kind: 'retry', uncertain: false, unsent: true, error: 'no token in time, by way of the proxy in HTTPS_PROXY' };

describe('a token that is never given', () => {
  it('is asked for once by all who need it, given up, and asked for anew by the next', async () => {
    const waiting = Promise.all([send(), send(), send()]);
    await proxy.askedTimes(1);
    await clock.pass(10_000);
    expect({ outcomes: await waiting, asked: proxy.asked.length }).toEqual({ outcomes: [LATE, LATE, LATE], asked: 1 });
    const next = send();
    await proxy.askedTimes(2);
    await clock.pass(10_000);
    expect(await next).toEqual(LATE);
  });

  it('is waited for no longer than the message may take', async () => {
    const turn = new AbortController();
    const waiting = send(turn.signal);
    await proxy.askedTimes(1);
    turn.abort();
    expect(await waiting).toEqual(LATE);
  });
});
