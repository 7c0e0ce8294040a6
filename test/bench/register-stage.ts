import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCityFile } from '../../bot/load-city-file.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import { openStore } from '../../services/store/open-store.ts';
import type { Store } from '../../services/store/store.ts';
import { benchCity, fillCity, guid, TENANT } from './city.ts';
import { registerOf, type RegisterSize } from './register-records.ts';
import type { Stage } from './stage.ts';

/** So many ask in turn that nobody's chat is written to faster than Teams permits. */
const ASKERS = 40;
const AT_ONCE = 500;

export const ASKING = Array.from({ length: ASKERS }, (_, i) => guid(9_100 + i));

/** A city whose secretariat is large enough to ask all the time. */
export async function registerCity(): Promise<CityFile> {
  const sample = await loadCityFile(undefined);
  if (!sample.ok) throw new Error(sample.faults.join('\n'));
  const file = benchCity(sample.file);
  const askers = ASKING.map((id): CityFile['people'][number] => ({
    id,
    name: 'Sekretariatet',
    locale: 'sv',
    roles: [{ role: 'secretariat' }],
  }));
  return { ...file, people: [...file.people, ...askers] };
}

/** Writes the city, a round with nothing to do, and a register of that size. */
export async function fillRegister(store: Store, file: CityFile, size: RegisterSize): Promise<void> {
  await fillCity({ store, file, quarters: 1, now: Date.now() });
  let waiting: Promise<unknown>[] = [];
  for (const record of registerOf(size)) {
    waiting.push(store.create(record));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

export async function setRegisterStage(folder: string, size: RegisterSize): Promise<Stage> {
  const file = await registerCity();
  const [cityFile, pristine] = [join(folder, 'register-city.json'), join(folder, 'register.sqlite')];
  await writeFile(cityFile, JSON.stringify(file));
  const store = await openStore({ engine: 'sqlite', file: pristine }, TENANT);
  await fillRegister(store, file, size);
  await store.close();
  return { cityFile, pristine, submissions: [] };
}
