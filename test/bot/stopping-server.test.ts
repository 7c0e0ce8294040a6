import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createHttpServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import { systemSchedule } from '../../services/clock.ts';
import { pressed } from '../helpers/activities.ts';
import { TENANT } from '../helpers/builders.ts';
import { CONTACT } from './people.ts';
import { silentVoice } from '../helpers/silent-voice.ts';

const activity = JSON.stringify(pressed({ person: CONTACT, serviceUrl: 'http://127.0.0.1:9', tenant: TENANT }, 'help'));

/** Posts an activity on the one connection of `agent`. */
async function post(port: number, agent: Agent): Promise<IncomingMessage> {
  const posting = request({
    host: '127.0.0.1',
    port,
    path: '/api/messages',
    method: 'POST',
    agent,
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(activity) },
  });
  posting.end(activity);
  const [response]: IncomingMessage[] = await once(posting, 'response');
  if (response === undefined) throw new Error('there was no answer');
  response.resume();
  await once(response, 'end');
  return response;
}

it('lets go of a client that keeps its connection, once it stops', async () => {
  const turns: PromiseWithResolvers<void>[] = [];
  const begun = async (count: number): Promise<void> => {
    while (turns.length < count) await setImmediate();
  };
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    voiceIn: silentVoice,
    health: () => ({ status: 200, body: { status: 'ok' } }),
    schedule: systemSchedule,
    authenticate: undefined,
    log: createLog('error'),
    async turn(_activity, say) {
      const held = Promise.withResolvers<void>();
      turns.push(held);
      await held.promise;
      await say.text('Klart.');
    },
  });
  const { port } = await server.listen();
  const [talkative, slow] = [new Agent({ keepAlive: true, maxSockets: 1 }), new Agent({ keepAlive: true, maxSockets: 1 })];
  const first = post(port, talkative);
  await begun(1);
  const waited = post(port, slow);
  await begun(2);
  const closed = server.close();
  turns[0]?.resolve();
  expect((await first).headers.connection).toBe('keep-alive');
  const second = post(port, talkative);
  await begun(3);
  turns[2]?.resolve();
  expect((await second).headers.connection).toBe('close');
  turns[1]?.resolve();
  await waited;
  await closed;
  talkative.destroy();
  slow.destroy();
});
