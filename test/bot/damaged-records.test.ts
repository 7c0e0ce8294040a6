import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import type { Kind } from '../../services/domain/record.ts';
import type { StoreSettings } from '../../services/store/open-store.ts';
import { listAll } from '../../services/store/store.ts';
import { TENANT } from '../helpers/builders.ts';
import { startCosmosServer, type CosmosServer } from '../helpers/cosmos-server.ts';
import { handIn } from '../helpers/damage.ts';
import { mutilations } from '../helpers/mutilations.ts';
import { CHAIR, CONTACT, HEAD, OTHER_CONTACT, QUARTER, REPORT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const KINDS: readonly Kind[] = ['city', 'unit', 'person', 'project', 'report', 'round', 'notice'];

/** What only somebody who is not asked here needs. */
const DAMAGED: { [K in Kind]?: string } = { city: 'city', unit: 'barn-och-utbildning', person: HEAD, report: REPORT, round: QUARTER };

let folder: string;
let server: CosmosServer;
let bot: RunningBot;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  server = await startCosmosServer();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ENGINES: [string, () => StoreSettings][] = [
  ['SQLite', () => ({ engine: 'sqlite', file: join(folder, 'records.sqlite') })],
  ['Cosmos DB', () => ({ engine: 'cosmos', ...server.settings })],
];

/** Whoever the record does not concern, and a look at everything. */
async function everybodyElse(): Promise<string[]> {
  // Who is who is remembered for half a minute.
  bot.clock.moveTo(bot.clock.clock() + 31_000);
  bot.log.length = 0;
  const looked = bot.tick().then(
    () => [],
    (error: unknown) => [`the look: ${String(error)}`],
  );
  const presses = [
    [OTHER_CONTACT, 'my-report'],
    [OTHER_CONTACT, 'waiting'],
    [SECRETARY, 'round-status'],
    [SECRETARY, 'waiting'],
  ] as const;
  const turns = presses.map(async ([person, verb]) => {
    const { status, card } = await bot.seat(person).presses(verb);
    return status === 200 && card !== undefined ? [] : [`${person} ${verb}: ${status}`];
  });
  const faults = (await Promise.all([looked, ...turns])).flat();
  const logged = bot.log.filter(({ msg }) => msg !== 'record.set-aside' && msg !== 'action.refused');
  return [...faults, ...logged.map((line) => JSON.stringify(line))];
}

const health = async () => (await fetch(`http://127.0.0.1:${bot.port}/health`)).json();

describe.each(ENGINES)('a record that is hurt, in %s', (engine, settings) => {
  beforeAll(async () => {
    bot = await startBot({ keptIn: settings() });
    await Promise.all([CONTACT, HEAD, SECRETARY, CHAIR, OTHER_CONTACT].map((person) => bot.seat(person).installs()));
  });
  afterAll(() => bot.stop());
  beforeEach(() => {
    bot.log.length = 0;
  });

  it.each(KINDS)('stops nobody else, however it is hurt: a %s', async (kind) => {
    const all = await listAll(bot.store, kind);
    const { record } = all.find(({ record: { id } }) => id === DAMAGED[kind]) ?? all[0] ?? {};
    if (record === undefined) throw new Error(`the sample has no ${kind}`);
    const hand = handIn(settings());
    const place = { kind, id: record.id, city: TENANT };
    const every = mutilations(record);
    const tried = engine === 'SQLite' ? every : every.slice(0, 3);
    const faults: string[] = [];
    for (const { name, body } of tried) {
      await hand({ ...place, body });
      faults.push(...(await everybodyElse()).map((fault) => `${name}: ${fault}`));
      await hand({ ...place, body: record });
    }
    expect(faults).toEqual([]);
    expect(await everybodyElse()).toEqual([]);
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('is named in the log once, by its kind and id alone, and counted until it is mended', async () => {
    const record = (await bot.store.get('report', REPORT))?.record;
    const hand = handIn(settings());
    await hand({ kind: 'report', id: REPORT, city: TENANT, body: { ...record, lines: 'hemligt' } });
    await bot.tick();
    await bot.tick();
    expect(bot.log.filter(({ msg }) => msg === 'record.set-aside')).toEqual([
      { level: 50, time: expect.any(Number), msg: 'record.set-aside', kind: 'report', id: REPORT },
    ]);
    expect(await health()).toEqual({ status: 'ok', setAside: 1 });
    const { body } = await bot.seat(CONTACT).presses('report.show', { report: REPORT });
    expect(body).toContain(sv.failure.unreadable);
    await hand({ kind: 'report', id: REPORT, city: TENANT, body: record });
    await bot.tick();
    expect(await health()).toEqual({ status: 'ok' });
  });
});
