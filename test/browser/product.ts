import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Browser } from 'playwright-core';
import { createApp, type App } from '../../bot/app.ts';
import { loadCityFile } from '../../bot/load-city-file.ts';
import { openWindows, seats } from '../../bot/local/local-mode.ts';
import { readSettings } from '../../bot/settings.ts';
import type { Platform } from '../../services/city.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { openChatWindow, type ChatWindow } from './chat-window.ts';
import { freePortsInARow } from './free-ports.ts';

/** A day of work in November, whatever day the test runs; it goes on from there as time passes. */
function platformFrom(start: number): Platform & { moveTo: (at: number) => void } {
  let began = performance.now();
  let from = start;
  return {
    clock: () => from + Math.floor(performance.now() - began),
    moveTo(at) {
      [from, began] = [at, performance.now()];
    },
    monotonic: () => performance.now(),
    random: () => 0.5,
    newId: () => randomUUID(),
    schedule: (ms, task) => {
      const timer = setTimeout(task, ms);
      return { cancel: () => clearTimeout(timer) };
    },
  };
}

export interface ProductWindows {
  contact: ChatWindow;
  secretariat: ChatWindow;
  chair: ChatWindow;
}

export interface Product {
  /** Opens the page of each of the three people. */
  open(browser: Browser): Promise<ProductWindows>;
  /** Ends the bot and starts it again on the same data; the windows stay. */
  restart(): Promise<void>;
  /** The same, with the bot away until then (epoch ms). */
  restartAt(at: number): Promise<void>;
  stop(): Promise<void>;
}

/** The product in local mode with its three chat windows, in a folder of its own. */
export async function startProduct(change: (file: CityFile) => CityFile = (file) => file): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'solna-'));
  const botPort = await freePortsInARow(4);
  const read = readSettings({ PORT: String(botPort), WINDOWS_PORT: String(botPort + 1), DATA_FOLDER: folder, LOG_LEVEL: 'error' }, []);
  const loaded = await loadCityFile(undefined);
  if (!read.ok || read.settings.mode !== 'local' || !loaded.ok) throw new Error('local mode cannot start');
  const { settings } = read;
  const file = change(loaded.file);
  const people = seats(file, settings.firstWindowPort);
  const platform = platformFrom(instantAt('2026-11-23', '10:00'));
  const launch = async (): Promise<App> => {
    const app = await createApp(settings, file, platform);
    await app.start();
    return app;
  };
  let app = await launch();
  const again = async (): Promise<void> => {
    await app.stop();
    app = await launch();
  };
  const windows = await openWindows(settings, people, botPort, () => undefined);
  return {
    async open(browser) {
      const opened = await Promise.all(people.map(({ port }) => openChatWindow(browser, `http://127.0.0.1:${port}/`)));
      const [contact, secretariat, chair] = opened;
      if (contact === undefined || secretariat === undefined || chair === undefined) throw new Error('a window is missing');
      return { contact, secretariat, chair };
    },
    restart: again,
    async restartAt(at) {
      platform.moveTo(at);
      await again();
    },
    async stop() {
      await windows.stop();
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
