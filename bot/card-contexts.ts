import { cardContext, type CardContext, type CityView } from '../cards/context.ts';
import type { City, Platform } from '../services/city.ts';
import type { Person } from '../services/domain/person.ts';
import { localTime } from '../services/policy/city-clock.ts';
import type { CityFile } from '../services/policy/city-file.ts';

export type ContextFor = (person: Person) => Promise<CardContext>;

/** Gives what a card needs to know of its reader and of this city. */
export function createCardContexts(file: CityFile, city: () => City, { clock }: Pick<Platform, 'clock'>): ContextFor {
  const boards = new Map(file.boards.map((b) => [b.id, b.name]));
  return async (person) => {
    const { roster, kinds } = city();
    const { units, people } = await roster.view();
    const view: CityView = { name: file.name, policy: file.policy, kinds, boards, units, people };
    return cardContext(view, person, localTime(clock()).date);
  };
}
