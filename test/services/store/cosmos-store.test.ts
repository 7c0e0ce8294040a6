import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openCosmosStore } from '../../../services/store/cosmos-store.ts';
import { provisionCosmos } from '../../../services/store/provision-cosmos.ts';
import type { Store } from '../../../services/store/store.ts';
import { startCosmosServer, type CosmosServer } from '../../helpers/cosmos-server.ts';
import { storeContract } from './contract.ts';
import { CITY, numbered, unit } from './records.ts';
import { setAsideContract } from './set-aside-contract.ts';

let server: CosmosServer;
let tests = 0;

beforeAll(async () => {
  server = await startCosmosServer();
});
beforeEach(async () => {
  tests += 1;
  await provisionCosmos({ ...server.settings, container: `test-${tests}` });
});
afterAll(async () => {
  await server.close();
});

const open = async (city: string): Promise<Store> => openCosmosStore({ ...server.settings, container: `test-${tests}`, city });

storeContract('Cosmos DB', open);
setAsideContract('Cosmos DB', () => ({ engine: 'cosmos', ...server.settings, container: `test-${tests}` }));

describe('a container of Cosmos DB', () => {
  it('may answer with short pages, and a list is still as long as asked for', async () => {
    const terse = await startCosmosServer({ longestPage: 7 });
    const store = await openCosmosStore({ ...terse.settings, city: CITY });
    const ids = numbered(40);
    await Promise.all(ids.map(async (id) => store.create(unit({ id }))));
    const page = await store.list('unit', { limit: 30 });
    expect(page.items.map(({ record }) => record.id)).toEqual(ids.slice(0, 30));
    const last = await store.list('unit', { limit: 30, after: page.next ?? '' });
    expect(last.items.map(({ record }) => record.id)).toEqual(ids.slice(30));
    expect('next' in last).toBe(false);
    await store.close();
    await terse.close();
  });

  it('may be provisioned again without harm', async () => {
    const store = await open(CITY);
    await store.create(unit());
    await provisionCosmos({ ...server.settings, container: `test-${tests}` });
    expect((await store.get('unit', unit().id))?.record).toEqual(unit());
    await store.close();
  });

  it('that cannot be looked into is not taken for one that holds nothing', async () => {
    const gone = await startCosmosServer({ substatus: 1003 });
    const store = await openCosmosStore({ ...gone.settings, city: CITY });
    await expect(store.get('unit', 'kultur')).rejects.toThrow('substatus 1003');
    await store.close();
    await gone.close();
  });

  it('rejects a write when the connection fails, rather than call it a conflict', async () => {
    const failing = await startCosmosServer();
    const store = await openCosmosStore({ ...failing.settings, city: CITY });
    await failing.close();
    await expect(store.create(unit())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(store.replace(unit(), '"1"')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await store.close();
  });
});
