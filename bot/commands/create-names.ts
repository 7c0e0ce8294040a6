import type { CityView } from '../../cards/context.ts';
import type { Project } from '../../services/domain/project.ts';
import { cityNames, type CityNames } from './names.ts';

/** Gives the city's names, built anew only when the roster or the projects have been read anew. */
export function createNames(projects: () => Promise<readonly Project[]>): (city: CityView) => Promise<CityNames> {
  let made: { city: Pick<CityView, 'units' | 'people'>; projects: readonly Project[]; names: CityNames } | undefined;
  return async (city) => {
    const all = await projects();
    const isSame = made?.city.units === city.units && made.city.people === city.people && made.projects === all;
    if (made === undefined || !isSame) made = { city, projects: all, names: cityNames({ ...city, projects: all }) };
    return made.names;
  };
}
