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
  /** Resolves with the first of what it says that matches. Rejects when it ends before that. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended, with everything it said. */
  ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Signals it and all it has started, as Ctrl-C does. False when none of them is left. It needs a group of its own. */
  killGroup(signal: NodeJS.Signals): boolean;
}

interface Start {
  env?: { [name: string]: string };
  args?: string[];
  /** The program and its first arguments. */
  command?: string[];
  /** Whether it gets a process group of its own, as from a shell. */
  group?: boolean;
}

const ENTRY = [process.execPath, 'bot/main.ts'];

/**
 * The entry point as a process of its own, with nothing of our environment;
 * on a port the system chooses and without windows unless told.
 */
export function startMain({ env = {}, args = ['--no-windows'], command = ENTRY, group = false }: Start = {}): MainProcess {
  const [program = '', ...first] = command;
  const child = spawn(program, [...first, ...args], {
    cwd: ROOT,
    env: { PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: group,
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, ...said }));
  const says = (pattern: RegExp): Promise<RegExpExecArray> => {
    const told = Promise.withResolvers<RegExpExecArray>();
    const search = (): void => {
      const match = pattern.exec(said.stdout);
      if (match !== null) told.resolve(match);
    };
    child.stdout.on('data', search);
    search();
    void ended.then(({ code, stderr }) => told.reject(new Error(`it ended with ${String(code)}: ${stderr}`)));
    return told.promise;
  };
  const listening = says(/listens on (?:port |http:\/\/127\.0\.0\.1:)(\d+)\./).then(([, port]) => Number(port));
  listening.catch(() => undefined);
  return { listening, says, ended, kill: (signal) => void child.kill(signal), killGroup: (signal) => signalGroup(child, signal) };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}
