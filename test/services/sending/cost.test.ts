import { describe, expect, it } from '@jest/globals';
import type { Page, Store } from '../../../services/store/store.ts';
import type { Kind, RecordOf } from '../../../services/domain/record.ts';
import { aLargeCity, contactName, openRound, SECRETARY, unitName, type LargeCity } from './large-city.ts';

interface Cost {
  calls: number;
  records: number;
}

/** A store that counts what is asked of it, and how many records it gives. */
function counted(store: Store, cost: Cost): Store {
  return {
    ...store,
    async get(kind, id) {
      cost.calls += 1;
      const found = await store.get(kind, id);
      cost.records += found === undefined ? 0 : 1;
      return found;
    },
    async list<K extends Kind>(kind: K, options?: Parameters<Store['list']>[1]): Promise<Page<RecordOf<K>>> {
      cost.calls += 1;
      const page = await store.list(kind, options);
      cost.records += page.items.length;
      return page;
    },
  };
}

/** What it costs to ask something, when everybody has opened the bot and the round is open. */
async function costOf<T>(units: number, ask: (large: LargeCity) => Promise<T>): Promise<Cost & { found: T }> {
  const cost: Cost = { calls: 0, records: 0 };
  const large = await aLargeCity({ units, store: (store) => counted(store, cost) });
  await openRound(large, 90_000);
  for (const n of [0, 1]) {
    await large.city.reports.act(await large.person(contactName(n)), `${unitName(n)}:2026-Q3`, { do: 'submit', rev: 0 });
  }
  await large.city.roster.view();
  [cost.calls, cost.records] = [0, 0];
  const found = await ask(large);
  return { ...cost, found };
}

const costOfWaiting = async (units: number, person: string): Promise<Cost & { waiting: number }> => {
  const { found, ...cost } = await costOf(units, ({ city }) => city.waitingFor(person));
  return { ...cost, waiting: found.length };
};

describe('what waits for one person', () => {
  it.each([
    ['a contact person', contactName(7), 1],
    ['a head', 'head-7', 0],
    ['the chair', 'chair', 0],
    ['the secretariat, which reads what waits for it and with which quarter the city began', SECRETARY, 2],
  ])('costs as much in a city of 300 administrations as in one of 50: %s', async (_who, person, waiting) => {
    const [small, large] = [await costOfWaiting(50, person), await costOfWaiting(300, person)];
    expect(large).toEqual(small);
    expect({ ...large, calls: large.calls <= 5, records: large.records <= 5 }).toEqual({ calls: true, records: true, waiting });
  });
});

const costOfNext = async (units: number, id: string): Promise<Cost> => {
  const { calls, records } = await costOf(units, async (large) => {
    const person = await large.person(id);
    return large.city.rounds.whatNext(person);
  });
  return { calls, records };
};

describe('what somebody who is greeted is told of the days ahead', () => {
  it.each([
    ['a contact person', contactName(7)],
    ['the chair', 'chair'],
  ])('costs as much in a city of 300 administrations as in one of 50: %s', async (_who, person) => {
    const [small, large] = [await costOfNext(50, person), await costOfNext(300, person)];
    expect(large).toEqual(small);
    expect({ calls: large.calls <= 6, records: large.records <= 6 }).toEqual({ calls: true, records: true });
  });
});
