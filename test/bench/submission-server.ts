import { AsyncLocalStorage } from 'node:async_hooks';
import { listAll } from '../../services/store/store.ts';
import { countingStore, type StoreCall } from './counting-store.ts';
import { benchPlatform } from './platform.ts';
import { composeProduct } from './product.ts';
import { serve } from './serve.ts';

/** The product with reports that can be put back: `<data folder> <city file> [count]`. */
const [dataFolder = '', cityFile = '', mode] = process.argv.slice(2);
const counts = mode === 'count';

const inTick = new AsyncLocalStorage<boolean>();
const calls = new Map<string, number>();

const note = ({ what, kind }: StoreCall): void => {
  const name = `${inTick.getStore() === true ? 'tick' : 'turn'} ${what} ${kind}`;
  calls.set(name, (calls.get(name) ?? 0) + 1);
};

const platform = benchPlatform(counts ? { within: (task) => inTick.run(true, task) } : {});
const { app, store } = await composeProduct({
  dataFolder,
  cityFile,
  platform,
  around: (opened) => (counts ? countingStore(opened, note) : opened),
});
const pristine = (await listAll(store, 'report')).map(({ record }) => record);

/** By the server itself, as nobody else writes to its file: what another process writes throws away all that is cached of it. */
async function putBack(): Promise<void> {
  const now = await listAll(store, 'report');
  const etags = new Map(now.map(({ record, etag }) => [record.id, etag]));
  const written = await Promise.all(pristine.map((report) => store.replace(report, etags.get(report.id) ?? '')));
  if (!written.every(({ ok }) => ok)) throw new Error('a report has changed while it was put back');
}

serve({ start: () => app.start(), calls: () => Object.fromEntries(calls), putBack });
