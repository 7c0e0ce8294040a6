import { join } from 'node:path';
import { loadCityFile } from '../../bot/load-city-file.ts';
import { largeCity } from './large-city.ts';
import { scenariosOf, type ScenarioName } from './scenarios.ts';
import type { SendingFigures } from './sending-figures.ts';
import { figuresOf, type StormFigures } from './storm-figures.ts';
import { measureStorm } from './storm.ts';

/** How a large city's messages go out through a Teams that is as slow, and as strict, as it is. */
export async function measureSending(folder: string, pinned: boolean): Promise<SendingFigures> {
  const sample = await loadCityFile(undefined);
  if (!sample.ok) throw new Error(sample.faults.join('\n'));
  const city = largeCity(sample.file);
  const scenarios = scenariosOf(city);
  const measure = async (name: ScenarioName): Promise<StormFigures> =>
    figuresOf(await measureStorm({ city, dataFolder: join(folder, name), pinned }, scenarios[name]));
  return {
    rollOut: await measure('rollOut'),
    nudge: await measure('nudge'),
    opening: await measure('opening'),
    silentChats: await measure('silentChats'),
    slowTeams: await measure('slowTeams'),
    quickTeams: await measure('quickTeams'),
  };
}
