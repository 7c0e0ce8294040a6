import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import type { Unit } from '../../../services/domain/unit.ts';
import { parseCityFile, type CityFile } from '../../../services/policy/city-file.ts';
import { cityRecords, loadCity } from '../../../services/register/load-city.ts';
import { openStore, type StoreSettings } from '../../../services/store/open-store.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import { listAll, type Store, type Written } from '../../../services/store/store.ts';
import { handIn } from '../../helpers/damage.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const city = 'tenant';
const at = '2026-10-01T07:00:00.000Z';

function solna(): CityFile {
  const parsed = parseCityFile(readFileSync(new URL('../../../services/policy/sample/solna.json', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

const without = (file: CityFile, unit: string): CityFile => ({
  ...file,
  units: file.units.filter((u) => u.id !== unit),
  people: file.people.filter((p) => p.roles.every((r) => !('unit' in r) || r.unit !== unit)),
});

/** The calls made to `store`, which may be told to go wrong before a write. */
function watched(
  store: Store,
  beforeWrite: (count: number) => Promise<Written | undefined> = () => Promise.resolve(undefined),
): { store: Store; calls: string[] } {
  const calls: string[] = [];
  const write = async (call: string, go: () => Promise<Written>): Promise<Written> => {
    calls.push(call);
    return (await beforeWrite(calls.filter((c) => c.startsWith('write')).length)) ?? go();
  };
  return {
    calls,
    store: {
      get: async (kind, id) => {
        calls.push(`get ${kind}`);
        return store.get(kind, id);
      },
      has: async (kind, id) => store.has(kind, id),
      list: async (kind, options) => {
        calls.push(`list ${kind}`);
        return store.list(kind, options);
      },
      changedSince: async (mark) => store.changedSince(mark),
      create: async (record) => write(`write ${record.kind}`, () => store.create(record)),
      replace: async (record, etag) => write(`write ${record.kind}`, () => store.replace(record, etag)),
      close: async () => store.close(),
    },
  };
}

let store: Store;
const file = solna();
const contact = '501a0000-0000-4000-8000-000000000201';

const load = async (wanted: CityFile, into = store): Promise<void> => loadCity({ store: into, city, file: wanted, at });

async function everything(): Promise<{ units: Unit[]; people: Person[] }> {
  const [units, people] = await Promise.all([listAll(store, 'unit'), listAll(store, 'person')]);
  return { units: units.map((s) => s.record), people: people.map((s) => s.record) };
}

async function active(): Promise<unknown> {
  const { units, people } = await everything();
  return { units: units.filter((u) => u.active), people: people.filter((p) => p.active) };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const asNamed = (wanted: CityFile): unknown => {
  const { units, people } = cityRecords(city, wanted);
  return { units: units.sort(byId), people: people.sort(byId) };
};

async function meet(id: string): Promise<void> {
  const stored = await store.get('person', id);
  if (stored === undefined) throw new Error(`nobody is called ${id}`);
  const conversation = { id: 'chat', serviceUrl: 'https://example.test/', tenant: city, botId: 'bot', userId: 'user' };
  await store.replace({ ...stored.record, locale: 'en', conversation, refused: { why: 'blocked', at } }, stored.etag);
}

const ENGINES = { memory: createMemoryStore, SQLite: () => openSqliteStore({ file: ':memory:', city }) };

it.each(['unit', 'person', 'city'] as const)('is not kept from being loaded by a %s that is set aside', async (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const settings: StoreSettings = { engine: 'sqlite', file: join(folder, 'records.sqlite') };
  store = await openStore(settings, city);
  await load(file);
  const [first] = await listAll(store, kind);
  await handIn(settings)({ kind, id: first?.record.id ?? '', city, body: 'not JSON' });
  await load({ ...file, people: file.people.slice(1) });
  await load(file);
  const all = await everything();
  expect(all.units.length + all.people.length).toBe(file.units.length + file.people.length - (kind === 'city' ? 0 : 1));
  await store.close();
  rmSync(folder, { recursive: true });
});

describe.each(Object.entries(ENGINES))('loading a city into a store of %s', (_engine, open) => {
  beforeEach(() => {
    store = open();
  });
  afterEach(async () => store.close());

  it('makes a record of every unit and person in the file', async () => {
    await load(file);
    expect(await everything()).toEqual(asNamed(file));
  });

  it('costs one read when the file is the same, however it is laid out', async () => {
    await load(file);
    const { units, ...rest } = file;
    const again = watched(store);
    await load({ units, ...rest }, again.store);
    expect(again.calls).toEqual(['get city']);
  });

  it('writes only what has changed', async () => {
    await load(file);
    const renamed = { ...file, units: file.units.map((u) => (u.id === 'social' ? { ...u, name: 'Förvaltningen för socialt stöd' } : u)) };
    const again = watched(store);
    await load(renamed, again.store);
    expect(again.calls.filter((call) => call.startsWith('write'))).toEqual(['write city', 'write unit', 'write city']);
    expect(await everything()).toEqual(asNamed(renamed));
  });

  it('keeps how somebody is reached and the language they have chosen when their role changes', async () => {
    await load(file);
    await meet(contact);
    const before = await store.get('person', contact);
    await load({
      ...file,
      people: file.people.map((p) =>
        p.id === contact ? { ...p, name: 'Förskolesamordnare', roles: [{ role: 'head', unit: 'social' }] } : p,
      ),
    });
    const after = await store.get('person', contact);
    expect(after?.record).toEqual({
      ...before?.record,
      name: 'Förskolesamordnare',
      assignments: [{ role: 'head', unit: 'social' }],
      file: { ...before?.record.file, name: 'Förskolesamordnare', roles: ['head@social'] },
    });
  });

  it('makes inactive what the file no longer names, and active again what it names anew', async () => {
    await load(file);
    await meet(contact);
    await load(without(file, 'barn-och-utbildning'));
    expect((await store.get('unit', 'barn-och-utbildning'))?.record.active).toBe(false);
    expect((await store.get('person', contact))?.record).toMatchObject({ active: false, conversation: { id: 'chat' } });
    await load(file);
    expect((await store.get('unit', 'barn-och-utbildning'))?.record.active).toBe(true);
    expect((await store.get('person', contact))?.record).toMatchObject({ active: true, conversation: { id: 'chat' }, locale: 'en' });
  });

  it('is repaired by the next start wherever a start is cut short', async () => {
    for (let survived = 0; survived < 12; survived += 1) {
      await store.close();
      store = open();
      await load(without(file, 'social'));
      const dying = watched(store, (count) => (count > survived ? Promise.reject(new Error('power cut')) : Promise.resolve(undefined)));
      const changed = without(file, 'teknik');
      await load(changed, dying.store).catch(() => undefined);
      await load(changed);
      expect(await active()).toEqual(asNamed(changed));
      expect((await store.get('unit', 'teknik'))?.record.active).toBe(false);
    }
  });

  it('goes back to the file before when the new one was loaded only halfway', async () => {
    await load(file);
    const dying = watched(store, (count) => (count > 3 ? Promise.reject(new Error('power cut')) : Promise.resolve(undefined)));
    await expect(load(without(file, 'social'), dying.store)).rejects.toThrow('power cut');
    await load(file);
    expect(await everything()).toEqual(asNamed(file));
  });

  it('gives the same city when two instances start at once', async () => {
    await Promise.all([load(file), load(file)]);
    expect(await everything()).toEqual(asNamed(file));
  });

  it('does not lose a conversation that is recorded while the file is loaded', async () => {
    await load(file);
    const meanwhile = watched(store, async (count) => {
      if (count === 2) await meet(contact);
      return undefined;
    });
    await load({ ...file, people: file.people.map((p) => ({ ...p, name: `${p.name}, Solna stad` })) }, meanwhile.store);
    expect((await store.get('person', contact))?.record).toMatchObject({
      name: 'Sofia Brandell, Solna stad',
      conversation: { id: 'chat' },
      locale: 'en',
    });
  });

  it('gives up, saying so, when others keep writing the same records', async () => {
    const contended = watched(store, () => Promise.resolve({ ok: false, why: 'conflict' }));
    await expect(load(file, contended.store)).rejects.toThrow('the city file could not be loaded: its records changed 5 times meanwhile');
    expect(contended.calls.filter((call) => call === 'get city')).toHaveLength(5);
  });
});
