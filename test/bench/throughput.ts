import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { busyMs } from './core-time.ts';
import { openDataFolder, type DataFile } from './data-file.ts';
import { submitBody } from './invoke.ts';
import { burst, type Burst } from './load.ts';
import { cardIn, checkReceipt } from './receipt.ts';
import { SERVER_CORE, startServer, type BenchServer } from './server-process.ts';
import type { Stage } from './stage.ts';
import { median, quantile, sum } from './statistics.ts';

/** Measured, a turn's processor time goes on falling for so many bursts, as the code is compiled. */
const WARM_UP_BURSTS = 32;
/** Turn and turn about within seconds, since how fast the machine is changes with the minute. */
const BURSTS_A_SLICE = 8;
const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 16;
const ROUNDS_WITHIN_MS = 110_000;
/** A tick that a submission has asked for comes a second after the last, or nine times as long after as that took: it is the product's, and must not fall on the others. */
const SETTLE_MS = 1_200;

export interface Rate {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server for one turn, in microseconds. */
  cpuUs: number;
}

export interface Throughput {
  submission: Rate;
  /** The same stack, botbuilder and restify as they come, answering with a fixed card. */
  bare: Rate;
  /** The product's own HTTP server, answering with a fixed card. */
  ownServer: Rate;
  /** The median over the rounds of a submission's turns/s beside the other's. */
  ratio: number;
  ownServerRatio: number;
  rounds: number;
  /** Of one core, used by the load while it was posting to the fastest of them. */
  loadCpuShare: number;
  /** Of the servers' core, taken by other programs meanwhile; not a number where the system does not say. */
  otherShare: number;
}

interface Slice extends Rate {
  latencies: number[];
  loadCpuShare: number;
  otherShare: number;
}

interface Contender {
  server: BenchServer;
  /** Posts every body once and sees to it that each answer is right. */
  post: () => Promise<Burst>;
}

/** Processor time of a server, and of its core whoever used it, in milliseconds. */
interface Meter {
  cpuMs: number;
  busyMs: number | undefined;
}

async function readMeter(server: BenchServer): Promise<Meter> {
  const [{ cpuUs }, busy] = await Promise.all([server.tally(), busyMs(SERVER_CORE)]);
  return { cpuMs: (cpuUs.user + cpuUs.system) / 1000, busyMs: busy };
}

/** One burst, with what it cost the server and what others took of its core meanwhile. */
interface Metered extends Burst {
  cpuMs: number;
  othersMs: number;
}

async function metered({ server, post }: Contender): Promise<Metered> {
  const before = await readMeter(server);
  const done = await post();
  const after = await readMeter(server);
  await server.putBack();
  const cpuMs = after.cpuMs - before.cpuMs;
  return { ...done, cpuMs, othersMs: (after.busyMs ?? Number.NaN) - (before.busyMs ?? Number.NaN) - cpuMs };
}

async function slice(contender: Contender): Promise<Slice> {
  const bursts: Metered[] = [];
  for (let i = 0; i < BURSTS_A_SLICE; i += 1) bursts.push(await metered(contender));
  const ms = sum(bursts.map((b) => b.ms));
  const latencies = bursts.flatMap((b) => b.latencies);
  return {
    latencies,
    perSecond: (latencies.length / ms) * 1000,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuUs: (sum(bursts.map((b) => b.cpuMs)) / latencies.length) * 1000,
    loadCpuShare: sum(bursts.map((b) => b.loadCpuMs)) / ms,
    otherShare: Math.max(0, sum(bursts.map((b) => b.othersMs)) / ms),
  };
}

/** Turns a second and processor time of the median slice; latencies of every request there was. */
function rateOf(slices: readonly Slice[]): Rate {
  const latencies = slices.flatMap((s) => s.latencies);
  return {
    perSecond: median(slices.map((s) => s.perSecond)),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuUs: median(slices.map((s) => s.cpuUs)),
  };
}

/** Submits every report; each answer must be its receipt, and the store must hold all of it. */
function submitting(server: BenchServer, data: DataFile, { submissions }: Stage): Contender {
  const bodies = submissions.map(submitBody);
  return {
    server,
    async post() {
      const done = await burst(server.port, bodies);
      submissions.forEach((submission, i) => checkReceipt(submission, done.answers[i] ?? { status: 0, body: '' }));
      if (data.submitted() !== submissions.length) {
        throw new Error(`${submissions.length} receipts were given and ${data.submitted()} reports are submitted`);
      }
      return done;
    },
  };
}

/** Posts the same bodies to a server that answers each with one and the same receipt. */
function asking(server: BenchServer, { submissions }: Stage): Contender {
  const bodies = submissions.map(submitBody);
  return {
    server,
    async post() {
      const done = await burst(server.port, bodies);
      done.answers.forEach(cardIn);
      return done;
    },
  };
}

async function warmUp({ server, post }: Contender): Promise<void> {
  for (let i = 0; i < WARM_UP_BURSTS; i += 1) {
    await post();
    await server.putBack();
  }
}

/** Submissions beside the same stack doing nothing, slice by slice in turn so that all meet the same machine. */
export async function measureThroughput(folder: string, stage: Stage, cardFile: string, pinned: boolean): Promise<Throughput> {
  const dataFolder = join(folder, 'throughput');
  const data = await openDataFolder(dataFolder, stage);
  const start = (script: string, ...args: string[]): Promise<BenchServer> =>
    startServer({ script: new URL(script, import.meta.url), args, pinned });
  const servers = {
    submission: await start('submission-server.ts', dataFolder, stage.cityFile),
    bare: await start('bare-server.ts', '0', cardFile),
    ownServer: await start('own-http-server.ts', cardFile),
  };
  const rounds = await playRounds({
    submission: submitting(servers.submission, data, stage),
    bare: asking(servers.bare, stage),
    ownServer: asking(servers.ownServer, stage),
  });
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  data.close();
  const beside = (other: 'bare' | 'ownServer'): number => median(rounds.map((r) => r.submission.perSecond / r[other].perSecond));
  return {
    submission: rateOf(rounds.map((r) => r.submission)),
    bare: rateOf(rounds.map((r) => r.bare)),
    ownServer: rateOf(rounds.map((r) => r.ownServer)),
    ratio: beside('bare'),
    ownServerRatio: beside('ownServer'),
    rounds: rounds.length,
    loadCpuShare: median(rounds.map((r) => r.ownServer.loadCpuShare)),
    otherShare: median(rounds.flatMap((r) => Object.values(r).map(({ otherShare }) => otherShare))),
  };
}

type Round<T> = Record<'submission' | 'bare' | 'ownServer', T>;

async function playRounds(contenders: Round<Contender>): Promise<Round<Slice>[]> {
  for (const contender of Object.values(contenders)) await warmUp(contender);
  const rounds: Round<Slice>[] = [];
  const started = performance.now();
  while (rounds.length < FEWEST_ROUNDS || (rounds.length < MOST_ROUNDS && performance.now() - started < ROUNDS_WITHIN_MS)) {
    const submission = await slice(contenders.submission);
    await sleep(SETTLE_MS);
    rounds.push({ submission, bare: await slice(contenders.bare), ownServer: await slice(contenders.ownServer) });
  }
  return rounds;
}
