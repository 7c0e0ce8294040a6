import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnyRecord, Kind } from '../../../services/domain/record.ts';
import { listAll, type ListOptions, type Store, type Where, type Written } from '../../../services/store/store.ts';
import { CITY, numbered, report, unit } from './records.ts';

/** Opens a city of a store that is empty at the start of each test; two opened in one test are the same store. */
export type OpenStore = (city: string) => Promise<Store>;

const CONFLICT = { ok: false, why: 'conflict' };

export function etagOf(written: Written): string {
  if (!written.ok) throw new Error(`The write gave a ${written.why}.`);
  return written.etag;
}

/** Adds one to a report's `rev` as a use case would: read, decide, write, and again from the start on a conflict. */
export async function countUp(store: Store, id: string): Promise<void> {
  for (;;) {
    const found = await store.get('report', id);
    if (found === undefined) throw new Error(`There is no report ${id}.`);
    const written = await store.replace({ ...found.record, rev: found.record.rev + 1 }, found.etag);
    if (written.ok) return;
  }
}

/** What every engine of the store keeps to. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store kept in ${name}`, () => {
    let store: Store;
    const createAll = async (records: AnyRecord[]): Promise<string[]> => (await Promise.all(records.map(async (record) => store.create(record)))).map(etagOf);
    const idsOf = async (kind: Kind, options: ListOptions): Promise<string[]> => (await store.list(kind, options)).items.map(({ record }) => record.id);

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
      });

      it('gives back what was created, with the etag the create gave', async () => {
        const record = report('kultur', '2026-Q4');
        const [etag] = await createAll([record]);
        expect(await store.get('report', record.id)).toEqual({ record, etag });
      });

      it('keeps records of two kinds with one id apart', async () => {
        await createAll([unit({ id: 'kultur' }), report('kultur', '2026-Q4', { id: 'kultur' })]);
        expect((await store.get('unit', 'kultur'))?.record).toEqual(unit({ id: 'kultur' }));
      });

      it('refuses to create an id that exists, and leaves the record as it was', async () => {
        await createAll([unit()]);
        expect(await store.create(unit({ name: 'En annan' }))).toEqual(CONFLICT);
        expect((await store.get('unit', unit().id))?.record).toEqual(unit());
      });

      it('lets one of several simultaneous creates through', async () => {
        const written = await Promise.all(numbered(10).map(async (name_) => store.create(unit({ name: name_ }))));
        expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      });

      it('replaces a record seen as it stands, with a new etag each time', async () => {
        const [first = ''] = await createAll([unit()]);
        const second = etagOf(await store.replace(unit({ active: false }), first));
        const third = etagOf(await store.replace(unit({ active: false }), second));
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ active: false }), etag: third });
        expect(new Set([first, second, third]).size).toBe(3);
      });

      it('refuses to replace a record that has moved', async () => {
        const [first = ''] = await createAll([unit()]);
        const second = etagOf(await store.replace(unit({ name: 'Den första' }), first));
        expect(await store.replace(unit({ name: 'Den andra' }), first)).toEqual(CONFLICT);
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ name: 'Den första' }), etag: second });
      });

      it('refuses to replace what is not there', async () => {
        const [etag = ''] = await createAll([unit()]);
        expect(await store.replace(unit({ id: 'nagon-annan' }), etag)).toEqual(CONFLICT);
        expect(await store.get('unit', 'nagon-annan')).toBeUndefined();
      });

      it.each(['', '*', '0', 'null', '"x"'])('refuses to replace a record by an etag it never had: %j', async (etag) => {
        await createAll([unit()]);
        expect(await store.replace(unit({ name: 'Inte denna' }), etag)).toEqual(CONFLICT);
      });

      it('loses no update of a hundred that read, change and write one record at once', async () => {
        const counted = report('kultur', '2026-Q4');
        await createAll([counted]);
        await Promise.all(numbered(100).map(async () => countUp(store, counted.id)));
        expect((await store.get('report', counted.id))?.record).toEqual({ ...counted, rev: 100 });
      });
    });

    describe('what is kept', () => {
      it('is Swedish text, emoji, quotes and line ends as they were written', async () => {
        const text = 'Åäö ÅÄÖ é 🇸🇪 👩‍🏫 "citat" \'apostrof\' \\ \u0000 \u2028\r\nny rad\t; drop table records; --';
        await createAll([unit({ name: text })]);
        expect((await store.get('unit', unit().id))?.record.name).toBe(text);
        expect((await store.list('unit')).items[0]?.record.name).toBe(text);
      });

      it('is a record of a megabyte', async () => {
        const boards = numbered(1000).map((board) => `${board} ${'å'.repeat(500)}`);
        const [etag] = await createAll([unit({ boards })]);
        expect(await store.get('unit', unit().id)).toEqual({ record: unit({ boards }), etag });
      });

      it('is not changed by changing a record that was given back', async () => {
        await createAll([unit()]);
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
        const [etag] = await createAll([unit({ id })]);
        expect(await store.get('unit', id)).toEqual({ record: unit({ id }), etag });
        expect(await idsOf('unit', {})).toEqual([id]);
      });

      it("is never another city's record", async () => {
        await expect(store.create(unit({ city: 'another' }))).rejects.toThrow('belongs to city');
        await expect(store.replace(unit({ city: 'another' }), '1')).rejects.toThrow('belongs to city');
      });

      it('is seen by its own city only', async () => {
        const other = await open('another');
        const theirs = unit({ city: 'another', name: 'Deras' });
        await createAll([unit()]);
        etagOf(await other.create(theirs));
        expect((await store.get('unit', unit().id))?.record).toEqual(unit());
        expect((await other.get('unit', unit().id))?.record).toEqual(theirs);
        expect((await other.list('unit')).items.map(({ record }) => record)).toEqual([theirs]);
        await other.close();
      });
    });

    describe('lists', () => {
      it('are empty where nothing was put', async () => {
        expect(await store.list('unit')).toEqual({ items: [] });
      });

      it('are in code-point order of the id, both ways', async () => {
        const ids = ['-', '.', '0', '10', '2', ':', 'A', 'B', '_', 'a', 'a-', 'a:', 'aa', 'b', '~'];
        await createAll(ids.toReversed().map((id) => unit({ id })));
        expect(await idsOf('unit', {})).toEqual(ids);
        expect(await idsOf('unit', { order: 'descending' })).toEqual(ids.toReversed());
      });

      it('give each record with the etag that get gives', async () => {
        const [etag = ''] = await createAll([unit()]);
        await store.replace(unit({ active: false }), etag);
        expect((await store.list('unit')).items).toEqual([await store.get('unit', unit().id)]);
      });

      it('hold 200 records a page unless told', async () => {
        const ids = numbered(201);
        await createAll(ids.map((id) => unit({ id })));
        const { items, next: after = '' } = await store.list('unit');
        expect(items.map(({ record }) => record.id)).toEqual(ids.slice(0, 200));
        expect(await idsOf('unit', { after })).toEqual(ids.slice(200));
      });

      it.each(['ascending', 'descending'] as const)('go on page by page, %s, and end with a page that is exactly full', async (order) => {
        const ids = numbered(30);
        await createAll(ids.map((id) => unit({ id })));
        const first = await store.list('unit', { order, limit: 10 });
        const second = await store.list('unit', { order, limit: 10, after: first.next ?? '' });
        const third = await store.list('unit', { order, limit: 10, after: second.next ?? '' });
        expect([first, second, third].map(({ items }) => items.length)).toEqual([10, 10, 10]);
        expect('next' in third).toBe(false);
        const found = [...first.items, ...second.items, ...third.items].map(({ record }) => record.id);
        expect(found).toEqual(order === 'ascending' ? ids : ids.toReversed());
      });

      it('neither repeat nor leave out a record when others come in between the pages', async () => {
        await createAll(['b', 'd', 'f', 'h'].map((id) => unit({ id })));
        const { next: after = '' } = await store.list('unit', { limit: 2 });
        await createAll(['a', 'e', 'g'].map((id) => unit({ id })));
        expect(await idsOf('unit', { after })).toEqual(['e', 'f', 'g', 'h']);
      });

      it('of more than a page come whole from listAll', async () => {
        const ids = numbered(1001);
        await createAll(ids.map((id) => unit({ id })));
        expect((await listAll(store, 'unit')).map(({ record }) => record.id)).toEqual(ids);
      });

      it.each([0, -1, 1.5, 1001, Number.NaN])('are not given %d records at a time', async (limit) => {
        await expect(store.list('unit', { limit })).rejects.toThrow('A page holds');
      });
    });

    describe('lists by field', () => {
      const reports = [
        report('kultur', '2026-Q3', { state: 'approved' }),
        report('kultur', '2026-Q4', { state: 'submitted' }),
        report('miljo', '2026-Q3', { state: 'approved' }),
        report('miljo', '2026-Q4', { state: 'open' }),
        report('socialt', '2026-Q4', { state: 'returned' }),
      ];

      it.each<[Where, string[]]>([
        [{ unit: 'kultur' }, ['kultur:2026-Q3', 'kultur:2026-Q4']],
        [{ quarter: '2026-Q4' }, ['kultur:2026-Q4', 'miljo:2026-Q4', 'socialt:2026-Q4']],
        [{ state: ['returned', 'open'] }, ['miljo:2026-Q4', 'socialt:2026-Q4']],
        [{ unit: ['kultur', 'kultur'] }, ['kultur:2026-Q3', 'kultur:2026-Q4']],
        [{ unit: ['miljo', 'kultur'], quarter: '2026-Q4' }, ['kultur:2026-Q4', 'miljo:2026-Q4']],
        [{ unit: ['miljo', 'kultur'], quarter: ['2026-Q3', '2026-Q4'], state: ['open', 'approved'] }, ['kultur:2026-Q3', 'miljo:2026-Q3', 'miljo:2026-Q4']],
        [{ unit: 'kultur', state: 'open' }, []],
        [{ unit: "kultur' or '1'='1" }, []],
        [{ state: [] }, []],
        [{}, reports.map(({ id }) => id)],
      ])('where %j', async (where, ids) => {
        await createAll(reports);
        expect(await idsOf('report', { where })).toEqual(ids);
        expect(await idsOf('report', { where, order: 'descending' })).toEqual(ids.toReversed());
      });

      it('leave out records that have no such field', async () => {
        await createAll([unit({ id: 'kultur' }), ...reports]);
        expect(await idsOf('unit', { where: { unit: 'kultur' } })).toEqual([]);
      });

      it('follow a record whose field has changed', async () => {
        const [etag = ''] = await createAll([report('kultur', '2026-Q4')]);
        await store.replace(report('kultur', '2026-Q4', { state: 'submitted' }), etag);
        expect(await idsOf('report', { where: { state: 'open' } })).toEqual([]);
        expect(await idsOf('report', { where: { state: 'submitted' } })).toEqual(['kultur:2026-Q4']);
      });

      it('go on page by page', async () => {
        const ids = numbered(25);
        await createAll(ids.map((id, i) => report(id, '2026-Q4', { state: i % 2 === 0 ? 'open' : 'returned' })));
        const where = { state: ['open', 'returned'] };
        const first = await store.list('report', { where, limit: 20 });
        expect(await idsOf('report', { where, limit: 20, after: first.next ?? '' })).toEqual(ids.slice(20).map((id) => `${id}:2026-Q4`));
      });
    });

    describe('closing', () => {
      it('waits for what was asked for before it', async () => {
        const creating = store.create(unit());
        await store.close();
        expect((await creating).ok).toBe(true);
      });

      it('refuses what is asked for after it', async () => {
        await store.close();
        await expect(store.get('unit', 'kultur')).rejects.toThrow('The store is closed.');
        await expect(store.list('unit')).rejects.toThrow('The store is closed.');
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
