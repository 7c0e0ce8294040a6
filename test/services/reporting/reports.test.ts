import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditedAction, Outcome } from '../../../services/audit.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { ReportCommand } from '../../../services/domain/report-decisions.ts';
import type { Report } from '../../../services/domain/report.ts';
import { createReports, type Reports } from '../../../services/reporting/reports.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store } from '../../../services/store/store.ts';
import { aChair, aLine, anEffect, aReport, aSecretary, contactOf, deputyOf, iso, progress, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const NOW = iso('2026-10-05', '10:00');
const ID = 'social:2026-Q3';
const anna = contactOf('social', 'anna');
const bo = deputyOf('social', 'bo');
const stranger = contactOf('teknik');

const engines: [string, () => Store][] = [
  ['in memory', createMemoryStore],
  ['in SQLite', () => openSqliteStore({ file: ':memory:', city: TENANT })],
];

const save = (project: string, happened: string): ReportCommand => ({
  do: 'save-line',
  project,
  seenRev: 0,
  progress: progress({ happened }),
});

describe.each(engines)('reports kept %s', (_, open) => {
  let store: Store;
  let reports: Reports;
  /** What was told of what people did. */
  let told: (AuditedAction & { outcome: Outcome })[];
  beforeEach(async () => {
    store = open();
    told = [];
    reports = createReports({
      store,
      clock: () => Date.parse(NOW),
      audit: (action, outcome) => told.push({ ...action, outcome }),
    });
    await store.create(aReport({ lines: [aLine({ project: 'forst' }), aLine({ project: 'sedan' })], rev: 0 }));
  });

  const inStore = async (): Promise<Report | undefined> => (await store.get('report', ID))?.record;
  const answers = async (): Promise<(string | undefined)[]> => ((await inStore())?.lines ?? []).map((l) => l.answer?.happened);

  it('are read by their unit and by the secretariat, and by nobody else', async () => {
    const reads = await Promise.all([anna, bo, aSecretary(), stranger, aChair()].map((who) => reports.read(who, ID)));
    expect(reads.map((read) => (read.ok ? 'read' : read.failure.code))).toEqual(['read', 'read', 'read', 'not-allowed', 'not-allowed']);
    expect(await reports.read(anna, 'social:1999-Q1')).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(told.map(({ did, outcome }) => [did, outcome])).toEqual([
      ['read', 'not-allowed'],
      ['read', 'not-allowed'],
      ['read', 'not-found'],
    ]);
  });

  it('keep what was written with who and when, and tell of it', async () => {
    const done = await reports.act(anna, ID, save('forst', 'Två möten'));
    expect(done).toEqual({ ok: true, value: await inStore() });
    expect([(await inStore())?.draft, await answers(), told]).toEqual([
      { at: NOW, by: 'anna' },
      ['Två möten', undefined],
      [{ person: 'anna', did: 'save-line', about: ID, outcome: 'changed' }],
    ]);
  });

  it('keep both of two lines written on two devices at the same moment', async () => {
    const done = await Promise.all([reports.act(anna, ID, save('forst', 'av Anna')), reports.act(bo, ID, save('sedan', 'av Bo'))]);
    expect([done.map((d) => d.ok), await answers()]).toEqual([
      [true, true],
      ['av Anna', 'av Bo'],
    ]);
  });

  it('keep the first of two who wrote in one line at the same moment, and show it to the second', async () => {
    const [first, second] = await Promise.all([
      reports.act(anna, ID, save('forst', 'av Anna')),
      reports.act(bo, ID, save('forst', 'av Bo')),
    ]);
    expect([first.ok, second]).toEqual([true, { ok: false, failure: { code: 'stale' }, current: await inStore() }]);
    expect(await answers()).toEqual(['av Anna', undefined]);
  });

  it('keep the entries that several add at the same moment, every one', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(ids.map((id) => reports.act(anna, ID, { do: 'save-entry', entry: anEffect({ id }) })));
    expect((await inStore())?.entries.map((e) => e.id).sort()).toEqual(ids);
  });

  it('are not written again by a press that comes again', async () => {
    await reports.act(anna, ID, save('forst', 'Två möten'));
    const before = await store.get('report', ID);
    await reports.act(anna, ID, save('forst', 'Två möten'));
    expect(await store.get('report', ID)).toEqual(before);
    expect(told.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged']);
  });

  it('are handed in once when the button is pressed twice', async () => {
    for (const project of ['forst', 'sedan']) await reports.act(anna, ID, save(project, ''));
    const done = await Promise.all([1, 2].map(() => reports.act(anna, ID, { do: 'submit', rev: 2 })));
    expect([done.map((d) => d.ok), (await inStore())?.history.length]).toEqual([[true, true], 1]);
  });

  it.each<[string, Person]>([
    ['the contact person of another unit', stranger],
    ['the chair', aChair()],
  ])('show nothing of themselves to somebody who may not read them: %s', async (__, who) => {
    expect(await reports.act(who, ID, save('forst', 'Intrång'))).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    expect([await answers(), told]).toEqual([
      [undefined, undefined],
      [{ person: who.id, did: 'save-line', about: ID, outcome: 'not-allowed' }],
    ]);
  });

  it('show themselves as they stand to the secretariat, which may read but not write', async () => {
    expect(await reports.act(aSecretary(), ID, save('forst', 'Hjälp'))).toEqual({
      ok: false,
      failure: { code: 'not-allowed' },
      current: await inStore(),
    });
  });

  it('cannot be acted on where there are none', async () => {
    expect(await reports.act(anna, 'social:1999-Q1', { do: 'confirm-unchanged' })).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});
