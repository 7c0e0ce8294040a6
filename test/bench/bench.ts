import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson, asTable, brokenBounds, type Figures } from './figures.ts';
import { measureMessages } from './messages.ts';
import { cardIn } from './receipt.ts';
import { pinSelf } from './server-process.ts';
import { setStage } from './stage.ts';
import { measureStart } from './start-time.ts';
import { countStoreCalls } from './store-calls.ts';
import { measureThroughput } from './throughput.ts';

/** `npm run bench`: how fast a report is submitted and how soon the bot answers, beside the same stack doing nothing. `--json`: one line. */
async function measure(folder: string): Promise<Figures> {
  const cores = availableParallelism();
  const pinned = cores > 1 && pinSelf();
  const stage = await setStage(folder);
  const { calls, receipt } = await countStoreCalls(folder, stage, pinned);
  const cardFile = join(folder, 'card.json');
  await writeFile(cardFile, JSON.stringify(cardIn(receipt)));
  const start = await measureStart(folder, stage, cardFile, pinned);
  const messages = await measureMessages(folder, stage, pinned);
  return { ...(await measureThroughput(folder, stage, cardFile, pinned)), ...messages, calls, start, cores, pinned };
}

const folder = await mkdtemp(join(tmpdir(), 'solna-bench-'));
try {
  const figures = await measure(folder);
  process.stdout.write(`${process.argv.includes('--json') ? asJson(figures) : asTable(figures)}\n`);
  if (brokenBounds(figures).length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
