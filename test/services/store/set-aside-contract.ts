import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnyRecord } from '../../../services/domain/record.ts';
import { openStore, type StoreSettings } from '../../../services/store/open-store.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { handIn } from '../../helpers/damage.ts';
import { createAll, etagOf } from './create-all.ts';
import { CITY, numbered, report, unit } from './records.ts';

/** The part of the contract that is about records something else has written to; `settings` are of an empty store at the start of each test. */
export function setAsideContract(name: string, settings: () => StoreSettings): void {
  const hurt = ({ kind, id }: AnyRecord, body: unknown = { kind, id }): Promise<void> => handIn(settings())({ kind, id, city: CITY, body });

  describe(`a record set aside by the store kept in ${name}`, () => {
    let store: Store;
    let told: string[];

    beforeEach(async () => {
      told = [];
      store = await openStore(settings(), CITY, {
        watch: {
          setAside: (kind, id) => void told.push(`${kind} ${id} set aside`),
          readable: (kind, id) => void told.push(`${kind} ${id} readable`),
        },
      });
    });
    afterEach(async () => store.close());

    it('is neither given nor missing', async () => {
      await createAll(store, [unit()]);
      await hurt(unit());
      expect(await store.get('unit', unit().id)).toBeUndefined();
      expect(await store.has('unit', unit().id)).toBe(true);
      expect(await store.has('unit', 'kultur')).toBe(false);
      expect(await store.create(unit())).toEqual({ ok: false, why: 'conflict' });
    });

    it('is told of by kind and id, as are those that can be read', async () => {
      const whole = unit({ id: 'kultur' });
      await createAll(store, [unit(), whole]);
      await hurt(unit());
      await store.list('unit');
      await store.get('unit', unit().id);
      expect(told).toEqual([`unit ${unit().id} set aside`, 'unit kultur readable', `unit ${unit().id} set aside`]);
    });

    it.each<[string, (record: AnyRecord) => object]>([
      ['of another id', (record) => ({ ...record, id: 'kultur' })],
      ['of another city', (record) => ({ ...record, city: 'another' })],
      ['of another kind', () => report('kultur', '2026-Q4', { id: unit().id })],
    ])('is one that holds a record %s', async (_what, changed) => {
      await createAll(store, [unit()]);
      await hurt(unit(), changed(unit()));
      expect(await store.get('unit', unit().id)).toBeUndefined();
      expect((await store.list('unit')).items).toEqual([]);
    });

    it('is one again as soon as it is mended', async () => {
      await createAll(store, [unit()]);
      await hurt(unit());
      await hurt(unit(), unit());
      const found = await store.get('unit', unit().id);
      expect(found?.record).toEqual(unit());
      expect(etagOf(await store.replace(unit({ active: false }), found?.etag ?? ''))).toBeDefined();
    });

    it.each(['ascending', 'descending'] as const)('takes nobody else off a list, whatever its pages: %s', async (order) => {
      const ids = numbered(30);
      await createAll(
        store,
        ids.map((id) => unit({ id })),
      );
      const hurtIds = ids.filter((_id, i) => i === 0 || i === 29 || (i >= 8 && i < 20));
      for (const id of hurtIds) await hurt(unit({ id }));
      const left = ids.filter((id) => !hurtIds.includes(id));
      const inOrder = order === 'ascending' ? left : left.toReversed();
      const first = await store.list('unit', { order, limit: 1 });
      const second = await store.list('unit', { order, limit: 10, after: first.next ?? '' });
      const third = await store.list('unit', { order, limit: 10, after: second.next ?? '' });
      expect([...first.items, ...second.items, ...third.items].map(({ record }) => record.id)).toEqual(inOrder);
      expect([first, second, third].map(({ items }) => items.length)).toEqual([1, 10, 5]);
      expect((await listAll(store, 'unit')).map(({ record }) => record.id)).toEqual(left);
    });

    it('leaves an empty list when there is nothing else', async () => {
      await createAll(store, [unit()]);
      await hurt(unit());
      expect(await store.list('unit', { limit: 1 })).toEqual({ items: [] });
    });
  });
}
