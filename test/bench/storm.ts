import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../services/store/open-store.ts';
import { conversationOf, wrote } from '../helpers/activities.ts';
import type { Arrival } from './arrival.ts';
import { TENANT } from './city.ts';
import { startSlowConnector, type SlowConnector } from './connector-process.ts';
import type { LargeCity } from './large-city.ts';
import { localSettings } from './local-settings.ts';
import { fillStartingState, type StartingState } from './starting-state.ts';
import { monotonicMs } from './monotonic.ts';
import { setScene, type Played, type Post, type Scene, type Wait } from './scene.ts';
import { startServer, type BenchServer } from './server-process.ts';

const LONGEST_MS = 90_000;
/** Long enough for the product to have done what it does when it starts. */
const SETTLE_MS = 4_000;
/** When nothing has come for so long, nothing more will. */
const QUIET_MS = 3_000;
const LONGEST_QUIET_MS = 9_000;
const ASK_EVERY_MS = 500;
const QUESTION = 'vad väntar på mig';

export interface Scenario {
  /** What Teams takes to answer. */
  latencyMs: number;
  startingState: StartingState;
  /** People in whose chats the connector never answers. */
  silent: readonly string[];
  /** How many messages people are owed in all. */
  owed: number;
  /** Sets it off; settles when everybody has what they are owed. */
  run(scene: Scene): Promise<void>;
}

/** What happened, with times by `monotonicMs`. */
export interface Storm {
  latencyMs: number;
  owed: number;
  began: number;
  /** When all that was waited for had come, or was given up. */
  ended: number;
  arrivals: readonly Arrival[];
  waits: readonly Wait[];
  posts: readonly Post[];
  /** The bot's processor time. */
  cpuMs: number;
  /** The most memory the bot has held at once. */
  peakBytes: number;
}

/** One after the other, people who are owed nothing ask what waits for them. */
async function askMeanwhile({ scene, free }: Played, over: AbortSignal): Promise<void> {
  const asked: Promise<void>[] = [];
  while (!over.aborted) {
    const person = free.shift();
    if (person !== undefined) {
      asked.push(
        scene.wait(person, 'answer', () => true),
        scene.post(wrote(scene.chat(person), QUESTION)),
      );
    }
    await sleep(ASK_EVERY_MS);
  }
  await Promise.all(asked);
}

/** What comes twice may come after all has come once. */
async function quiet({ arrivals }: SlowConnector): Promise<void> {
  for (let seen = -1; seen !== arrivals.length;) {
    seen = arrivals.length;
    await sleep(QUIET_MS);
  }
}

const atMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const over = new AbortController();
  await Promise.race([work, sleep(ms, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
};

async function play(played: Played, scenario: Scenario, connector: SlowConnector): Promise<Pick<Storm, 'began' | 'ended'>> {
  const over = new AbortController();
  const began = monotonicMs();
  const asked = askMeanwhile(played, over.signal);
  await atMost(LONGEST_MS, Promise.all([scenario.run(played.scene).finally(() => over.abort()), asked]));
  over.abort();
  const ended = monotonicMs();
  if (ended - began < LONGEST_MS) await atMost(LONGEST_QUIET_MS, quiet(connector));
  return { began, ended };
}

interface Staging {
  city: LargeCity;
  dataFolder: string;
  pinned: boolean;
}

/** The product on the city as it stands when the scenario begins. */
async function startBot({ city, dataFolder, pinned }: Staging, { startingState }: Scenario, serviceUrl: string): Promise<BenchServer> {
  const cityFile = join(dataFolder, 'city.json');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(cityFile, JSON.stringify(city.file));
  const store = await openStore(localSettings({ dataFolder, cityFile }).store, TENANT);
  await fillStartingState(store, city, startingState, serviceUrl);
  await store.close();
  const args = [dataFolder, cityFile, String(startingState.at)];
  const server = await startServer({ script: new URL('sending-server.ts', import.meta.url), args, pinned });
  if (startingState.roundOpen) await sleep(SETTLE_MS);
  return server;
}

const cpuMsOf = async (server: BenchServer): Promise<number> => {
  const { cpuUs } = await server.tally();
  return (cpuUs.user + cpuUs.system) / 1_000;
};

/** Starts the product and a connector as slow as Teams, and lets the scenario loose on them; gives up after a minute and a half. */
export async function measureStorm(staging: Staging, scenario: Scenario): Promise<Storm> {
  const connector = await startSlowConnector(scenario.latencyMs, scenario.silent.map(conversationOf));
  const server = await startBot(staging, scenario, connector.serviceUrl);
  const before = await cpuMsOf(server);
  const played = setScene(staging.city, server.port, connector);
  const times = await play(played, scenario, connector);
  const { waits, posts } = structuredClone({ waits: played.waits, posts: played.posts });
  const arrivals = [...connector.arrivals];
  const cpuMs = (await cpuMsOf(server)) - before;
  const { peakBytes } = await server.tally();
  await Promise.all([server.stop(), connector.stop()]);
  return { ...times, arrivals, waits, posts, latencyMs: scenario.latencyMs, owed: scenario.owed, cpuMs, peakBytes };
}
