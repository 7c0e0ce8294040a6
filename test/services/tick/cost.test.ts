import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Quarter } from '../../../services/domain/quarter.ts';
import { createRoster } from '../../../services/register/roster.ts';
import { openDueRounds } from '../../../services/rounds/advance.ts';
import type { RoundsOver } from '../../../services/rounds/live-rounds.ts';
import { readPast } from '../../../services/rounds/past.ts';
import { openCosmosStore } from '../../../services/store/cosmos-store.ts';
import { provisionCosmos } from '../../../services/store/provision-cosmos.ts';
import { openDatabase } from '../../../services/store/sqlite-database.ts';
import { listQuery } from '../../../services/store/sqlite-list.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { iso, solnaRules, TENANT } from '../../helpers/builders.ts';
import { startCosmosServer, type CosmosServer } from '../../helpers/cosmos-server.ts';
import { countedStore, type StoreCost } from '../../helpers/counted-store.ts';
import { aProcess, aTown } from './small-city.ts';
import { writeHistory } from './years-of-history.ts';

const rules = await solnaRules();
const OPENS = Date.parse(iso('2036-10-01'));
const MINUTE = 60_000;

let server: CosmosServer;
beforeAll(async () => {
  server = await startCosmosServer();
});
afterAll(() => server.close());

const ENGINES: Record<string, () => Promise<Store>> = {
  SQLite: async () => openSqliteStore({ file: ':memory:', city: TENANT }),
  async 'Cosmos DB'() {
    const settings = { ...server.settings, container: `cost-${containers++}` };
    await provisionCosmos(settings);
    return openCosmosStore({ ...settings, city: TENANT });
  },
};
let containers = 0;

/** A city whose latest quarter is being reported on, with a report of the one before that somebody still has to review. */
async function aTownWithHistory(store: Store, quarters: number) {
  const town = await aTown(Date.parse(iso('2036-09-30', '12:00')), { store });
  await writeHistory(store, '2036-Q2', quarters);
  const late = await store.get('report', 'social:2036-Q2');
  if (late === undefined) throw new Error('there is no history');
  const history = [{ at: iso('2036-09-20'), by: 'contact-social', what: 'submitted', version: 1 } as const];
  await store.replace({ ...late.record, state: 'submitted', history }, late.etag);
  return town;
}

/** What a tick costs when nothing has happened since the one before; the people are read anew with it. */
async function aQuietTick(open: () => Promise<Store>, quarters: number, isFresh = false): Promise<StoreCost> {
  const counted = countedStore(await open());
  const town = await aTownWithHistory(counted.store, quarters);
  const city = aProcess(town);
  for (let minute = 0; minute < 3; minute += 1) {
    town.time.moveTo(OPENS + minute * MINUTE);
    await city.catchUp();
  }
  town.time.moveTo(OPENS + 3 * MINUTE);
  counted.since();
  await (isFresh ? aProcess(town) : city).catchUp();
  const cost = counted.since();
  await counted.store.close();
  return cost;
}

/** What it costs to open a quarter's round. */
async function anOpening(open: () => Promise<Store>, quarters: number): Promise<StoreCost> {
  const counted = countedStore(await open());
  const { store, time } = await aTownWithHistory(counted.store, quarters);
  const over: RoundsOver = new Set();
  const view = await createRoster({ store, monotonic: time.monotonic }).view();
  await readPast(store, rules, OPENS, over);
  counted.since();
  await openDueRounds({ store, rules, city: TENANT, over }, view, await readPast(store, rules, OPENS, over), OPENS);
  const cost = counted.since();
  expect(await store.has('round', '2036-Q3')).toBe(true);
  await store.close();
  return cost;
}

describe.each(Object.entries(ENGINES))('on %s', (_, open) => {
  it('a tick asks for as much, and is given as much, after forty quarters as after four', async () => {
    const [young, old] = [await aQuietTick(open, 4), await aQuietTick(open, 40)];
    expect(countsOf(old)).toEqual(countsOf(young));
    expect(old.operations.filter((what) => !what.startsWith('list '))).toEqual(['get city']);
  });

  it('the first tick of a process goes no farther back than to what may have become news', async () => {
    const [old, older] = [await aQuietTick(open, 20, true), await aQuietTick(open, 40, true)];
    expect(countsOf(older)).toEqual(countsOf(old));
  });

  it('the opening of a round asks for as much, and is given as much, after forty quarters as after four', async () => {
    const [young, old] = [await anOpening(open, 4), await anOpening(open, 40)];
    expect(countsOf(old)).toEqual(countsOf(young));
    expect(old.operations.filter((what) => what.startsWith('create '))).toEqual(['create report', 'create report', 'create round']);
  });
});

const countsOf = ({ operations, rows }: StoreCost) => ({ operations: operations.toSorted(), rows });

/** By what a list is found: the index, and how many of its columns are given. */
function wayTo(cost: StoreCost): Record<string, string> {
  const db = openDatabase(':memory:');
  const ways = cost.lists.map(({ kind, options }) => {
    const { sql, parameters } = listQuery(TENANT, kind, options, options.limit ?? 200);
    const steps = db.prepare(`explain query plan ${sql}`).all(...parameters);
    const way = steps.map(({ detail }) => String(detail)).find((detail) => detail.includes(' records '));
    return [`${kind} by ${JSON.stringify(options.where ?? {})}`, way?.replace(/^.* INDEX /, '') ?? ''];
  });
  db.close();
  return Object.fromEntries(ways);
}

describe('SQLite', () => {
  /** Since the first of them. */
  const MISSABLE: Quarter[] = ['2035-Q3', '2035-Q4', '2036-Q1', '2036-Q2'];
  const WHOLE_KIND = 'sqlite_autoindex_records_1 (city=? AND kind=?)';
  const BY_STATE = 'records_by_live_state (city=? AND kind=? AND state=?)';
  const BY_QUARTER = 'records_by_quarter (city=? AND kind=? AND quarter=?)';

  it('walks no rows of the years before for a tick: each list but those of the people and units is searched by an index', async () => {
    expect(wayTo(await aQuietTick(async () => openSqliteStore({ file: ':memory:', city: TENANT }), 4))).toEqual({
      'unit by {}': WHOLE_KIND,
      'person by {}': WHOLE_KIND,
      'round by {"state":["collecting","with-committee","referred-back"]}': BY_STATE,
      // The first alone.
      'round by {}': WHOLE_KIND,
      [`missed-quarter by ${JSON.stringify({ period: MISSABLE })}`]: BY_QUARTER,
      'report by {"period":["2036-Q3"]}': BY_QUARTER,
      'report by {"state":["submitted","returned"]}': BY_STATE,
      'notice by {"state":["pending","sending"]}': BY_STATE,
      'notice by {"period":["2036-Q3"]}': BY_QUARTER,
      'notice by {"unit":["social"],"period":["2036-Q2"]}': 'records_by_unit (city=? AND kind=? AND unit=? AND quarter=?)',
    });
  });

  it('walks no rows of the years before for the opening of a round', async () => {
    expect(wayTo(await anOpening(async () => openSqliteStore({ file: ':memory:', city: TENANT }), 4))).toMatchObject({
      'project by {"state":["planned","ongoing"]}': BY_STATE,
      'report by {"period":"2036-Q2"}': BY_QUARTER,
    });
  });
});
