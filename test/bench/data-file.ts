import { copyFile, mkdir } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { localSettings } from './local-settings.ts';
import type { Stage } from './stage.ts';

/** The city's data while a server works on it. */
export interface DataFile {
  /** The reports that are in the state submitted. */
  submitted(): number;
  /** Makes everything as it was before anybody submitted anything. */
  putBack(): void;
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
  const db = new DatabaseSync(await layOut(dataFolder, stage), { timeout: 5_000 });
  // Checkpoints are the server's work, and shall cost the server.
  db.exec('pragma wal_autocheckpoint = 0');
  db.prepare('attach ? as pristine').run(stage.pristine);
  const count = db.prepare("select count(*) as submitted from main.records where kind = 'report' and state = 'submitted'");
  return {
    submitted: () => Number(count.get()?.['submitted']),
    putBack() {
      db.exec('begin immediate; delete from main.records; insert into main.records select * from pristine.records; commit');
    },
    close: () => db.close(),
  };
}
