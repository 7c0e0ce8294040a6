import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../bot/app.ts';
import { loadCityFile } from '../../bot/load-city-file.ts';
import type { Platform } from '../../services/city.ts';
import { openStore } from '../../services/store/open-store.ts';
import { listAll } from '../../services/store/store.ts';
import { countingStore, type StoreCall } from './counting-store.ts';
import { localSettings } from './local-settings.ts';
import { serve } from './serve.ts';

/** The product as bot/main.ts runs it, without authentication and windows: `<data folder> <city file> [count]`. */
const [dataFolder = '', cityFile = '', mode] = process.argv.slice(2);
const counts = mode === 'count';

const inLook = new AsyncLocalStorage<boolean>();
const calls = new Map<string, number>();

const note = ({ what, kind }: StoreCall): void => {
  const name = `${inLook.getStore() === true ? 'look' : 'turn'} ${what} ${kind}`;
  calls.set(name, (calls.get(name) ?? 0) + 1);
};

const platform: Platform = {
  clock: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  newId: () => randomUUID(),
  schedule: (ms, task) => {
    const timer = setTimeout(counts ? () => inLook.run(true, task) : task, ms);
    return { cancel: () => clearTimeout(timer) };
  },
};

const settings = localSettings({ dataFolder, cityFile });
const loaded = await loadCityFile(cityFile);
if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
const store = await openStore(settings.store, settings.tenant);
const app = await createApp(settings, loaded.file, platform, { store: counts ? countingStore(store, note) : store });
const pristine = (await listAll(store, 'report')).map(({ record }) => record);

/** By the server itself, as nobody else writes to its file: what another process writes throws away all that is cached of it. */
async function putBack(): Promise<void> {
  const now = await listAll(store, 'report');
  const etags = new Map(now.map(({ record, etag }) => [record.id, etag]));
  const written = await Promise.all(pristine.map((report) => store.replace(report, etags.get(report.id) ?? '')));
  if (!written.every(({ ok }) => ok)) throw new Error('a report has changed while it was put back');
}

serve({ start: () => app.start(), calls: () => Object.fromEntries(calls), putBack });
