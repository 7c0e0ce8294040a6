import { join } from 'node:path';
import type { Answer } from './connection.ts';
import { openDataFolder } from './data-file.ts';
import { submitBody } from './invoke.ts';
import { burst } from './load.ts';
import { checkReceipt } from './receipt.ts';
import { startServer } from './server-process.ts';
import type { Stage } from './stage.ts';
import { sum } from './statistics.ts';

export interface StoreCalls {
  readsPerTurn: number;
  writesPerTurn: number;
  /** Times the roster was read from the store meanwhile; it may be half a minute old. */
  rosterReads: number;
  /** What the looks in the background made of it. */
  tickReads: number;
  tickWrites: number;
}

const ROSTER = ['turn list unit', 'turn list person'];

function callsOf(calls: Record<string, number>, who: string, whats: readonly string[]): number {
  const starts = whats.map((what) => `${who} ${what} `);
  return sum(Object.entries(calls).map(([name, times]) => (starts.some((s) => name.startsWith(s)) && !ROSTER.includes(name) ? times : 0)));
}

/** A run of its own, so that counting disturbs no other figure. Gives a receipt too: the card that the others answer with. */
export async function countStoreCalls(folder: string, stage: Stage, pinned: boolean): Promise<{ calls: StoreCalls; receipt: Answer }> {
  const dataFolder = join(folder, 'counting');
  const data = await openDataFolder(dataFolder, stage);
  const server = await startServer({
    script: new URL('submission-server.ts', import.meta.url),
    args: [dataFolder, stage.cityFile, 'count'],
    pinned,
  });
  const { calls: before } = await server.tally();
  const { submissions } = stage;
  const { answers } = await burst(server.port, submissions.map(submitBody));
  submissions.forEach((submission, i) => checkReceipt(submission, answers[i] ?? { status: 0, body: '' }));
  const [receipt] = answers;
  if (receipt === undefined) throw new Error('there was nothing to submit');
  const { calls: after } = await server.tally();
  await server.stop();
  data.close();
  const calls = Object.fromEntries(Object.entries(after).map(([name, times]) => [name, times - (before[name] ?? 0)]));
  const counted = {
    readsPerTurn: callsOf(calls, 'turn', ['get', 'has', 'list']) / submissions.length,
    writesPerTurn: callsOf(calls, 'turn', ['create', 'replace']) / submissions.length,
    rosterReads: Math.max(...ROSTER.map((name) => calls[name] ?? 0)),
    tickReads: callsOf(calls, 'tick', ['get', 'has', 'list']),
    tickWrites: callsOf(calls, 'tick', ['create', 'replace']),
  };
  return { calls: counted, receipt };
}
