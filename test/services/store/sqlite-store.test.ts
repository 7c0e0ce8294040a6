import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import { mkdtempSync } from 'node:fs';
import { storeContract } from './contract.ts';
storeContract('SQLite', async (city) => openSqliteStore({ file: ':memory:', city }));
