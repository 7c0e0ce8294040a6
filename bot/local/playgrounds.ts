import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { folderFault } from '../../services/store/folder.ts';
import { playgroundConfig, type PlaygroundBot, type PlaygroundPerson } from './playground-config.ts';
import { PlaygroundError, startPlayground, type Playground } from './playground-process.ts';

export interface PlaygroundWindow {
  person: PlaygroundPerson;
  port: number;
}

export interface PlaygroundsOptions {
  windows: PlaygroundWindow[];
  bot: PlaygroundBot;
  tenant: string;
  /** Each window gets a subdirectory, named after its port, for its configuration and log. */
  directory: string;
  /** The playground's program file; the installed one unless told. */
  command?: string;
  /** Told when a window that had started ends without being asked to. */
  onLost?: (error: PlaygroundError) => void;
}

export interface Playgrounds {
  stop(): Promise<void>;
}

const installedCommand = (): string => createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');

const directoryOf = ({ port }: PlaygroundWindow, { directory }: PlaygroundsOptions): string => resolve(directory, String(port));

/** One fault is enough: what stands against one window's configuration mostly stands against them all. */
async function writeConfigs(options: PlaygroundsOptions): Promise<void> {
  for (const window of options.windows) {
    const directory = directoryOf(window, options);
    const fault = folderFault(directory);
    if (fault !== undefined) throw new PlaygroundError(`The chat windows' folder ${directory} ${fault.why}`, { cause: fault.cause });
    await writeConfig(join(directory, '.m365agentsplayground.yml'), playgroundConfig(window.person, options.bot, options.tenant));
  }
}

async function writeConfig(file: string, config: string): Promise<void> {
  try {
    await writeFile(file, config);
  } catch (cause) {
    throw new PlaygroundError(
      `The chat windows' file ${file} cannot be written: see that the account the bot runs as may write there, or choose another data folder.`,
      { cause },
    );
  }
}

const startWindow = (window: PlaygroundWindow, options: PlaygroundsOptions): Promise<Playground> =>
  startPlayground({
    port: window.port,
    botUrl: options.bot.url,
    directory: directoryOf(window, options),
    command: options.command ?? installedCommand(),
  });

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/**
 * Microsoft 365 Agents Playground, one process a person, each at `http://127.0.0.1:<port>`: served to this machine only and ended with this process.
 * Resolves when every page answers. Throws `PlaygroundError`, none left running, when one does not start.
 */
export async function startPlaygrounds(options: PlaygroundsOptions): Promise<Playgrounds> {
  await writeConfigs(options);
  const starts = await Promise.allSettled(options.windows.map((window) => startWindow(window, options)));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const faults = starts.flatMap((start): unknown[] => (start.status === 'rejected' ? [start.reason] : []));
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(running.map((playground) => playground.stop()));
  };
  if (faults.length > 0) {
    await stop();
    throw new PlaygroundError(faults.map(messageOf).join('\n'), { cause: faults });
  }
  for (const { port, ended } of running) {
    void ended.then((how) => stopping || options.onLost?.(new PlaygroundError(`The chat window on port ${port} is gone: ${how}`)));
  }
  return { stop };
}
