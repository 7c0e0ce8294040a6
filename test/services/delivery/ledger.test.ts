import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NoticeRecord } from '../../../services/domain/notice.ts';
import { isoAt } from '../../../services/clock.ts';
import { createLedger, LEASE_MS, MOST_UNKNOWN_TRIES, type Ledger } from '../../../services/delivery/ledger.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';
import { openSqliteStore } from '../../../services/store/sqlite-store.ts';
import type { Store, Stored } from '../../../services/store/store.ts';
import { aNotice, anOwedNotice, iso, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const NOW = Date.parse(iso('2026-10-01', '10:00'));
const ours = (claim: Awaited<ReturnType<Ledger['claim']>>): Stored<NoticeRecord> => {
  if (typeof claim === 'string') throw new Error(`not claimed: ${claim}`);
  return claim;
};

const engines: [string, () => Store][] = [
  ['in memory', createMemoryStore],
  ['in SQLite', () => openSqliteStore({ file: ':memory:', city: TENANT })],
];

describe.each(engines)('the ledger, kept %s', (_, open) => {
  let store: Store;
  let mine: Ledger;
  let theirs: Ledger;
  beforeEach(() => {
    store = open();
    mine = createLedger({ store, city: TENANT, holder: 'me', random: () => 0 });
    theirs = createLedger({ store, city: TENANT, holder: 'they', random: () => 0 });
  });

  const inStore = async (): Promise<NoticeRecord | undefined> => (await store.get('notice', anOwedNotice().id))?.record;

  async function entered(): Promise<Stored<NoticeRecord>> {
    const entry = await mine.enter(anOwedNotice());
    if (entry === undefined) throw new Error('not entered');
    return entry;
  }

  async function claimed(ledger = mine): Promise<Stored<NoticeRecord>> {
    return ours(await ledger.claim(await entered(), NOW));
  }

  it('has a notice entered by one process, and only one', async () => {
    const made = await Promise.all([mine.enter(anOwedNotice()), theirs.enter(anOwedNotice())]);
    expect(made.map((entry) => entry?.record)).toEqual([aNotice(), undefined]);
    expect(await inStore()).toEqual(aNotice());
  });

  it('has a notice claimed by one process of two that want it, for so long as the lease', async () => {
    const entry = await entered();
    const claims = await Promise.all([mine.claim(entry, NOW), theirs.claim(entry, NOW)]);
    const sending = aNotice({ state: 'sending', attempts: 1, lease: { holder: 'me', until: isoAt(NOW + LEASE_MS) } });
    expect(claims.map((claim) => (typeof claim === 'string' ? claim : claim.record))).toEqual([sending, 'taken']);
    expect(await inStore()).toEqual(sending);
  });

  it('marks a notice uncertain when it is taken over from somebody whose lease ran out', async () => {
    const again = ours(await theirs.claim(await claimed(), NOW + LEASE_MS));
    expect(again.record).toEqual(
      aNotice({
        state: 'sending',
        attempts: 2,
        uncertain: true,
        unknownTries: 1,
        lease: { holder: 'they', until: isoAt(NOW + 2 * LEASE_MS) },
      }),
    );
  });

  const OUTCOMES: [string, SendOutcome, Partial<NoticeRecord>][] = [
    ['delivered', { kind: 'delivered', activityId: 'a1' }, { state: 'sent', sentAt: isoAt(NOW), activityId: 'a1' }],
    ['delivered without an id', { kind: 'delivered' }, { state: 'sent', sentAt: isoAt(NOW) }],
    [
      'to be tried again',
      { kind: 'retry', uncertain: false, error: '503' },
      { notBefore: isoAt(NOW + 1_000), waitSetAt: isoAt(NOW), lastError: '503' },
    ],
    [
      'to be tried again when Teams says',
      { kind: 'retry', uncertain: false, afterMs: 30_000, error: '429' },
      { notBefore: isoAt(NOW + 30_000), waitSetAt: isoAt(NOW), lastError: '429' },
    ],
    [
      'to be tried again, though it may have come',
      { kind: 'retry', uncertain: true, error: '500' },
      { notBefore: isoAt(NOW + 15_000), waitSetAt: isoAt(NOW), lastError: '500', uncertain: true, unknownTries: 1 },
    ],
    ['withheld', { kind: 'withheld', why: 'disabled-by-admin', error: '403' }, { lastError: 'disabled-by-admin 403' }],
    ['refused', { kind: 'refused', why: 'blocked' }, { lastError: 'blocked' }],
    ['a fault of ours', { kind: 'fault', error: '400' }, { state: 'failed', lastError: '400' }],
  ];

  it.each(OUTCOMES)('records what Teams answered: %s', async (__, outcome, change) => {
    const settled = await mine.settle(await claimed(), outcome, NOW);
    expect(settled).toEqual(aNotice({ attempts: 1, ...change }));
    expect(await inStore()).toEqual(settled);
  });

  it('waits longer after each failed attempt', async () => {
    const retry: SendOutcome = { kind: 'retry', uncertain: false, error: '503' };
    let entry = await entered();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const mineNow = ours(await mine.claim(entry, NOW));
      const record = await mine.settle(mineNow, retry, NOW);
      waits.push(Date.parse(record.notBefore ?? '') - NOW);
      entry = { record, etag: (await store.get('notice', record.id))?.etag ?? '' };
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('tries few times what may have come each time, ever more seldom, and then leaves it to a person', async () => {
    let entry = await entered();
    const waits: (number | undefined)[] = [];
    for (let attempt = 0; attempt < MOST_UNKNOWN_TRIES; attempt += 1) {
      const record = await mine.settle(ours(await mine.claim(entry, NOW)), { kind: 'retry', uncertain: true, error: 'no answer' }, NOW);
      waits.push(record.notBefore === undefined ? undefined : Date.parse(record.notBefore) - NOW);
      entry = { record, etag: (await store.get('notice', record.id))?.etag ?? '' };
    }
    expect(waits).toEqual([15_000, 60_000, 240_000, undefined]);
    expect(await inStore()).toEqual(
      aNotice({ state: 'unconfirmed', attempts: 4, uncertain: true, unknownTries: 4, givenUpAt: isoAt(NOW), lastError: 'no answer' }),
    );
  });

  it('counts the tries of processes that died in the middle of one', async () => {
    let entry = await entered();
    for (let i = 0; i < MOST_UNKNOWN_TRIES; i += 1) entry = ours(await mine.claim(entry, NOW));
    expect(await mine.claim(entry, NOW)).toBe('unconfirmed');
    expect((await inStore())?.state).toBe('unconfirmed');
  });

  it('has its tries anew in a chat that is opened anew', async () => {
    await store.create(aNotice({ state: 'unconfirmed', attempts: 4, uncertain: true, unknownTries: 4, givenUpAt: isoAt(NOW) }));
    const given = await store.get('notice', anOwedNotice().id);
    if (given === undefined) throw new Error('gone');
    const { record } = ours(await mine.claim(given, NOW));
    expect([record.state, record.unknownTries, record.givenUpAt]).toEqual(['sending', undefined, undefined]);
  });

  it.each<Partial<NoticeRecord>>([
    { state: 'unconfirmed', attempts: 4, uncertain: true, unknownTries: 4, givenUpAt: isoAt(NOW - 1_000) },
    { state: 'sent', attempts: 4, uncertain: true, sentAt: isoAt(NOW - 1_000) },
  ])('is sent once another card has shown what it says, whatever it was before: $state', async (before) => {
    await store.create(aNotice(before));
    const listed = await store.get('notice', anOwedNotice().id);
    if (listed !== undefined) await mine.shown(listed, NOW);
    expect(await inStore()).toEqual(aNotice({ state: 'sent', attempts: 4, uncertain: true, sentAt: isoAt(NOW) }));
  });

  it('waits no longer than a second for what was one too many while Teams takes nothing from anybody', async () => {
    const throttled: SendOutcome = { kind: 'retry', uncertain: false, throttled: true, error: '429' };
    const late = aNotice({ attempts: 9 });
    await store.create(late);
    const given = await store.get('notice', late.id);
    if (given === undefined) throw new Error('gone');
    const settled = await mine.settle(ours(await mine.claim(given, NOW)), throttled, NOW, true);
    expect(settled.notBefore).toBe(isoAt(NOW + 500));
  });

  it('lets the answer of a process that lost its lease stand beside the one that took over, and says it is uncertain', async () => {
    const slow = await claimed();
    const fast = ours(await theirs.claim(slow, NOW + LEASE_MS));
    const late = await mine.settle(slow, { kind: 'delivered' }, NOW + LEASE_MS + 1);
    expect(late.uncertain).toBe(true);
    expect((await inStore())?.state).toBe('sending');
    await theirs.settle(fast, { kind: 'delivered' }, NOW + LEASE_MS + 2);
    expect(await inStore()).toEqual(aNotice({ state: 'sent', attempts: 2, uncertain: true, sentAt: isoAt(NOW + LEASE_MS + 2) }));
  });

  it.each(['superseded', 'withdrawn'] as const)('closes a notice as %s, and one that was being sent as uncertain too', async (state) => {
    await mine.close(await entered(), state);
    expect(await inStore()).toEqual(aNotice({ state }));
    const found = await store.get('notice', anOwedNotice().id);
    if (found === undefined) throw new Error('gone');
    await store.replace(aNotice({ state: 'sending', attempts: 1, lease: { holder: 'they', until: isoAt(NOW) } }), found.etag);
    const sending = await store.get('notice', anOwedNotice().id);
    if (sending !== undefined) await mine.close(sending, state);
    expect(await inStore()).toEqual(aNotice({ state, attempts: 1, uncertain: true }));
  });

  it('leaves a notice that another settled while it was being closed', async () => {
    const entry = await entered();
    const theirClaim = ours(await theirs.claim(entry, NOW));
    await theirs.settle(theirClaim, { kind: 'delivered' }, NOW);
    await mine.close(entry, 'withdrawn');
    expect((await inStore())?.state).toBe('sent');
  });
});
