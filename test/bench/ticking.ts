import { join } from 'node:path';
import { loadCityFile } from '../../bot/load-city-file.ts';
import { createCity } from '../../services/city.ts';
import { instantAt } from '../../services/policy/city-clock.ts';
import { openSqliteStore } from '../../services/store/sqlite-store.ts';
import { TENANT } from './city.ts';
import { countingStore } from './counting-store.ts';
import { largeCity } from './large-city.ts';
import { ROUND_OPENS } from './starting-state.ts';
import { benchPlatform } from './platform.ts';
import { median } from './statistics.ts';
import type { CityTicks, TickingFigures } from './ticking-figures.ts';
import { fillYears } from './ticking-city.ts';

/** When the first reminders have come. */
const REMINDED = instantAt('2026-10-23', '10:00');
const A_YEAR = 4;
const TEN_YEARS = 40;
const TICKS = 21;
const TIMES = 3;

/** The processor time of a tick, and of the one that opens a round, in a city without history, in one of a year and one of ten, and in a smaller one. */
export async function measureTicking(folder: string): Promise<TickingFigures> {
  const measure = async (administrations: number, quarters: number): Promise<CityTicks> => {
    const runs: CityTicks[] = [];
    for (let i = 0; i < TIMES; i += 1) {
      const file = join(folder, `ticks-${administrations}-${quarters}-${i}`);
      runs.push(await measureCity(file, administrations, quarters));
    }
    const [first] = runs;
    if (first === undefined) throw new Error('nothing was measured');
    return { ...first, openingMs: median(runs.map((r) => r.openingMs)), tickMs: median(runs.map((r) => r.tickMs)) };
  };
  return {
    small: await measure(50, 0),
    young: await measure(300, 0),
    settled: await measure(300, A_YEAR),
    old: await measure(300, TEN_YEARS),
  };
}

async function measureCity(file: string, administrations: number, quarters: number): Promise<CityTicks> {
  const sample = await loadCityFile(undefined);
  if (!sample.ok) throw new Error(sample.faults.join('\n'));
  const large = largeCity(sample.file, administrations);
  let operations = 0;
  // The years were written long ago: what their writing left to do is done when the file is closed.
  const years = openSqliteStore({ file, city: TENANT });
  await fillYears(years, large, quarters);
  await years.close();
  const store = countingStore(openSqliteStore({ file, city: TENANT }), () => (operations += 1));
  const time = { now: ROUND_OPENS - 60_000 };
  const platform = { ...benchPlatform(), clock: () => time.now };
  const city = createCity({ store, tenant: TENANT, file: large.file, messenger: NOBODY, platform, log: SILENT });
  const tick = async (): Promise<number> => {
    const before = process.cpuUsage();
    await city.catchUp();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  await tick();
  time.now = ROUND_OPENS;
  const openingMs = await tick();
  time.now = REMINDED;
  await tick();
  operations = 0;
  await tick();
  const tickOperations = operations;
  const ticks: number[] = [];
  for (let i = 0; i < TICKS; i += 1) ticks.push(await tick());
  await city.stop();
  await store.close();
  return { administrations, quarters, openingMs, tickMs: median(ticks), tickOperations };
}

/** Nobody has the app, so that nothing is sent: it is the ticks that are measured. */
const NOBODY = { send: () => Promise.reject(new Error('nobody can be written to')) };

const SILENT = { warn: () => undefined, error: () => undefined };
