import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCityFile } from '../../bot/load-city-file.ts';
import { openStore } from '../../services/store/open-store.ts';
import { benchCity, fillCity, TENANT, type Submission } from './city.ts';

/** Ten quarters of fifty administrations' reports are what a burst submits: five hundred, far more than ever wait for one secretariat. The looks meanwhile read them all; the notices of them are entered after the first burst. */
const QUARTERS = 10;

/** The files every part of the bench starts from. */
export interface Stage {
  cityFile: string;
  /** Never opened by a server; copied. */
  pristine: string;
  submissions: Submission[];
}

export async function setStage(folder: string): Promise<Stage> {
  const sample = await loadCityFile(undefined);
  if (!sample.ok) throw new Error(sample.faults.join('\n'));
  const file = benchCity(sample.file);
  const [cityFile, pristine] = [join(folder, 'city.json'), join(folder, 'pristine.sqlite')];
  await writeFile(cityFile, JSON.stringify(file));
  const store = await openStore({ engine: 'sqlite', file: pristine }, TENANT);
  const submissions = await fillCity({ store, file, quarters: QUARTERS, now: Date.now() });
  await store.close();
  return { cityFile, pristine, submissions };
}
