import { randomUUID } from 'node:crypto';
import process from 'node:process';
import type { Platform } from '../services/city.ts';
import { systemSchedule } from '../services/clock.ts';
import { StoreUnavailable } from '../services/store/open-store.ts';
import type { App } from './app.ts';
import { listenFault } from './http/listen-fault.ts';
import { loadCityFile } from './load-city-file.ts';
import { addresses, neededPorts, openWindows, seats, startOver } from './local/local-mode.ts';
import { PlaygroundError } from './local/playground-process.ts';
import { ensurePortsFree, PortTakenError } from './local/ports.ts';
import type { Playgrounds } from './local/playgrounds.ts';
import { keepTo, proxyFault, proxyInWords } from './proxy.ts';
import { readSettings, type Settings } from './settings.ts';
import type { CityFile } from '../services/policy/city-file.ts';

const platform: Platform = {
  clock: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  newId: () => randomUUID(),
  schedule: systemSchedule,
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function complain(faults: readonly string[]): void {
  process.stderr.write(`Solna i världen cannot start:\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
}

/** Says why it cannot go on, and ends. */
function giveUp(faults: readonly string[]): never {
  complain(faults);
  process.exit(1);
}

interface Running {
  app?: App;
  windows?: Playgrounds;
}

const running: Running = {};
let stopping = false;

/** Whatever is under way, whatever sockets do: it ends within ten seconds. */
const END_WITHIN_MS = 9_500;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(code), END_WITHIN_MS);
  await Promise.all([running.windows?.stop(), running.app?.stop()]);
  process.exit(code);
}

const stopOn = (signal: 'SIGINT' | 'SIGTERM'): void => {
  process.on(signal, () => {
    stop(0).catch(() => process.exit(1));
  });
};

/** A sentence for what a person can do something about, one for each window that did not start; the rest is a bug. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable || error instanceof PortTakenError || error instanceof PlaygroundError) return error.message;
  return listenFault(error);
}

/** The rest of the program takes longer to load than it takes to see what is wrong with the settings. */
const build = async (settings: Settings, file: CityFile): Promise<App> => (await import('./app.ts')).createApp(settings, file, platform);

async function start(settings: Settings, file: CityFile): Promise<void> {
  if (settings.mode === 'production') {
    running.app = await build(settings, file);
    const { port } = await running.app.start();
    say(`Solna i världen listens on port ${port}.`);
    if (settings.proxy !== undefined) say(`${proxyInWords(settings.proxy)}.`);
    return;
  }
  const windows = settings.windows ? seats(file, settings.firstWindowPort) : [];
  await ensurePortsFree(neededPorts(settings, windows));
  if (settings.fresh) await startOver(settings);
  running.app = await build(settings, file);
  const { port } = await running.app.start();
  if (windows.length === 0) return say(`Solna i världen listens on http://127.0.0.1:${port}.`);
  running.windows = await openWindows(settings, windows, port, (error) => {
    process.stderr.write(`${error.message}\n`);
  });
  say(addresses(windows));
}

stopOn('SIGINT');
stopOn('SIGTERM');

/** What is wrong with the city's file as well, when the settings cannot be read, so that all of it is said at once. */
async function faultsOfCityFile(path: string | undefined): Promise<string[]> {
  const loaded = path === undefined || path.trim() === '' ? undefined : await loadCityFile(path);
  return loaded?.ok === false ? loaded.faults : [];
}

const read = readSettings(process.env, process.argv.slice(2));
if (!read.ok) giveUp([...read.faults, ...(await faultsOfCityFile(process.env['CITY_FILE']))]);
keepTo(read.settings.proxy, process.env);
const loaded = await loadCityFile(read.settings.cityFile);
if (!loaded.ok) giveUp(loaded.faults);
try {
  await start(read.settings, loaded.file);
} catch (error) {
  const sentences = sentenceFor(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const proxy = proxyFault(error, read.settings.proxy);
  complain([...sentences.split('\n'), ...(proxy === undefined ? [] : [proxy])]);
  await stop(1);
}
