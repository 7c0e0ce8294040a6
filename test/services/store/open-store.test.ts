import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore, StoreUnavailable, type StoreSettings } from '../../../services/store/open-store.ts';
import { startCosmosServer } from '../../helpers/cosmos-server.ts';
import { CITY, unit } from './records.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function faultOf(settings: StoreSettings): Promise<StoreUnavailable> {
  try {
    await openStore(settings, CITY);
  } catch (fault) {
    if (fault instanceof StoreUnavailable) return fault;
    throw fault;
  }
  throw new Error('The store opened.');
}

async function keepsRecords(settings: StoreSettings): Promise<void> {
  const store = await openStore(settings, CITY);
  await store.create(unit());
  expect((await store.get('unit', unit().id))?.record).toEqual(unit());
  await store.close();
}

describe('opening a store of SQLite', () => {
  it('makes the folders on the way to its file', async () => {
    const file = join(folder, 'data', 'solna', 'records.db');
    await keepsRecords({ engine: 'sqlite', file });
    expect(existsSync(file)).toBe(true);
  });

  it('keeps records in memory where told to', async () => {
    await keepsRecords({ engine: 'sqlite', file: ':memory:' });
  });

  it('names the folder that cannot be written to, and what to do', async () => {
    const fault = await faultOf({ engine: 'sqlite', file: '/proc/solna/records.db' });
    expect(fault.message).toBe(
      'The data folder /proc/solna cannot be written to: give the account the bot runs as write access to it, or choose another data folder.',
    );
    expect(fault.cause).toMatchObject({ syscall: 'mkdir' });
  });

  it('names the folder that is a file, and what to do', async () => {
    writeFileSync(join(folder, 'data'), 'not a folder');
    const fault = await faultOf({ engine: 'sqlite', file: join(folder, 'data', 'records.db') });
    expect(fault.message).toBe(
      `The data folder ${join(folder, 'data')} is a file, not a folder: move the file away, or choose another data folder.`,
    );
    expect(fault.cause).toMatchObject({ code: 'EEXIST' });
  });

  it('names the file that is not a database', async () => {
    const file = join(folder, 'records.db');
    writeFileSync(file, 'A text that somebody has put where the database should be. '.repeat(100));
    const fault = await faultOf({ engine: 'sqlite', file });
    expect(fault.message).toMatch(`The data file ${file} is not a SQLite database, or its beginning is damaged: put it back from a backup`);
    expect(fault.cause).toMatchObject({ code: 'ERR_SQLITE_ERROR' });
  });

  it('names the file that is a folder', async () => {
    mkdirSync(join(folder, 'records.db'));
    const fault = await faultOf({ engine: 'sqlite', file: join(folder, 'records.db') });
    expect(fault.message).toBe(
      `The data file ${join(folder, 'records.db')} is a folder: move the folder away, or choose another data folder.`,
    );
  });

  it('loads nothing of Azure', () => {
    const script = fileURLToPath(new URL('./loaded-modules.ts', import.meta.url));
    const modules = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], { encoding: 'utf8' }).split('\n');
    expect(modules).toContain('./sqlite-store.ts');
    expect(modules.filter((name) => /azure|cosmos/i.test(name))).toEqual([]);
  });
});

describe('opening a store of Cosmos DB', () => {
  it('uses the container there is, and says what is wrong when there is none', async () => {
    const server = await startCosmosServer();
    await keepsRecords({ engine: 'cosmos', ...server.settings });
    const fault = await faultOf({ engine: 'cosmos', ...server.settings, container: 'missing' });
    expect(fault.message).toContain(`The Cosmos DB container solna/missing at ${server.settings.endpoint} cannot be used`);
    expect(fault.cause).toMatchObject({ code: 404 });
    await server.close();
  });

  it('says so at once when there is no such address', async () => {
    const fault = await faultOf({
      engine: 'cosmos',
      endpoint: 'https://nowhere.invalid/',
      database: 'solna',
      container: 'records',
      credential: { kind: 'key', key: 'bm8tc2VjcmV0' },
    });
    expect(fault.cause).toMatchObject({ syscall: 'getaddrinfo' });
  });
});
