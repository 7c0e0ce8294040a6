import { addQuarters, quarterOf, type Quarter } from '../domain/quarter.ts';
import type { Rules } from '../duties/duty.ts';
import { openingDay, roundDates } from '../duties/round-dates.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Store } from '../store/store.ts';

/** The quarter being reported on when the city was first loaded; the one under way where the time for that report was over. */
function quarterStartedIn(rules: Rules, loadedOn: CivilDate): Quarter {
  const ended = addQuarters(quarterOf(loadedOn), -1);
  return loadedOn <= roundDates(rules, openingDay(rules, ended)).closesOn ? ended : quarterOf(loadedOn);
}

/** The city's first quarter: the one its file names, else the one it was loaded in, or that of a round there was before. Undefined for a city that was never loaded. */
export async function firstQuarter(store: Store, rules: Rules): Promise<Quarter | undefined> {
  if (rules.policy.firstQuarter !== undefined) return rules.policy.firstQuarter;
  const { items } = await store.list('round', { limit: 1 });
  return firstSince(store, rules, items[0]?.record.quarter);
}

/** The same, where the quarter of the first round there ever was is known. */
export async function firstSince(store: Store, rules: Rules, earliest: Quarter | undefined): Promise<Quarter | undefined> {
  if (rules.policy.firstQuarter !== undefined) return rules.policy.firstQuarter;
  const city = await store.get('city', 'city');
  if (city === undefined) return earliest;
  const loaded = quarterStartedIn(rules, rules.calendar.dateAt(Date.parse(city.record.firstLoadedAt ?? city.record.loadedAt)));
  return earliest !== undefined && earliest < loaded ? earliest : loaded;
}
