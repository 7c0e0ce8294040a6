import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './figures.ts';
import { measureMessages } from './messages.ts';
import { cardIn } from './receipt.ts';
import { setStage } from './stage.ts';
import { measureStart } from './start-time.ts';
import { countStoreCalls } from './store-calls.ts';
import { measureThroughput } from './throughput.ts';

/** How fast a report is submitted and how soon the bot answers, beside the same stack doing nothing. */
export async function measureAnswering(folder: string, pinned: boolean): Promise<Figures> {
  const stage = await setStage(folder);
  const { calls, receipt } = await countStoreCalls(folder, stage, pinned);
  const cardFile = join(folder, 'card.json');
  await writeFile(cardFile, JSON.stringify(cardIn(receipt)));
  const start = await measureStart(folder, stage, cardFile, pinned);
  const messages = await measureMessages(folder, stage, pinned);
  const throughput = await measureThroughput(folder, stage, cardFile, pinned);
  return { ...throughput, ...messages, calls, start, cores: availableParallelism(), pinned };
}
