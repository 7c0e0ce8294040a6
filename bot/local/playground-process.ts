import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PlaygroundSetup {
  port: number;
  botUrl: string;
  /** The working directory: holds the configuration; the log is written below it. */
  directory: string;
  /** The playground's program file. */
  command: string;
}

export interface Playground {
  port: number;
  /** Settles when the process has ended, with how it ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export class PlaygroundError extends Error {
  override name = 'PlaygroundError';
}

const START_WITHIN_MS = 30_000;
const END_WITHIN_MS = 2_000;
const PRELOADED = [new URL('loopback-only.ts', import.meta.url), new URL('end-with-parent.ts', import.meta.url)].flatMap(({ href }) => [
  '--import',
  href,
]);
/**
 * Nothing of our own environment: a proxy setting, say, would lead what is meant for the bot astray.
 * It opens no browser; and with telemetry off it would still report that it runs, but for the second setting.
 */
const ENVIRONMENT = { TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1' };

function launch({ port, botUrl, directory, command }: PlaygroundSetup): ChildProcess {
  const serviceUrl = `http://127.0.0.1:${port}/_connector`;
  return fork(command, ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--su', serviceUrl, '--dt'], {
    cwd: directory,
    env: ENVIRONMENT,
    execArgv: PRELOADED,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Reads both streams to the end, so that the process never waits for a reader. */
function follow(child: ChildProcess): { portTaken: Promise<number>; complaints: string[] } {
  const complaints: string[] = [];
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const portTaken = new Promise<number>((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^Listening on (\d+)$/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  return { portTaken, complaints };
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(signal === null ? `it ended with exit code ${String(code)}` : `it was ended by ${signal}`),
    );
  });

async function stopAndWait(child: ChildProcess, ended: Promise<string>): Promise<void> {
  const outOfPatience = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(outOfPatience);
}

/** Undefined when it serves on `port`. It takes another port where that one is taken, and says so only here. */
async function troubleServing(portTaken: Promise<number>, port: number, deadline: AbortSignal): Promise<string | undefined> {
  if ((await portTaken) !== port) return 'something else took the port';
  // Its page answers before its configuration is read; this address answers after.
  return fetch(`http://127.0.0.1:${port}/_debug/ping`, { signal: deadline }).then(
    (response) => (response.ok ? undefined : `it answered with HTTP status ${response.status}`),
    (error: unknown) => `it did not answer (${String(error)})`,
  );
}

const overdue = (deadline: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    deadline.addEventListener('abort', () => resolve(`it did not answer within ${START_WITHIN_MS / 1000} seconds`), { once: true });
  });

/** What its log says against starting, which tells more than that it ended. */
async function faultIn(directory: string): Promise<string | undefined> {
  const file = join(directory, 'devTools', 'm365agentsplayground.log');
  if (!existsSync(file)) return undefined;
  return /^error Reason: (?:\w+Error )?(.+)$/m.exec(await readFile(file, 'utf8'))?.[1];
}

const MOVED_BY = '; start again, or choose other ports with WINDOWS_PORT';

const isAboutPort = (reason: string): boolean => /took the port|EADDRINUSE|EACCES/.test(reason);

/** Resolves when the page answers. Throws `PlaygroundError` with the port and the reason when it does not come to that. */
export async function startPlayground(setup: PlaygroundSetup): Promise<Playground> {
  const { port, directory } = setup;
  const child = launch(setup);
  const ended = endOf(child);
  const { portTaken, complaints } = follow(child);
  const stop = (): Promise<void> => stopAndWait(child, ended);
  const deadline = AbortSignal.timeout(START_WITHIN_MS);
  const trouble = await Promise.race([troubleServing(portTaken, port, deadline), ended, overdue(deadline)]);
  if (trouble === undefined) return { port, ended, stop };
  await stop();
  const reason = (await faultIn(directory)) ?? [trouble, ...complaints].join(' ').trim();
  throw new PlaygroundError(`The chat window on port ${port} did not start: ${reason}${isAboutPort(reason) ? MOVED_BY : ''}`);
}
