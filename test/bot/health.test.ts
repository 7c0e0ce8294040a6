import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REASONS } from '../../bot/http/health.ts';
import type { Store } from '../../services/store/store.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { CONTACT, REPORT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
/** What the store's calls fail with, while they do. */
let failing: { [call in 'get' | 'list' | 'create' | 'replace']?: Error };

const sqliteError = (errcode: number): Error => Object.assign(new Error('it says too much'), { code: 'ERR_SQLITE_ERROR', errcode });

async function unless<T>(error: Error | undefined, act: () => Promise<T>): Promise<T> {
  if (error !== undefined) throw error;
  return act();
}

function faultyStore(memory: Store): Store {
  return {
    ...memory,
    get: (kind, id) => unless(failing.get, () => memory.get(kind, id)),
    list: (kind, options) => unless(failing.list, () => memory.list(kind, options)),
    changedSince: (mark, most) => unless(failing.list, () => memory.changedSince(mark, most)),
    create: (record) => unless(failing.create, () => memory.create(record)),
    replace: (record, etag) => unless(failing.replace, () => memory.replace(record, etag)),
  };
}

const health = async () => {
  const response = await fetch(`http://127.0.0.1:${bot.port}/health`);
  return { status: response.status, said: await response.json() };
};

const WELL = { status: 200, said: { status: 'ok' } };
const ill = (...reasons: string[]) => ({ status: 503, said: { status: 'not-ok', reasons } });

const writes = () => bot.seat(CONTACT).presses('language', { locale: 'en' });
const writesBack = () => bot.seat(CONTACT).presses('language', { locale: 'sv' });
const reads = () => bot.seat(CONTACT).presses('report.show', { report: REPORT });

describe('what is said at /health', () => {
  beforeEach(async () => {
    failing = {};
    bot = await startBot({ store: faultyStore(createMemoryStore()) });
    await bot.seat(CONTACT).installs();
    bot.log.length = 0;
  });
  afterEach(() => bot.stop());

  it('is that it is well, when it is', async () => {
    await bot.tick();
    expect(await health()).toEqual(WELL);
  });

  it('is that ticks fail, as long as they do', async () => {
    bot.clock.moveTo(bot.clock.clock() + 31_000);
    failing = { list: new RangeError('the store is away') };
    await expect(bot.tick()).rejects.toThrow('the store is away');
    expect(await health()).toEqual(ill('ticks-failing'));
    failing = {};
    await bot.tick();
    expect(await health()).toEqual(WELL);
  });

  it.each([
    [13, 'disk-full'],
    [5, 'database-locked'],
    [8, 'database-read-only'],
    [10, 'disk-failed'],
    [778, 'disk-failed'],
  ])('is why the last write came to nothing, until one is done: %d', async (errcode, reason) => {
    failing = { replace: sqliteError(errcode) };
    await writes();
    expect(await health()).toEqual(ill(reason));
    await reads();
    expect(await health()).toEqual(ill(reason));
    failing = {};
    await writesBack();
    expect(await health()).toEqual(WELL);
  });

  it('is that it is well again, though nobody has written anything since', async () => {
    failing = { replace: sqliteError(13) };
    await writes();
    await bot.clock.pass(30_000);
    expect(await health()).toEqual(ill('disk-full'));
    failing = {};
    await bot.clock.pass(10_000);
    expect(await health()).toEqual(WELL);
    expect(bot.log.filter(({ msg }) => msg === 'store.failing')).toHaveLength(1);
  });

  it('is that the database is damaged, though other records can be read', async () => {
    failing = { get: sqliteError(11) };
    await reads();
    failing = {};
    await reads();
    expect(await health()).toEqual(ill('database-damaged'));
  });

  it.each([
    ['a lock', 5],
    ['a full disk', 13],
  ])('is that the database is damaged, though %s has come and gone since', async (_what, errcode) => {
    failing = { get: sqliteError(11) };
    await reads();
    failing = { get: sqliteError(errcode) };
    await reads();
    expect((await health()).said).toMatchObject({ reasons: ['database-damaged', expect.any(String)] });
    failing = {};
    await reads();
    expect(await health()).toEqual(ill('database-damaged'));
  });

  it('is that the database is damaged where a write met it, though others go', async () => {
    failing = { replace: sqliteError(11) };
    await writes();
    failing = { replace: sqliteError(5) };
    await writes();
    failing = {};
    await writesBack();
    expect(await health()).toEqual(ill('database-damaged'));
    expect(bot.log.filter(({ msg }) => msg === 'store.failing').map(({ fault }) => fault)).toEqual(['damaged', 'locked']);
  });

  it('is in the log as well, once, with what to do', async () => {
    failing = { replace: sqliteError(13) };
    await writes();
    await writes();
    expect(bot.log.filter(({ msg }) => msg === 'store.failing')).toEqual([
      {
        level: 50,
        time: expect.any(Number),
        msg: 'store.failing',
        fault: 'disk-full',
        advice: expect.stringContaining('as its disk is full: free some space on the disk'),
      },
    ]);
    expect(bot.rawLog.join('')).not.toContain('it says too much');
  });
});

it('says nothing but what README tells of', () => {
  const [told = ''] = /^- \*\*`\/health`.*$/m.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')) ?? [];
  expect(REASONS.filter((reason) => !told.includes(`\`${reason}\``))).toEqual([]);
});

describe('while another program holds the database', () => {
  let folder: string;
  let other: DatabaseSync;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'health-'));
    const file = join(folder, 'records.sqlite');
    bot = await startBot({ keptIn: { engine: 'sqlite', file } });
    await bot.seat(CONTACT).installs();
    other = new DatabaseSync(file, { timeout: 0 });
    other.exec('begin exclusive');
  });
  afterEach(async () => {
    other.close();
    await bot.stop();
    rmSync(folder, { recursive: true });
  });

  it('health is told and reports are shown, and what is written is done when it lets go', async () => {
    let isWritten = false;
    const writing = writes().then((answer) => {
      isWritten = true;
      return answer;
    });
    expect(await health()).toEqual(WELL);
    expect((await reads()).card).toBeDefined();
    expect(isWritten).toBe(false);
    other.exec('rollback');
    await bot.clock.pass(20);
    expect((await writing).card).toBeDefined();
    expect(await health()).toEqual(WELL);
  });
});
