import { describe, expect, it } from '@jest/globals';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import type { Store } from '../../../services/store/store.ts';
import { listAll } from '../../../services/store/store.ts';
import { createRecords } from '../../../services/register/records.ts';
import { loadProgrammes } from '../../../services/register/programmes.ts';
import { aSecretary, iso, solna, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const file = solna();
const load = (store: Store, day: '2026-11-20' | '2026-11-21' = '2026-11-20'): Promise<void> =>
  loadProgrammes({ store, city: TENANT, file, at: iso(day) });

const secretariatIn = (store: Store) =>
  createRecords({
    store,
    city: TENANT,
    kinds: KINDS,
    clock: () => Date.parse(iso('2026-11-20')),
    today: () => '2026-11-20',
    changed: () => {},
    audit: () => {},
  });

describe('W8: the funds and programmes a city starts with', () => {
  it('are the 28 of the product, open, each with what it funds, and the areas it fits', async () => {
    const store = createMemoryStore();
    await load(store);
    const programmes = (await listAll(store, 'programme')).map(({ record }) => record);
    expect(programmes).toHaveLength(28);
    for (const { id, state, values, unit } of programmes) {
      expect({ id, state, unit, funds: values.funds !== '', funder: values.funder !== '' }).toEqual({
        id,
        state: 'open',
        unit: 'stadsledning',
        funds: true,
        funder: true,
      });
    }
  });

  it('hold every fund the Commission’s portal numbers, and those that are entered by hand, for 2021–2027', async () => {
    const store = createMemoryStore();
    await load(store);
    const programmes = new Map((await listAll(store, 'programme')).map(({ record }) => [record.id, record.values]));
    const ofTheUnion = [
      'horizon-europe life erasmus-plus cerv digital-europe creative-europe single-market esf-plus cef eu4health i3',
      'interreg-baltic-sea interreg-central-baltic interreg-europe erdf-stockholm amif',
    ].flatMap((ids) => ids.split(' '));
    for (const id of ofTheUnion) {
      expect({ id, ...programmes.get(id) }).toMatchObject({ id, startsOn: '2021-01-01', endsOn: '2027-12-31' });
      expect(programmes.get(id)?.areas).not.toEqual([]);
    }
    const types = [...programmes.values()].map(({ type }) => type);
    expect(types.filter((type) => type === 'nordic').length).toBeGreaterThan(2);
    expect(types.filter((type) => type === 'national').length).toBeGreaterThan(2);
  });

  it('are loaded once, and one a later version brings is added', async () => {
    const store = createMemoryStore();
    await load(store);
    const before = await listAll(store, 'programme');
    await load(store, '2026-11-21');
    expect(await listAll(store, 'programme')).toEqual(before);
  });

  it('stay as the secretariat has changed, closed or removed them', async () => {
    const store = createMemoryStore();
    const records = secretariatIn(store);
    const [actor, id] = [aSecretary(), 'life'];
    await records.create(actor, 'programme', { id, unit: 'stadsledning', values: { title: 'LIFE', type: 'eu-central' } });
    await records.act(actor, 'programme', id, { do: 'undo', rev: 0 });
    await load(store);
    await records.act(actor, 'programme', 'atlas', { do: 'change', rev: 0, values: { title: 'Atlas, skolutbyten' } });
    await records.act(actor, 'programme', 'vinnova', { do: 'move', rev: 0, to: 'closed', values: {} });
    await load(store, '2026-11-21');
    const now = async (of: string) => (await store.get('programme', of))?.record;
    expect((await now('life'))?.state).toBe('removed');
    expect((await now('atlas'))?.values.title).toBe('Atlas, skolutbyten');
    expect((await now('vinnova'))?.state).toBe('closed');
  });
});
