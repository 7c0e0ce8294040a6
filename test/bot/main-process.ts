import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface MainProcess {
  /** Resolves with the port it says it listens on. Rejects when it ends before that. */
  listening: Promise<number>;
  /** Resolves when it has ended, with everything it said. */
  ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

interface Start {
  env?: { [name: string]: string };
  args?: string[];
  /** The program and its first arguments. */
  command?: string[];
}

const ENTRY = [process.execPath, 'bot/main.ts'];

/** The entry point as a process of its own, with nothing of our environment; on a port the system chooses and without windows unless told. */
export function startMain({ env = {}, args = ['--no-windows'], command = ENTRY }: Start = {}): MainProcess {
  const [program = '', ...first] = command;
  const child = spawn(program, [...first, ...args], { cwd: ROOT, env: { PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = endOf(child);
  const told = Promise.withResolvers<number>();
  child.stdout.on('data', (chunk) => {
    const port = /listens on (?:port |http:\/\/127\.0\.0\.1:)(\d+)/.exec(String(chunk))?.[1];
    if (port !== undefined) told.resolve(Number(port));
  });
  const early = ended.then(({ code, stderr }) => Promise.reject(new Error(`it ended with ${String(code)}: ${stderr}`)));
  const listening = Promise.race([told.promise, early]);
  listening.catch(() => undefined);
  return { listening, ended, kill: (signal) => void child.kill(signal) };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.stderr += String(chunk)));
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...said };
}
