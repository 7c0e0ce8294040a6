import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../bot/app.ts';
import { openCosmosStore } from '../../services/store/cosmos-store.ts';
import { startCosmosServer } from '../helpers/cosmos-server.ts';
import { TENANT } from './city.ts';
import { openConnection } from './connection.ts';
import { countingStore } from './counting-store.ts';
import { startInstantConnector } from './instant-connector.ts';
import { invokeBody } from './invoke.ts';
import { localSettings } from './local-settings.ts';
import { messageBody } from './message-body.ts';
import { benchPlatform } from './platform.ts';
import type { RegisterSize } from './register-records.ts';
import { ASKING, fillRegister, registerCity } from './register-stage.ts';

/** The store operations of each, the roster's aside: it is read anew twice a minute whoever asks. */
export interface Operations {
  search: number;
  question: number;
  list: number;
}

const SMALL: RegisterSize = { project: 30, activity: 60, application: 30, partner: 10, programme: 5 };
const LARGE: RegisterSize = { project: 300, activity: 600, application: 300, partner: 50, programme: 5 };

/** The register is asked what has changed once in a few seconds: so long passes between two questions. */
const BETWEEN_MS = 10_000;

const WRITTEN_AGO_MS = 22_000;

const ROSTER = new Set<string | undefined>(['unit', 'person']);

async function operationsAt(size: RegisterSize): Promise<Operations> {
  const server = await startCosmosServer();
  const connector = await startInstantConnector();
  const store = await openCosmosStore({ ...server.settings, city: TENANT });
  const file = await registerCity();
  await fillRegister(store, file, size);
  // What was written in the last seconds is asked for again; what is counted is how it goes from then on.
  await sleep(WRITTEN_AGO_MS);
  let [calls, passed] = [0, 0];
  const counted = countingStore(store, ({ kind }) => {
    if (!ROSTER.has(kind)) calls += 1;
  });
  const platform = { ...benchPlatform(), monotonic: () => passed };
  // No timer goes off: what happens in the background is not what is counted.
  const quiet = { ...platform, schedule: () => ({ cancel: () => undefined }) };
  const settings = localSettings({ dataFolder: '', cityFile: 'given' });
  const app = await createApp(settings, file, quiet, { store: counted });
  const { port } = await app.start();
  const connection = await openConnection(port);
  const [person = ''] = ASKING;
  const costOf = async (body: string): Promise<number> => {
    passed += BETWEEN_MS;
    const before = calls;
    const { status } = await connection.post(body);
    if (status !== 200) throw new Error(`answered with ${status}`);
    return calls - before;
  };
  const bodies = {
    search: invokeBody(person, 'record.search', { words: 'Tartu', page: 0 }),
    question: messageBody(person, connector.serviceUrl, 'hur mycket har vi sökt i år?'),
    list: invokeBody(person, 'record.list', { kind: 'activity', page: 2 }),
  };
  // The first reads everything, and remembers where the chat is.
  for (const body of Object.values(bodies)) await costOf(body);
  const operations = { search: await costOf(bodies.search), question: await costOf(bodies.question), list: await costOf(bodies.list) };
  connection.close();
  await app.stop();
  await Promise.all([server.close(), connector.close()]);
  return operations;
}

/** Cosmos DB's protocol over the wire, at two sizes of the register. */
export const operationsOnCosmos = async (): Promise<{ small: Operations; large: Operations }> => ({
  small: await operationsAt(SMALL),
  large: await operationsAt(LARGE),
});
