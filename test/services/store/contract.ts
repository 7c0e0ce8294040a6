import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../../services/store/store.ts';
import { changesContract } from './changes-contract.ts';
import { countUp } from './count-up.ts';
import { createAll, etagOf } from './create-all.ts';
import { listContract } from './list-contract.ts';
import { CITY, numbered, report, unit } from './records.ts';

/** Opens a city of a store that is empty at the start of each test; two opened in one test are the same store. */
export type OpenStore = (city: string) => Promise<Store>;

/** Over a network, a hundred writers of one record try more than a thousand times. */
const MANY_TRIES_MS = 60_000;

const CONFLICT = { ok: false, why: 'conflict' };

/** What every engine of the store keeps to. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store kept in ${name}`, () => {
    let store: Store;

    beforeEach(async () => {
      store = await open(CITY);
    });
    afterEach(async () => {
      await store.close();
    });

    describe('single records', () => {
      it('gives nothing where nothing was put', async () => {
        expect(await store.get('unit', 'barn-och-utbildning')).toBeUndefined();
      });

      it('gives nothing for an id that no record can have', async () => {
        expect(await store.get('unit', 'a/b?c#d\\é')).toBeUndefined();
        expect(await store.has('unit', 'a/b?c#d\\é')).toBe(false);
      });

      it('gives back what was created, with the etag the create gave', async () => {
        const record = report('kultur', '2026-Q4');
        const [etag] = await createAll(store, [record]);
        expect(await store.get('report', record.id)).toEqual({ record, etag });
        expect(await store.has('report', record.id)).toBe(true);
      });

      it('keeps records of two kinds with one id apart', async () => {
        await createAll(store, [unit({ id: 'kultur' }), report('kultur', '2026-Q4', { id: 'kultur' })]);
        expect((await store.get('unit', 'kultur'))?.record).toEqual(unit({ id: 'kultur' }));
      });

      it('refuses to create an id that exists, and leaves the record as it was', async () => {
        await createAll(store, [unit()]);
        expect(await store.create(unit({ name: 'En annan' }))).toEqual(CONFLICT);
        expect((await store.get('unit', unit().id))?.record).toEqual(unit());
      });

      it('lets one of several simultaneous creates through', async () => {
        const written = await Promise.all(numbered(10).map(async (name_) => store.create(unit({ name: name_ }))));
        expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      });

      it('replaces a record seen as it stands, with a new etag each time', async () => {
        const [first = ''] = await createAll(store, [unit()]);
        const second = etagOf(await store.replace(unit({ active: false }), first));
        const third = etagOf(await store.replace(unit({ active: false }), second));
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ active: false }), etag: third });
        expect(new Set([first, second, third]).size).toBe(3);
      });

      it('refuses to replace a record that has moved', async () => {
        const [first = ''] = await createAll(store, [unit()]);
        const second = etagOf(await store.replace(unit({ name: 'Den första' }), first));
        expect(await store.replace(unit({ name: 'Den andra' }), first)).toEqual(CONFLICT);
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ name: 'Den första' }), etag: second });
      });

      it('refuses to replace what is not there', async () => {
        const [etag = ''] = await createAll(store, [unit()]);
        expect(await store.replace(unit({ id: 'nagon-annan' }), etag)).toEqual(CONFLICT);
        expect(await store.get('unit', 'nagon-annan')).toBeUndefined();
      });

      it.each(['', '*', '0', 'null', '"x"'])('refuses to replace a record by an etag it never had: %j', async (etag) => {
        await createAll(store, [unit()]);
        expect(await store.replace(unit({ name: 'Inte denna' }), etag)).toEqual(CONFLICT);
      });

      it(
        'loses no update of a hundred that read, change and write one record at once',
        async () => {
          const counted = report('kultur', '2026-Q4');
          await createAll(store, [counted]);
          await Promise.all(numbered(100).map(async () => countUp(store, counted.id)));
          expect((await store.get('report', counted.id))?.record).toEqual({ ...counted, rev: 100 });
        },
        MANY_TRIES_MS,
      );
    });

    describe('what is kept', () => {
      it('is Swedish text, emoji, quotes and line ends as they were written', async () => {
        const text = 'Åäö ÅÄÖ é 🇸🇪 👩‍🏫 "citat" \'apostrof\' \\ \u0000 \u2028\r\nny rad\t; drop table records; --';
        await createAll(store, [unit({ name: text })]);
        expect((await store.get('unit', unit().id))?.record.name).toBe(text);
        expect((await store.list('unit')).items[0]?.record.name).toBe(text);
      });

      it('is a record of a megabyte', async () => {
        const boards = numbered(1000).map((board) => `${board} ${'å'.repeat(500)}`);
        const [etag] = await createAll(store, [unit({ boards })]);
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ boards }), etag });
      });

      it('is not changed by changing a record that was given back', async () => {
        await createAll(store, [unit()]);
        const given = [await store.get('unit', unit().id), (await store.list('unit')).items[0]];
        for (const each of given) each?.record.boards.push('En nämnd till');
        expect((await store.get('unit', unit().id))?.record).toEqual(unit());
      });

      it('is the record as it was when the write was asked for', async () => {
        const created = unit();
        const creating = store.create(created);
        created.boards.push('En nämnd till');
        const replaced = unit({ active: false });
        const replacing = store.replace(replaced, etagOf(await creating));
        replaced.boards.push('En nämnd till');
        await replacing;
        expect((await store.get('unit', unit().id))?.record).toEqual(unit({ active: false }));
      });

      it.each(['', 'a/b', 'a\\b', 'a?b', 'a#b', 'a b', 'åäö', 'x'.repeat(201)])('is never a record with the id %j', async (id) => {
        await expect(store.create(unit({ id }))).rejects.toThrow('cannot be stored');
        await expect(store.replace(unit({ id }), '1')).rejects.toThrow('cannot be stored');
      });

      it('is a record with the longest id of every allowed character', async () => {
        const id = `AZaz09:._-~${'x'.repeat(189)}`;
        const [etag] = await createAll(store, [unit({ id })]);
        expect(await store.get('unit', id)).toEqual({ record: unit({ id }), etag });
        expect((await store.list('unit')).items.map(({ record }) => record.id)).toEqual([id]);
      });

      it("is never another city's record", async () => {
        await expect(store.create(unit({ city: 'another' }))).rejects.toThrow('belongs to city');
        await expect(store.replace(unit({ city: 'another' }), '1')).rejects.toThrow('belongs to city');
      });

      it('is seen by its own city only', async () => {
        const other = await open('another');
        const theirs = unit({ city: 'another', name: 'Deras' });
        await createAll(store, [unit()]);
        etagOf(await other.create(theirs));
        expect((await store.get('unit', unit().id))?.record).toEqual(unit());
        expect((await other.get('unit', unit().id))?.record).toEqual(theirs);
        expect((await other.list('unit')).items.map(({ record }) => record)).toEqual([theirs]);
        await other.close();
      });
    });

    listContract(() => store);
    changesContract(() => store, open);

    describe('closing', () => {
      it('lets what was asked for before it come to its end', async () => {
        const creating = store.create(unit());
        await store.close();
        expect((await creating).ok).toBe(true);
      });

      it('refuses what is asked for after it', async () => {
        await store.close();
        await expect(store.get('unit', 'kultur')).rejects.toThrow('The store is closed.');
        await expect(store.has('unit', 'kultur')).rejects.toThrow('The store is closed.');
        await expect(store.list('unit')).rejects.toThrow('The store is closed.');
        await expect(store.changedSince()).rejects.toThrow('The store is closed.');
        await expect(store.create(unit())).rejects.toThrow('The store is closed.');
        await expect(store.replace(unit(), '1')).rejects.toThrow('The store is closed.');
      });

      it('may be done twice', async () => {
        await store.close();
        await expect(store.close()).resolves.toBeUndefined();
      });
    });
  });
}
