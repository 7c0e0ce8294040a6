import { beforeEach, describe } from '@jest/globals';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { changesContract } from './changes-contract.ts';

describe('the store that tests keep in memory', () => {
  let store: Store;
  beforeEach(() => {
    store = createMemoryStore();
  });
  changesContract(
    () => store,
    async () => createMemoryStore(),
  );
});
