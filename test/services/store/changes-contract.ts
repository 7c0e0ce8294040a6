import { describe, expect, it } from '@jest/globals';
import { emptyValues } from '../../../services/domain/description/field.ts';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import type { AnyRegistered, RegisteredKind } from '../../../services/domain/register/registered.ts';
import type { Changes, Store } from '../../../services/store/store.ts';
import { createAll } from './create-all.ts';
import { CITY, numbered, report, unit } from './records.ts';

const registered = (kind: RegisteredKind, id: string, change: Partial<AnyRegistered> = {}): AnyRegistered => ({
  kind,
  city: CITY,
  id,
  unit: 'kultur',
  state: KINDS[kind].initial,
  rev: 0,
  values: { ...emptyValues(KINDS[kind].description), title: id },
  history: [],
  ...change,
});

const keyOf = (id: string, etag: string): string => `${id} ${etag}`;

/** What has come since `mark`, without what was known already: one that comes again is told by its etag. */
const news = ({ records }: Changes, known: readonly string[] = []): string[] =>
  records
    .filter(({ record: { id }, etag }) => !known.includes(keyOf(id, etag)))
    .map(({ record }) => `${record.kind} ${record.id} ${record.rev}`)
    .sort();

/** What every engine keeps to when it is asked what of the register has changed. */
export function changesContract(current: () => Store, open: (city: string) => Promise<Store>): void {
  describe('what has changed of the register', () => {
    it('is nothing to begin with, whatever there is', async () => {
      await createAll(current(), [registered('project', 'a')]);
      expect((await current().changedSince()).records).toEqual([]);
    });

    it('is every kind that was made or changed since, as it stands now, with its etag', async () => {
      const store = current();
      const [first = ''] = await createAll(store, [registered('project', 'a')]);
      const { mark } = await store.changedSince();
      const etags = await createAll(store, [registered('partner', 'b'), registered('activity', 'c')]);
      const changed = await store.replace(registered('project', 'a', { rev: 1, unit: 'social' }), first);
      const changes = await store.changedSince(mark);
      expect(news(changes, [keyOf('a', first)])).toEqual(['activity c 0', 'partner b 0', 'project a 1']);
      expect(changes.isAll).toBe(true);
      expect(changes.records.map(({ etag }) => etag)).toEqual(expect.arrayContaining([...etags, changed.ok ? changed.etag : '']));
    });

    it('goes on from the mark it gave, and misses nothing between two askings', async () => {
      const store = current();
      let { mark } = await store.changedSince();
      const known: string[] = [];
      for (const id of ['a', 'b', 'c']) {
        const before = [...known];
        const [etag = ''] = await createAll(store, [registered('application', id)]);
        known.push(keyOf(id, etag));
        const changes = await store.changedSince(mark);
        expect(news(changes, before)).toEqual([`application ${id} 0`]);
        ({ mark } = changes);
      }
    });

    it('is of the register alone: reports, people and units are not in it', async () => {
      const store = current();
      const { mark } = await store.changedSince();
      await createAll(store, [unit(), report('kultur', '2026-Q4')]);
      expect((await store.changedSince(mark)).records).toEqual([]);
    });

    it('is of its own city', async () => {
      const store = current();
      const { mark } = await store.changedSince();
      const other = await open('another');
      await createAll(other, [registered('programme', 'deras', { city: 'another' })]);
      expect((await store.changedSince(mark)).records).toEqual([]);
      await other.close();
    });

    it('is bounded: so much that it must all be read again is said to be', async () => {
      const store = current();
      const { mark } = await store.changedSince();
      await createAll(
        store,
        numbered(4).map((id) => registered('activity', id)),
      );
      const changes = await store.changedSince(mark, 3);
      expect(changes.records).toHaveLength(3);
      expect(changes.isAll).toBe(false);
      expect((await store.changedSince(mark, 4)).isAll).toBe(true);
    });
  });
}
