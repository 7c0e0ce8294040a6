import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Schedule } from '../../../services/clock.ts';
import { CALL_WITHIN_MS } from '../../../services/store/call-time.ts';
import { openCosmosStore } from '../../../services/store/cosmos-store.ts';
import { provisionCosmos } from '../../../services/store/provision-cosmos.ts';
import type { Store } from '../../../services/store/store.ts';
import { startFaultyCosmos, type CosmosFault, type FaultyCosmos } from '../../helpers/faulty-cosmos.ts';
import { etagOf } from './create-all.ts';
import { CITY, unit } from './records.ts';

let cosmos: FaultyCosmos;
let store: Store;
let tests = 0;
let writes = 0;
/** What was waited for, in milliseconds. */
let pauses: number[];

beforeAll(async () => {
  cosmos = await startFaultyCosmos();
});
beforeEach(async () => {
  tests += 1;
  pauses = [];
  const settings = { ...cosmos.settings, container: `test-${tests}` };
  await provisionCosmos(settings);
  store = await openCosmosStore({
    ...settings,
    city: CITY,
    newId: () => `write-${(writes += 1)}`,
    random: () => 0.5,
    schedule: atOnce,
  });
});
afterEach(async () => {
  cosmos.answers();
  await store.close();
});
afterAll(() => cosmos.close());

/** Every pause is over at once, and a call has all the time there is. */
const atOnce: Schedule = (ms, task) => {
  if (ms < CALL_WITHIN_MS) {
    pauses.push(ms);
    setImmediate(task);
  }
  return { cancel: () => undefined };
};

const PAGE: CosmosFault = { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>Service Unavailable</h1>' };

const NOT_DONE: [string, CosmosFault][] = [
  ['429', { status: 429, headers: { 'x-ms-retry-after-ms': '700' } }],
  ['449', { status: 449 }],
];
const UNKNOWN: [string, CosmosFault][] = [
  ['408', { status: 408 }],
  ['410', { status: 410 }],
  ['503', { status: 503 }],
  ["503 with a gateway's own page", PAGE],
];

describe.each([...NOT_DONE, ...UNKNOWN])('an answer of %s', (_what, fault) => {
  it('is waited out by a write that it kept from being done', async () => {
    cosmos.answers(fault, fault, fault);
    const etag = etagOf(await store.create(unit()));
    cosmos.answers(fault, fault, fault);
    expect(await store.replace(unit({ active: false }), etag)).toMatchObject({ ok: true });
    expect((await store.get('unit', unit().id))?.record).toEqual(unit({ active: false }));
    expect(pauses.length).toBeGreaterThan(0);
  });

  it('is waited out by a read', async () => {
    await store.create(unit());
    cosmos.answers(fault, fault, fault);
    expect((await store.get('unit', unit().id))?.record).toEqual(unit());
    cosmos.answers(fault, fault, fault);
    expect((await store.list('unit')).items.map(({ record }) => record)).toEqual([unit()]);
    cosmos.answers(fault, fault, fault);
    expect(await store.has('unit', unit().id)).toBe(true);
  });

  it('is not waited for longer than a call has', async () => {
    cosmos.answers(...Array.from({ length: 200 }, () => fault));
    await expect(store.create(unit())).rejects.toMatchObject(fault === PAGE ? { name: 'SyntaxError' } : { code: fault.status });
    const waited = pauses.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThan(2_000);
    expect(waited).toBeLessThanOrEqual(CALL_WITHIN_MS);
  });
});

describe.each(UNKNOWN)('a write that was done and answered with %s', (_what, fault) => {
  const done = { ...fault, done: true };

  it('is found to be done: a create', async () => {
    cosmos.answers(done);
    const etag = etagOf(await store.create(unit()));
    expect(await store.get('unit', unit().id)).toEqual({ record: unit(), etag });
  });

  it('is found to be done: a replace', async () => {
    const first = etagOf(await store.create(unit()));
    cosmos.answers(done);
    const etag = etagOf(await store.replace(unit({ active: false }), first));
    expect(await store.get('unit', unit().id)).toEqual({ record: unit({ active: false }), etag });
  });

  it('is found to be done also when looking for it meets the same', async () => {
    cosmos.answers(done, undefined, fault, fault);
    expect(await store.create(unit())).toMatchObject({ ok: true });
  });
});

describe.each(UNKNOWN)("somebody else's write, met after an answer of %s", (_what, fault) => {
  it('is a conflict, though it says the same', async () => {
    const other = await openCosmosStore({ ...cosmos.settings, container: `test-${tests}`, city: CITY });
    const first = etagOf(await other.create(unit()));
    cosmos.answers(fault);
    expect(await store.create(unit())).toEqual({ ok: false, why: 'conflict' });
    etagOf(await other.replace(unit({ active: false }), first));
    cosmos.answers(fault);
    expect(await store.replace(unit({ active: false }), first)).toEqual({ ok: false, why: 'conflict' });
    await other.close();
  });
});

it('the wait the service asks for is kept, and others grow and are not in step', async () => {
  const asked: CosmosFault = { status: 429, headers: { 'x-ms-retry-after-ms': '700' } };
  cosmos.answers(asked, { status: 449 }, { status: 449 }, { status: 449 });
  await store.create(unit());
  expect(pauses).toEqual([700, 75, 150, 300]);
});

it.each([400, 401, 403, 413])('an answer that does not pass is told at once: %d', async (status) => {
  cosmos.answers({ status });
  await expect(store.create(unit())).rejects.toMatchObject({ code: status });
  expect(pauses).toEqual([]);
});
