import { copyFile, mkdir } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { localSettings } from './local-settings.ts';
import type { Stage } from './stage.ts';

/** The city's data while a server works on it, looked at from outside. */
export interface DataFile {
  /** The reports that are in the state submitted. */
  submitted(): number;
  close(): void;
}

/** Makes a server's data folder, with the city's data in it; gives the data file. */
export async function layOut(dataFolder: string, { cityFile, pristine }: Stage): Promise<string> {
  const { store } = localSettings({ dataFolder, cityFile });
  if (store.engine !== 'sqlite') throw new Error('the embedded store is not the one the bot chooses');
  await mkdir(dataFolder, { recursive: true });
  await copyFile(pristine, store.file);
  return store.file;
}

export async function openDataFolder(dataFolder: string, stage: Stage): Promise<DataFile> {
  const db = new DatabaseSync(await layOut(dataFolder, stage), { readOnly: true, timeout: 5_000 });
  const count = db.prepare("select count(*) as submitted from records where kind = 'report' and state = 'submitted'");
  return {
    submitted: () => Number(count.get()?.['submitted']),
    close: () => db.close(),
  };
}
