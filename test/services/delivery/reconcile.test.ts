import { describe, expect, it } from '@jest/globals';
import type { NoticeRecord } from '../../../services/domain/notice.ts';
import type { Person } from '../../../services/domain/person.ts';
import { reconcile, type Reconciliation, type Situation } from '../../../services/delivery/reconcile.ts';
import { aNotice, anOwedNotice, contactOf, iso, solnaRules, unreachable } from '../../helpers/builders.ts';

const { calendar } = await solnaRules();
const anna = contactOf('social');
const NOW = iso('2026-10-01', '10:00');
const SUNDAY = iso('2026-10-04', '10:00');
const MONDAY = Date.parse(iso('2026-10-05', '09:00'));

const entry = (change: Partial<NoticeRecord> = {}) => ({ record: aNotice(change), etag: '1' });

function reconciled(change: {
  owed?: Situation['owed'];
  ledger?: Partial<NoticeRecord>[];
  people?: Person[];
  now?: string;
  present?: string;
}): Reconciliation {
  const { owed = [anOwedNotice()], ledger = [{}], people = [anna], now = NOW, present } = change;
  const everybody = new Map(people.map((p) => [p.id, p]));
  return reconcile({
    owed,
    ledger: ledger.map(entry),
    people: everybody,
    calendar,
    now: Date.parse(now),
    ...(present === undefined ? {} : { present }),
  });
}

const lease = (until: string): NoticeRecord['lease'] & object => ({ holder: 'another', until });

describe('a notice that is owed', () => {
  it('and not in the ledger is to be entered', () => {
    expect(reconciled({ ledger: [] })).toEqual({ create: [anOwedNotice()], close: [], send: [] });
  });

  it('and in the ledger is to be sent', () => {
    expect(reconciled({})).toEqual({ create: [], close: [], send: [entry()] });
  });

  it.each(['sent', 'failed'] as const)('and has been settled is left alone: %s', (state) => {
    expect(reconciled({ ledger: [{ state }] })).toEqual({ create: [], close: [], send: [] });
  });

  it.each(['withdrawn', 'superseded'] as const)('and was %s while it was not is to be sent after all', (state) => {
    expect(reconciled({ ledger: [{ state }] })).toEqual({ create: [], close: [], send: [entry({ state })] });
  });

  it('waits for Monday morning when it is Sunday', () => {
    expect(reconciled({ now: SUNDAY })).toEqual({ create: [], close: [], send: [], nextAt: MONDAY });
  });

  it('waits for the morning when sending has closed for the day, to the minute', () => {
    expect(reconciled({ now: iso('2026-10-01', '16:59') }).send).toHaveLength(1);
    expect(reconciled({ now: iso('2026-10-01', '17:00') })).toEqual({
      create: [],
      close: [],
      send: [],
      nextAt: Date.parse(iso('2026-10-02')),
    });
  });

  it('waits over July', () => {
    expect(reconciled({ now: iso('2026-07-01', '10:00') }).nextAt).toBe(Date.parse(iso('2026-08-03')));
  });

  it('goes at any hour when it follows from an action', () => {
    expect(reconciled({ now: SUNDAY, owed: [anOwedNotice({ timing: 'immediate' })], ledger: [{ timing: 'immediate' }] }).send).toHaveLength(
      1,
    );
  });

  it('goes at any hour to somebody who is here now, and to nobody else', () => {
    expect(reconciled({ now: SUNDAY, present: anna.id }).send).toHaveLength(1);
    expect(reconciled({ now: SUNDAY, present: 'somebody-else' })).toEqual({ create: [], close: [], send: [], nextAt: MONDAY });
  });

  it('waits as long as it was told to after a failed attempt, also for somebody who is here', () => {
    const notBefore = iso('2026-10-01', '10:05');
    expect(reconciled({ ledger: [{ notBefore }], present: anna.id })).toEqual({
      create: [],
      close: [],
      send: [],
      nextAt: Date.parse(notBefore),
    });
    expect(reconciled({ ledger: [{ notBefore }], now: notBefore }).send).toHaveLength(1);
  });

  it.each<[string, Person[]]>([
    ['has never opened the bot', [unreachable(anna)]],
    ['has been refused', [{ ...anna, refused: { why: 'blocked', at: '' } }]],
    ['is not known', []],
    ['has left', [{ ...anna, active: false }]],
  ])('stays owed to somebody who %s, and nothing is waited for', (_, people) => {
    expect(reconciled({ people })).toEqual({ create: [], close: [], send: [] });
    expect(reconciled({ people, ledger: [] }).create).toHaveLength(1);
  });
});

describe('a notice that somebody is sending', () => {
  it('is theirs until the lease runs out', () => {
    const until = iso('2026-10-01', '10:00');
    expect(reconciled({ ledger: [{ state: 'sending', lease: lease(until) }], now: iso('2026-10-01', '09:59') })).toEqual({
      create: [],
      close: [],
      send: [],
      nextAt: Date.parse(until),
    });
    expect(reconciled({ ledger: [{ state: 'sending', lease: lease(until) }], now: until }).send).toHaveLength(1);
  });

  it('is not closed under their hands when it is no longer owed', () => {
    const sending: Partial<NoticeRecord> = { state: 'sending', lease: lease(iso('2026-10-01', '10:01')) };
    expect(reconciled({ owed: [], ledger: [sending] })).toEqual({ create: [], close: [], send: [] });
    expect(reconciled({ owed: [], ledger: [sending], now: iso('2026-10-01', '10:01') }).close).toHaveLength(1);
  });
});

describe('a notice that is no longer owed', () => {
  it('is withdrawn when nothing took its place', () => {
    expect(reconciled({ owed: [] })).toEqual({ create: [], close: [{ entry: entry(), state: 'withdrawn' }], send: [] });
  });

  it('is superseded when a later step took its place, also for somebody who cannot be reached', () => {
    const later = anOwedNotice({ step: '7d-before' });
    expect(reconciled({ owed: [later], people: [unreachable(anna)] })).toEqual({
      create: [later],
      close: [{ entry: entry(), state: 'superseded' }],
      send: [],
    });
  });

  it('is closed at night and on Sundays too', () => {
    expect(reconciled({ owed: [], now: SUNDAY }).close).toHaveLength(1);
  });

  it.each(['sent', 'withdrawn', 'superseded', 'failed'] as const)('is left as it is when it is %s', (state) => {
    expect(reconciled({ owed: [], ledger: [{ state }] })).toEqual({ create: [], close: [], send: [] });
  });
});

describe('many notices at once', () => {
  it('name the earliest instant that any of them waits for', () => {
    const [first, second] = [anOwedNotice({ step: 'a' }), anOwedNotice({ step: 'b' })];
    const ledger = [
      { step: 'a', notBefore: iso('2026-10-01', '10:07') },
      { step: 'b', notBefore: iso('2026-10-01', '10:03') },
    ];
    expect(reconciled({ owed: [first, second], ledger }).nextAt).toBe(Date.parse(iso('2026-10-01', '10:03')));
  });
});
