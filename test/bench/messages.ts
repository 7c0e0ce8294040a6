import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fromChat } from './activity.ts';
import { openDataFolder } from './data-file.ts';
import { startInstantConnector, type InstantConnector } from './instant-connector.ts';
import { burst } from './load.ts';
import { startServer, type BenchServer } from './server-process.ts';
import type { Stage } from './stage.ts';
import { median, quantile, sum } from './statistics.ts';
import type { Rate } from './throughput.ts';

const WARM_UP_BURSTS = 16;
const BURSTS_A_SLICE = 4;
const ROUNDS = 6;

/** Messages in the chat, each answered with a card through the connector. */
export interface Messages {
  /** The product: who it is, what it means, the help card. */
  answered: Rate;
  /** botbuilder and restify as they come, answering whatever is written with the same card. */
  echoed: Rate;
  /** The median over the rounds. */
  messageRatio: number;
}

const messageBody = (person: string, serviceUrl: string): string =>
  JSON.stringify({ ...fromChat(person, serviceUrl), type: 'message', id: '1795377781218', textFormat: 'plain', text: 'hjälp' });

const cardSchema = z.object({ attachments: z.tuple([z.object({ content: z.looseObject({ type: z.literal('AdaptiveCard') }) })]) });

/** Throws unless it is one card. */
const cardIn = (message: string): unknown => cardSchema.parse(JSON.parse(message)).attachments[0].content;

interface Slice extends Rate {
  latencies: number[];
}

interface Contender {
  server: BenchServer;
  connector: InstantConnector;
  bodies: readonly string[];
}

/** Posts every body once; each must be answered with 200, and bring one card. */
async function post({ server, connector, bodies }: Contender): Promise<{ latencies: number[]; ms: number }> {
  const before = connector.arrived();
  const done = await burst(server.port, bodies);
  if (!done.answers.every(({ status }) => status === 200)) throw new Error('a message was not taken');
  if (connector.arrived() - before !== bodies.length) throw new Error(`${bodies.length} messages, ${connector.arrived() - before} answers`);
  cardIn(connector.last());
  return done;
}

async function slice(contender: Contender): Promise<Slice> {
  const cpuUs = async (): Promise<number> => {
    const { cpuUs: cpu } = await contender.server.tally();
    return cpu.user + cpu.system;
  };
  const before = await cpuUs();
  const bursts = [];
  for (let i = 0; i < BURSTS_A_SLICE; i += 1) bursts.push(await post(contender));
  const latencies = bursts.flatMap((b) => b.latencies);
  return {
    latencies,
    perSecond: (latencies.length / sum(bursts.map((b) => b.ms))) * 1000,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuUs: ((await cpuUs()) - before) / latencies.length,
  };
}

function rateOf(slices: readonly Slice[]): Rate {
  const latencies = slices.flatMap((s) => s.latencies);
  return {
    perSecond: median(slices.map((s) => s.perSecond)),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuUs: median(slices.map((s) => s.cpuUs)),
  };
}

/** Turn and turn about, since how fast the machine is changes with the minute. */
async function playRounds(product: Contender, bare: Contender): Promise<Messages> {
  for (let i = 0; i < WARM_UP_BURSTS; i += 1) for (const contender of [product, bare]) await post(contender);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push({ answered: await slice(product), echoed: await slice(bare) });
  return {
    answered: rateOf(rounds.map((r) => r.answered)),
    echoed: rateOf(rounds.map((r) => r.echoed)),
    messageRatio: median(rounds.map((r) => r.answered.perSecond / r.echoed.perSecond)),
  };
}

/** "hjälp" beside a bare echo of the same card. */
export async function measureMessages(folder: string, stage: Stage, pinned: boolean): Promise<Messages> {
  const dataFolder = join(folder, 'messages');
  const data = await openDataFolder(dataFolder, stage);
  data.close();
  const connector = await startInstantConnector();
  const bodies = stage.submissions.map(({ person }) => messageBody(person, connector.serviceUrl));
  const start = (script: string, ...args: string[]): Promise<BenchServer> =>
    startServer({ script: new URL(script, import.meta.url), args, pinned });
  const product = { server: await start('submission-server.ts', dataFolder, stage.cityFile), connector, bodies };
  await post({ ...product, bodies: bodies.slice(0, 1) });
  const cardFile = join(folder, 'help-card.json');
  await writeFile(cardFile, JSON.stringify(cardIn(connector.last())));
  const bare = { server: await start('bare-echo-server.ts', cardFile), connector, bodies };
  const measured = await playRounds(product, bare);
  await Promise.all([product.server.stop(), bare.server.stop()]);
  await connector.close();
  return measured;
}
