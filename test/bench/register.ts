import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../services/simulation/driver/seeded-random.ts';
import { openConnection, type Connection } from './connection.ts';
import { layOut } from './data-file.ts';
import { startInstantConnector } from './instant-connector.ts';
import { invokeBody } from './invoke.ts';
import { messageBody } from './message-body.ts';
import { operationsOnCosmos, type Operations } from './register-operations.ts';
import { PLACES, words, type RegisterSize } from './register-records.ts';
import { ASKING, setRegisterStage } from './register-stage.ts';
import { startServer, type BenchServer } from './server-process.ts';
import { quantile } from './statistics.ts';

export const SIZE: RegisterSize = { project: 5_000, activity: 20_000, application: 10_000, partner: 600, programme: 30 };

const TIMES = 300;
const WARM_UP = 20;
const MOST_TRIES = 10;
/** Answers in the chat go out at Teams' pace: whoever asks faster measures that. */
const BETWEEN_MS = 30;

export interface Latency {
  p50Ms: number;
  p99Ms: number;
  /** Of the server's processor time, each. */
  cpuMs: number;
}

export interface RegisterFigures {
  search: Latency;
  question: Latency;
  list: Latency;
  /** From the start of the process to the first page of a list. */
  readyMs: number;
  peakBytes: number;
  cosmos: { small: Operations; large: Operations };
}

const QUESTIONS = [
  'vilka ansökningar har vi inne?',
  'hur mycket har vi sökt i år?',
  'har vi haft något seminarium i år?',
  'visa försenade projekt',
  'hur många EU-projekt har staden?',
];

/** What people look for: a place, a subject misspelt, two words, a title. */
function searched(i: number): string {
  const random = createRandom(i);
  const [place, subject] = [random.pick(PLACES), words(random, 2)];
  return [place, subject, `${subject} ${place}`, subject.replace(/(.)(.)/, '$2$1'), place.slice(0, 4)][i % 5] ?? place;
}

const asker = (i: number): string => ASKING[i % ASKING.length] ?? '';

const KINDS = ['project', 'activity', 'application'] as const;

interface Asked {
  server: BenchServer;
  connection: Connection;
}

/** Asks one thing after the other; each must be answered with what `holds`. */
async function latencyOf({ server, connection }: Asked, body: (i: number) => string, holds: string, pauseMs: number): Promise<Latency> {
  const cpuMs = async (): Promise<number> => {
    const { cpuUs } = await server.tally();
    return (cpuUs.user + cpuUs.system) / 1_000;
  };
  const taken: number[] = [];
  const before = await cpuMs();
  for (let i = 0; i < TIMES + WARM_UP; i += 1) {
    if (pauseMs > 0) await sleep(pauseMs);
    const asked = performance.now();
    const { status, body: answer } = await connection.post(body(i));
    if (i >= WARM_UP) taken.push(performance.now() - asked);
    if (status !== 200 || !answer.includes(holds)) throw new Error(`not answered: ${status} ${answer.slice(0, 300)}`);
  }
  return { p50Ms: quantile(taken, 0.5), p99Ms: quantile(taken, 0.99), cpuMs: ((await cpuMs()) - before) / (TIMES + WARM_UP) };
}

/** One page of a list, far back in it. */
const listBody = (i: number): string => invokeBody(asker(i), 'record.list', { kind: KINDS[i % 3] ?? 'project', page: i % 40 });

/** On a machine that is busy with other things, the first turn may be given up before the register has been read. */
async function firstList(connection: Connection): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { body } = await connection.post(listBody(0));
    if (body.includes('record.show')) return;
  }
  throw new Error('no list was given');
}

/** What finding and asking costs in a city of 35,000 records, and what it asks of the store. */
export async function measureRegister(folder: string, pinned: boolean): Promise<RegisterFigures> {
  const stage = await setRegisterStage(folder, SIZE);
  const dataFolder = join(folder, 'register');
  await layOut(dataFolder, stage);
  const connector = await startInstantConnector();
  const started = performance.now();
  const server = await startServer({
    script: new URL('submission-server.ts', import.meta.url),
    args: [dataFolder, stage.cityFile],
    pinned,
  });
  const connection = await openConnection(server.port);
  await firstList(connection);
  const readyMs = performance.now() - started;
  const asked = { server, connection };
  const list = await latencyOf(asked, listBody, 'record.show', 0);
  const search = await latencyOf(asked, (i) => invokeBody(asker(i), 'record.search', { words: searched(i), page: 0 }), 'AdaptiveCard', 0);
  const question = await latencyOf(
    asked,
    (i) => messageBody(asker(i), connector.serviceUrl, QUESTIONS[i % QUESTIONS.length] ?? ''),
    '',
    BETWEEN_MS,
  );
  if (!connector.last().includes('AdaptiveCard')) throw new Error('a question was not answered with a card');
  const { peakBytes } = await server.tally();
  connection.close();
  await server.stop();
  await connector.close();
  return { search, question, list, readyMs, peakBytes, cosmos: await operationsOnCosmos() };
}
