// A process of its own that writes to a store's file: `count <file> <report> <times>` or `create <file> <most>`.
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import { countUp } from './count-up.ts';
import { CITY, numbered, unit } from './records.ts';

const [task, file = '', ...rest] = process.argv.slice(2);
const store = openSqliteStore({ file, city: CITY });
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function count([id = '', times = '0']: string[]): Promise<void> {
  say('ready');
  for (let done = 0; done < Number(times); done += 1) await countUp(store, id);
}

/** Names each record once its write has resolved. */
async function create([most = '0']: string[]): Promise<void> {
  for (const id of numbered(Number(most))) {
    const written = await store.create(unit({ id }));
    if (written.ok) say(id);
  }
}

await (task === 'count' ? count(rest) : create(rest));
await store.close();
