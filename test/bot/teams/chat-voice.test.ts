import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createChatVoice, type ChatVoice } from '../../../bot/teams/chat-voice.ts';
import { createConnector } from '../../../bot/teams/connector.ts';
import { startConnector, type Connector } from '../../helpers/connector.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { CONTACT } from '../people.ts';

let clock: VirtualClock;
let teams: Connector;
let voice: ChatVoice;

beforeEach(async () => {
  clock = createVirtualClock(0);
  teams = await startConnector();
  const connector = createConnector({ identity: undefined, proxy: undefined, clock: clock.clock, schedule: clock.schedule });
  const chat = { id: 'a:1', serviceUrl: teams.serviceUrl, tenant: 'solna', botId: '28:bot', userId: `29:${CONTACT}` };
  voice = createChatVoice({ connector, schedule: clock.schedule }, chat);
});

afterEach(() => teams.close());

describe('when the turn is over', () => {
  it('what Teams never answers is given up, and no timer is left', async () => {
    teams.answers(() => 'silence');
    const saying = voice.text('hej');
    await teams.request(() => true);
    voice.end();
    expect(await saying).toEqual({ kind: 'retry', uncertain: true, error: 'no answer in time' });
    expect(clock.timers()).toEqual([]);
  });

  it('what was to be offered again is not', async () => {
    teams.answers(() => ({ status: 503 }));
    const saying = voice.text('hej');
    while (!clock.timers().includes(500)) await new Promise(setImmediate);
    voice.end();
    expect(await saying).toMatchObject({ kind: 'retry', error: '503' });
    expect({ timers: clock.timers(), requests: teams.requests.length }).toEqual({ timers: [], requests: 1 });
  });

  it('what was said stays said', async () => {
    const said = await voice.text('hej');
    voice.end();
    expect({ said, timers: clock.timers() }).toMatchObject({ said: { kind: 'delivered' }, timers: [] });
  });

  it.each([
    ['had said something', true],
    ['had not', false],
  ])('nothing more is said, by one that %s', async (_which, spoke) => {
    if (spoke) await voice.text('hej');
    voice.end();
    expect(await voice.text('för sent')).toMatchObject({ kind: 'retry', uncertain: false });
    expect({ requests: teams.requests.length, timers: clock.timers() }).toEqual({ requests: spoke ? 1 : 0, timers: [] });
  });
});
