import { describe, expect, it } from '@jest/globals';
import type { NoticeRecord } from '../../../services/domain/notice.ts';
import type { Kind } from '../../../services/domain/record.ts';
import { listAll, type ListOptions, type Store, type Where } from '../../../services/store/store.ts';
import { aNotice } from '../../helpers/builders.ts';
import { createAll } from './create-all.ts';
import { numbered, report, unit } from './records.ts';

const idsOf = async (store: Store, kind: Kind, options: ListOptions): Promise<string[]> =>
  (await store.list(kind, options)).items.map(({ record }) => record.id);

const noticeAbout = (id: string, about: Partial<NoticeRecord>): NoticeRecord => ({ ...aNotice({ id, ...about }), city: unit().city });

/** The part of the contract that is about lists; `store` gives the empty store of each test. */
export function listContract(store: () => Store): void {
  describe('lists', () => {
    it('are empty where nothing was put', async () => {
      expect(await store().list('unit')).toEqual({ items: [] });
    });

    it('are in code-point order of the id, both ways', async () => {
      const ids = ['-', '.', '0', '10', '2', ':', 'A', 'B', '_', 'a', 'a-', 'a:', 'aa', 'b', '~'];
      await createAll(
        store(),
        ids.toReversed().map((id) => unit({ id })),
      );
      expect(await idsOf(store(), 'unit', {})).toEqual(ids);
      expect(await idsOf(store(), 'unit', { order: 'descending' })).toEqual(ids.toReversed());
    });

    it('give each record with the etag that get gives', async () => {
      const [etag = ''] = await createAll(store(), [unit()]);
      await store().replace(unit({ active: false }), etag);
      expect((await store().list('unit')).items).toEqual([await store().get('unit', unit().id)]);
    });

    it('hold 200 records a page unless told', async () => {
      const ids = numbered(201);
      await createAll(
        store(),
        ids.map((id) => unit({ id })),
      );
      const { items, next: after = '' } = await store().list('unit');
      expect(items.map(({ record }) => record.id)).toEqual(ids.slice(0, 200));
      expect(await idsOf(store(), 'unit', { after })).toEqual(ids.slice(200));
    });

    it.each(['ascending', 'descending'] as const)('go on page by page, %s, and end with a page that is exactly full', async (order) => {
      const ids = numbered(30);
      await createAll(
        store(),
        ids.map((id) => unit({ id })),
      );
      const first = await store().list('unit', { order, limit: 10 });
      const second = await store().list('unit', { order, limit: 10, after: first.next ?? '' });
      const third = await store().list('unit', { order, limit: 10, after: second.next ?? '' });
      expect([first, second, third].map(({ items }) => items.length)).toEqual([10, 10, 10]);
      expect('next' in third).toBe(false);
      const found = [...first.items, ...second.items, ...third.items].map(({ record }) => record.id);
      expect(found).toEqual(order === 'ascending' ? ids : ids.toReversed());
    });

    it('neither repeat nor leave out a record when others come in between the pages', async () => {
      await createAll(
        store(),
        ['b', 'd', 'f', 'h'].map((id) => unit({ id })),
      );
      const { next: after = '' } = await store().list('unit', { limit: 2 });
      await createAll(
        store(),
        ['a', 'e', 'g'].map((id) => unit({ id })),
      );
      expect(await idsOf(store(), 'unit', { after })).toEqual(['e', 'f', 'g', 'h']);
    });

    it('of more than a page come whole from listAll', async () => {
      const ids = numbered(1001);
      await createAll(
        store(),
        ids.map((id) => unit({ id })),
      );
      expect((await listAll(store(), 'unit')).map(({ record }) => record.id)).toEqual(ids);
    });

    it.each([0, -1, 1.5, 1001, Number.NaN])('are not given %d records at a time', async (limit) => {
      await expect(store().list('unit', { limit })).rejects.toThrow('A page holds');
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
      [{ period: '2026-Q4' }, ['kultur:2026-Q4', 'miljo:2026-Q4', 'socialt:2026-Q4']],
      [{ state: ['returned', 'open'] }, ['miljo:2026-Q4', 'socialt:2026-Q4']],
      [{ unit: ['kultur', 'kultur'] }, ['kultur:2026-Q3', 'kultur:2026-Q4']],
      [{ unit: ['miljo', 'kultur'], period: '2026-Q4' }, ['kultur:2026-Q4', 'miljo:2026-Q4']],
      [
        { unit: ['miljo', 'kultur'], period: ['2026-Q3', '2026-Q4'], state: ['open', 'approved'] },
        ['kultur:2026-Q3', 'miljo:2026-Q3', 'miljo:2026-Q4'],
      ],
      [{ unit: 'kultur', state: 'open' }, []],
      [{ unit: "kultur' or '1'='1" }, []],
      [{ state: [] }, []],
      [{}, reports.map(({ id }) => id)],
    ])('where %j', async (where, ids) => {
      await createAll(store(), reports);
      expect(await idsOf(store(), 'report', { where })).toEqual(ids);
      expect(await idsOf(store(), 'report', { where, order: 'descending' })).toEqual(ids.toReversed());
    });

    it('find notices by what they are filed under: a quarter, a year, or a record', async () => {
      const project = { subject: { kind: 'project', id: 'broar' }, unit: 'teknik' } as const;
      const year = { subject: { kind: 'city', id: 'city' }, period: '2027' } as const;
      const { period: _period, ...ofProject } = noticeAbout('om-projekt', project);
      await createAll(store(), [noticeAbout('om-kvartal', { period: '2026-Q4' }), noticeAbout('om-staden', year), ofProject]);
      expect(await idsOf(store(), 'notice', { where: { period: '2026-Q4' } })).toEqual(['om-kvartal']);
      expect(await idsOf(store(), 'notice', { where: { period: ['2027', 'project:broar'] } })).toEqual(['om-projekt', 'om-staden']);
    });

    it('leave out records that have no such field', async () => {
      await createAll(store(), [unit({ id: 'kultur' }), ...reports]);
      expect(await idsOf(store(), 'unit', { where: { unit: 'kultur' } })).toEqual([]);
    });

    it('follow a record whose field has changed', async () => {
      const [etag = ''] = await createAll(store(), [report('kultur', '2026-Q4')]);
      await store().replace(report('kultur', '2026-Q4', { state: 'submitted' }), etag);
      expect(await idsOf(store(), 'report', { where: { state: 'open' } })).toEqual([]);
      expect(await idsOf(store(), 'report', { where: { state: 'submitted' } })).toEqual(['kultur:2026-Q4']);
    });

    it('follow a record of which every field has changed', async () => {
      const [etag = ''] = await createAll(store(), [report('kultur', '2026-Q4', { id: 'en' })]);
      const moved = report('miljo', '2027-Q1', { id: 'en', state: 'submitted' });
      expect(await store().replace(moved, etag)).toMatchObject({ ok: true });
      for (const where of [{ unit: 'kultur' }, { period: '2026-Q4' }, { state: 'open' }]) {
        expect(await idsOf(store(), 'report', { where })).toEqual([]);
      }
      for (const where of [{ unit: 'miljo' }, { period: '2027-Q1' }, { state: 'submitted' }]) {
        expect(await idsOf(store(), 'report', { where })).toEqual(['en']);
      }
    });

    it('go on page by page', async () => {
      const ids = numbered(25);
      await createAll(
        store(),
        ids.map((id, i) => report(id, '2026-Q4', { state: i % 2 === 0 ? 'open' : 'returned' })),
      );
      const where = { state: ['open', 'returned'] };
      const first = await store().list('report', { where, limit: 20 });
      expect(await idsOf(store(), 'report', { where, limit: 20, after: first.next ?? '' })).toEqual(
        ids.slice(20).map((id) => `${id}:2026-Q4`),
      );
    });
  });
}
