import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection, type Answer } from './connection.ts';
import { layOut } from './data-file.ts';
import { invokeBody } from './invoke.ts';
import { endProcess, spawnNode } from './server-process.ts';
import type { Stage } from './stage.ts';
import { median } from './statistics.ts';

const STARTS = 7;
const POLL_MS = 1;
const LONGEST_MS = 20_000;

export interface StartTime {
  productMs: number;
  bareMs: number;
  ratio: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

async function ask(port: number, body: string): Promise<Answer | undefined> {
  try {
    const connection = await openConnection(port);
    const answer = await connection.post(body);
    connection.close();
    return answer;
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw error;
  }
}

type Program = Parameters<typeof spawnNode>[0];

/** Milliseconds from the start of the process to its first answer. */
async function timeToAnswer(program: (port: number) => Program, body: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawnNode(program(port));
  try {
    while (child.exitCode === null && performance.now() - started < LONGEST_MS) {
      const answer = await ask(port, body);
      if (answer?.status === 200) return performance.now() - started;
      if (answer !== undefined) throw new Error(`the first answer was ${answer.status}: ${answer.body}`);
      await sleep(POLL_MS);
    }
    throw new Error(`no answer within ${LONGEST_MS} ms, or the process ended`);
  } finally {
    await endProcess(child);
  }
}

/** The product with a city's data in place, beside a bot that is nothing but botbuilder and restify, in turn. */
export async function measureStart(folder: string, stage: Stage, cardFile: string, pinned: boolean): Promise<StartTime> {
  const dataFolder = join(folder, 'start');
  await layOut(dataFolder, stage);
  const product = (port: number): Program => ({
    script: new URL('../../bot/launch.mjs', import.meta.url),
    args: ['--no-windows'],
    env: { PORT: String(port), DATA_FOLDER: dataFolder, CITY_FILE: stage.cityFile },
    pinned,
  });
  const bare = (port: number): Program => ({ script: new URL('bare-server.ts', import.meta.url), args: [String(port), cardFile], pinned });
  const body = invokeBody(stage.submissions[0]?.person ?? '', 'help', {});
  const times: { product: number; bare: number }[] = [];
  for (let i = 0; i < STARTS; i += 1) times.push({ product: await timeToAnswer(product, body), bare: await timeToAnswer(bare, body) });
  const productMs = median(times.map((t) => t.product));
  const bareMs = median(times.map((t) => t.bare));
  return { productMs, bareMs, ratio: productMs / bareMs };
}
