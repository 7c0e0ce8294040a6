import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The servers' core, and the load's. */
export const SERVER_CORE = '0';
const LOAD_CORE = '1';
const STOPPED_WITHIN_MS = 5_000;

/** Keeps this process, every thread of it, off the servers' core; false where that cannot be done. */
export const pinSelf = (): boolean => spawnSync('taskset', ['-a', '-c', '-p', LOAD_CORE, String(process.pid)]).status === 0;

interface Program {
  script: URL;
  args?: readonly string[];
  env?: { [name: string]: string };
  pinned: boolean;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts Node on `script`, on one core, with `env` and nothing else in its environment. */
export function spawnNode({ script, args = [], env = {}, pinned }: Program): ChildProcess {
  const node = [process.execPath, fileURLToPath(script), ...args];
  const [command = '', ...rest] = pinned ? ['taskset', '-c', SERVER_CORE, ...node] : node;
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { PATH: process.env['PATH'], ...env } });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(killer);
}

export interface Tally {
  /** How often the store has been called, by who called what. */
  calls: Record<string, number>;
  /** Processor time since the start, in microseconds. */
  cpuUs: { user: number; system: number };
  /** The most memory it has held at once. */
  peakBytes: number;
}

export interface BenchServer {
  port: number;
  tally(): Promise<Tally>;
  /** Makes everything as it was before anybody asked for anything. */
  putBack(): Promise<void>;
  stop(): Promise<void>;
}

const ready = z.object({ port: z.number() });
const tallied = z.object({
  calls: z.record(z.string(), z.number()),
  cpuUs: z.object({ user: z.number(), system: z.number() }),
  peakBytes: z.number(),
});

/** Starts a server that uses `serve`. Rejects when it ends before it listens. */
export async function startServer(program: Program): Promise<BenchServer> {
  const child = spawnNode(program);
  const message = async (): Promise<unknown> => {
    const over = new AbortController();
    const ended = once(child, 'exit', { signal: over.signal }).then(() =>
      Promise.reject(new Error(`${program.script.pathname} has ended`)),
    );
    const said = once(child, 'message', { signal: over.signal });
    try {
      return (await Promise.race([said, ended]))[0];
    } finally {
      over.abort();
      await Promise.allSettled([said, ended]);
    }
  };
  const { port } = ready.parse(await message());
  const ask = async (question: 'tally' | 'put-back'): Promise<Tally> => {
    child.send(question);
    return tallied.parse(await message());
  };
  return {
    port,
    tally: () => ask('tally'),
    putBack: async () => void (await ask('put-back')),
    stop: () => endProcess(child),
  };
}
