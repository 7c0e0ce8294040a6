import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import type { Entry, Report, ReportEvent } from '../../../services/domain/report.ts';
import { createRecords } from '../../../services/register/records.ts';
import { createStateInRegister } from '../../../services/register/stated-records.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aReport, aSecretary, anActivity, anApplication, anEffect, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const [FIRST, SECOND] = ['2026-10-05T08:00:00.000Z', '2026-10-12T08:00:00.000Z'];
const clock = (): number => Date.parse('2026-10-20T08:00:00Z');
const today = (): CivilDate => '2026-10-20';
const common = { clock, today, changed: () => {}, audit: () => {} };
const APPLICATION = 'social:2026-Q3:application-1';
const ACTIVITY = 'social:2026-Q3:activity-1';

let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});

const submitted = (at: string): ReportEvent => ({ at, by: 'anna', what: 'submitted', version: 1 });
const handedIn = (entries: Entry[], change: Partial<Report> = {}): Report =>
  aReport({ state: 'submitted', entries, history: [submitted(FIRST)], ...change });
const state = (report: Report): Promise<void> => createStateInRegister({ store, ...common })([report]);
const records = () => createRecords({ store, city: TENANT, kinds: KINDS, ...common });
const application = async () => (await store.get('application', APPLICATION))?.record;

describe("F2, F3: what a quarter's report states beside its projects", () => {
  it('stands in the register as whoever handed it in said it; an effect is no record', async () => {
    await records().create(aSecretary(), 'programme', {
      id: 'erasmus-plus',
      unit: 'social',
      values: { title: 'Erasmus+', type: 'eu-in-sweden' },
    });
    await state(handedIn([anApplication({ amountSek: 400_000 }), anActivity(), anEffect()]));
    expect(await application()).toMatchObject({
      unit: 'social',
      state: 'submitted',
      values: {
        title: 'Språkcaféer över gränser',
        programme: 'erasmus-plus',
        submittedOn: '2026-08-20',
        amount: { amount: 400_000, currency: 'SEK' },
      },
      history: [{ at: FIRST, by: 'anna', what: 'created', via: 'report', to: 'submitted' }],
    });
    expect((await store.get('activity', ACTIVITY))?.record).toMatchObject({
      state: 'held',
      values: { type: 'study-visit', startsOn: '2026-09-10', place: 'Åbo', outcome: 'En gemensam plan' },
    });
  });

  it.each([
    [{ amount: { amount: 90_000, currency: 'EUR' } } as const, { amount: 90_000, currency: 'EUR' }],
    [{ amountSek: 400_000 }, { amount: 400_000, currency: 'SEK' }],
    [{}, undefined],
  ])('keeps what is applied for, in its currency: %j', async (stated, amount) => {
    const { amountSek: _sek, ...entry } = anApplication();
    await state(handedIn([{ ...entry, ...stated }]));
    expect((await application())?.values.amount).toEqual(amount);
  });

  it('has all that was filled in, in the currency it was stated in', async () => {
    const details = { partners: ['riga', 'gent'], diaryNumber: 'SN 2026:14', deadline: '2026-08-31' };
    const amount = { amount: 200_000, currency: 'EUR' } as const;
    await state(handedIn([anApplication({ programme: 'esf-plus', amount, details }), anActivity({ details: { country: 'FI' } })]));
    expect((await application())?.values).toMatchObject({ programme: 'esf-plus', amount, ...details });
    expect((await store.get('activity', ACTIVITY))?.record.values).toMatchObject({ country: 'FI', startsOn: '2026-09-10' });
  });

  it('has no longer what a correction has taken out', async () => {
    await state(handedIn([anApplication({ amountSek: 400_000, details: { diaryNumber: 'SN 2026:14' } })]));
    await state(handedIn([anApplication()], { history: [submitted(FIRST), submitted(SECOND)] }));
    expect((await application())?.values).toMatchObject({ diaryNumber: '', title: 'Språkcaféer över gränser' });
    expect((await application())?.values).not.toHaveProperty('amount');
  });

  it('keeps the name of a programme the register does not have, and an activity still to come is planned', async () => {
    await state(handedIn([anApplication({ programme: 'Okänd fond' }), anActivity({ heldOn: '2026-12-01' })]));
    expect((await application())?.values.programme).toBe('Okänd fond');
    expect((await store.get('activity', ACTIVITY))?.record.state).toBe('planned');
  });

  it('is one record however often it is handed in, and at the same moment', async () => {
    const report = handedIn([anApplication(), anActivity()]);
    await Promise.all([state(report), state(report)]);
    const before = await application();
    await state(report);
    expect(await application()).toEqual(before);
    expect(await listAll(store, 'activity')).toHaveLength(1);
  });

  it('follows a correction, with both in its history', async () => {
    await state(handedIn([anApplication()]));
    await state(handedIn([anApplication({ title: 'Språkcaféer' })], { history: [submitted(FIRST), submitted(SECOND)] }));
    expect(await application()).toMatchObject({
      rev: 1,
      values: { title: 'Språkcaféer' },
      history: [{ what: 'created' }, { at: SECOND, what: 'changed', via: 'report', changes: [{ field: 'title' }] }],
    });
  });

  it('is left alone once somebody has done something with it in the register', async () => {
    await state(handedIn([anApplication()]));
    await records().act(aSecretary(), 'application', APPLICATION, { do: 'change', rev: 0, values: { diaryNumber: 'SN 1' } });
    await state(handedIn([anApplication({ title: 'Något annat' })], { removed: ['application-1'] }));
    expect(await application()).toMatchObject({ rev: 1, state: 'submitted', values: { title: 'Språkcaféer över gränser' } });
  });

  it('is taken out with the addition, and does not come back where somebody has taken it out', async () => {
    await state(handedIn([anApplication()]));
    await state(handedIn([], { removed: ['application-1'] }));
    expect((await application())?.state).toBe('removed');
    await state(handedIn([anApplication()]));
    expect((await application())?.state).toBe('removed');
  });

  it('is of nobody before it has been handed in', async () => {
    await state(aReport({ entries: [anApplication()] }));
    expect(await application()).toBeUndefined();
  });

  it('is written by the tick after it was handed in, once, and by the next where that was cut short', async () => {
    const report = handedIn([anApplication()]);
    await store.create(report);
    const failing = { ...store, create: () => Promise.reject(new Error('disk')) };
    await expect(createStateInRegister({ store: failing, ...common })([report])).rejects.toThrow('disk');
    expect(await application()).toBeUndefined();
    await state(report);
    const stated = (await store.get('report', report.id))?.record;
    expect([(await application())?.state, stated?.stated]).toEqual(['submitted', FIRST]);
    const silent = { ...store, get: () => Promise.reject(new Error('asked')), list: () => Promise.reject(new Error('asked')) };
    if (stated !== undefined) await createStateInRegister({ store: silent, ...common })([stated]);
  });

  it.each([
    ['taken back', 'open'],
    ['returned', 'returned'],
  ] as const)('waits while the report is %s', async (_how, reportState) => {
    await state(handedIn([anApplication()], { state: reportState }));
    expect(await application()).toBeUndefined();
  });
});
