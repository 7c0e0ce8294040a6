import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openCosmosStore } from '../../../services/store/cosmos-store.ts';
import { provisionCosmos } from '../../../services/store/provision-cosmos.ts';
import { startCosmosServer, type CosmosServer } from '../../helpers/cosmos-server.ts';
import { storeContract } from './contract.ts';

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

storeContract('Cosmos DB', async (city) => openCosmosStore({ ...server.settings, container: `test-${tests}`, city }));
