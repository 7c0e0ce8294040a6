import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { adviceOn, openStore, StoreUnavailable, type StoreSettings } from '../../../services/store/open-store.ts';
import { removeDatabase } from '../../../services/store/remove-database.ts';
import { createAll } from './create-all.ts';
import { CITY, numbered, unit } from './records.ts';

let folder: string;
let file: string;
let settings: StoreSettings;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  file = join(folder, 'solna.sqlite');
  settings = { engine: 'sqlite', file };
});
afterEach(() => rmSync(folder, { recursive: true }));

async function keep(count: number): Promise<void> {
  const store = await openStore(settings, CITY);
  await createAll(
    store,
    numbered(count).map((id) => unit({ id, name: 'x'.repeat(1000) })),
  );
  await store.close();
}

/** One page, as a disk may lose it. */
function spoil(at: number): void {
  const hand = openSync(file, 'r+');
  writeSync(hand, Buffer.alloc(4096, 0xa5), 0, 4096, at);
  closeSync(hand);
}

/** What a start that cannot be says. */
async function refusal(): Promise<string> {
  try {
    await (await openStore(settings, CITY)).close();
  } catch (fault) {
    if (fault instanceof StoreUnavailable) return fault.message;
    throw fault;
  }
  throw new Error('The store opened.');
}

async function opens(): Promise<number> {
  const store = await openStore(settings, CITY);
  const { items } = await store.list('unit');
  await store.close();
  return items.length;
}

const restored = (): string => `put it back from a backup, with no ${file}-wal or ${file}-shm beside it`;

const gone = (evidence: string): string =>
  `The data file ${file} is missing or empty, though a city's records have been kept in it, as ${evidence} shows: ${restored()}; or, to start over without them, remove ${evidence}.`;

describe('a data file whose records are gone', () => {
  const LOST: [string, () => void][] = [
    ['missing', () => rmSync(file)],
    ['empty', () => truncateSync(file, 0)],
    [
      'a new database',
      () => {
        rmSync(file);
        new DatabaseSync(file).exec('create table something (else_ text)');
      },
    ],
    [
      'a database without a record',
      () => {
        const db = new DatabaseSync(file);
        db.exec('delete from records');
        db.close();
      },
    ],
  ];

  it.each(LOST)('refuses to start over, however often it is tried: %s', async (_how, lose) => {
    await keep(1);
    lose();
    const said = [await refusal(), await refusal()];
    expect(said).toEqual([gone(`${file}.has-records`), gone(`${file}.has-records`)]);
  });

  it('starts over when told to, as the sentence says', async () => {
    await keep(1);
    rmSync(file);
    await refusal();
    rmSync(`${file}.has-records`);
    expect(await opens()).toBe(0);
  });

  it('starts over when it is removed with what belongs to it', async () => {
    await keep(1);
    await removeDatabase(file);
    expect(existsSync(`${file}.has-records`)).toBe(false);
    expect(await opens()).toBe(0);
  });

  it('is put back from a backup', async () => {
    await keep(3);
    const kept = new DatabaseSync(file);
    kept.exec(`vacuum into '${join(folder, 'backup')}'`);
    kept.close();
    rmSync(file);
    await refusal();
    const backup = new DatabaseSync(join(folder, 'backup'));
    backup.exec(`vacuum into '${file}'`);
    backup.close();
    expect(await opens()).toBe(3);
  });

  it('is told from its log alone, which SQLite would throw away', async () => {
    writeFileSync(`${file}-wal`, 'what was written last');
    expect(await refusal()).toBe(gone(`${file}-wal`));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  });

  it('may be empty as long as nothing was ever kept in it', async () => {
    writeFileSync(file, '');
    expect(await opens()).toBe(0);
    expect(await opens()).toBe(0);
  });

  it('is known for one although it was filled before such a file was kept beside it', async () => {
    await keep(1);
    rmSync(`${file}.has-records`);
    expect(await opens()).toBe(1);
    rmSync(file);
    expect(await refusal()).toBe(gone(`${file}.has-records`));
  });
});

describe('a data file that is damaged', () => {
  it.each([0.3, 0.5, 0.9])('refuses to start, and says what to do: at %d of it', async (part) => {
    await keep(200);
    spoil(Math.floor((statSync(file).size * part) / 4096) * 4096);
    expect(await refusal()).toBe(
      `The data file ${file} is damaged: ${restored()}; or, to start over without its records, move it and ${file}.has-records away.`,
    );
  });

  it('refuses to start when it is cut short', async () => {
    await keep(200);
    truncateSync(file, 8192);
    expect(await refusal()).toContain(`The data file ${file} is damaged: put it back from a backup`);
  });

  it('lets those read whose records are on other pages', async () => {
    await keep(200);
    const store = await openStore(settings, CITY);
    spoil(Math.floor(readFileSync(file).indexOf('"id":"enhet-0150"') / 4096) * 4096);
    const read = await Promise.allSettled(numbered(200).map((id) => store.get('unit', id)));
    const failed = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(100);
    expect(failed.every((error) => adviceOn(settings, error)?.includes('is damaged'))).toBe(true);
    await store.close();
  });
});

const sentence = (error: object): string | undefined => adviceOn(settings, error);

describe("what an error of the store's means", () => {
  it.each<[string, object, string]>([
    ['a full disk', { errcode: 13 }, 'as its disk is full: free some space'],
    ['a full disk, told by the system', { code: 'ENOSPC' }, 'as its disk is full: free some space'],
    ['a full disk, met when the log was synced', { cause: { code: 'ENOSPC' } }, 'as its disk is full: free some space'],
    ['no more than a quota', { code: 'EDQUOT' }, 'as its disk is full'],
    ['no right to write', { errcode: 8 }, 'cannot be written to: give the account the bot runs as write access'],
    ['a disk mounted read-only', { code: 'EROFS' }, 'see that the disk is not mounted read-only'],
    ['no right to open', { errcode: 14 }, 'cannot be opened: give the account the bot runs as read and write access'],
    ['a lock', { errcode: 5 }, 'is held by another program: end that program'],
    ['a lock, by its extended code', { errcode: 261 }, 'is held by another program: end that program'],
    ['a disk that fails', { errcode: 10 }, 'as its disk gives errors'],
    ['damage', { errcode: 11 }, 'is damaged: put it back from a backup'],
  ])('%s', (_what, error, said) => {
    expect(sentence(error)).toMatch(new RegExp(`^The data file ${file} .*${said}`));
  });

  it('nothing that somebody could do anything about', () => {
    expect(sentence(new TypeError('x is undefined'))).toBeUndefined();
  });
});
