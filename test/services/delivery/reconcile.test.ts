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
  present?: string[];
}): Reconciliation {
  const { owed = [anOwedNotice()], ledger = [{}], people = [anna], now = NOW, present = [] } = change;
  const everybody = new Map(people.map((p) => [p.id, p]));
  return reconcile({
    owed,
    ledger: ledger.map(entry),
    people: everybody,
    calendar,
    now: Date.parse(now),
    present: new Set(present),
    isShownAgain: ({ duty }) => duty !== 'decision-news',
  });
}

const lease = (until: string): NoticeRecord['lease'] & object => ({ holder: 'another', until });

describe('a notice that is owed', () => {
  it('and not in the ledger is to be entered', () => {
    expect(reconciled({ ledger: [] })).toEqual({ create: [anOwedNotice()], close: [], send: [], again: [] });
  });

  it('and in the ledger is to be sent', () => {
    expect(reconciled({})).toEqual({ create: [], close: [], send: [entry()], again: [] });
  });

  it.each(['sent', 'failed'] as const)('and has been settled is left alone: %s', (state) => {
    expect(reconciled({ ledger: [{ state }] })).toEqual({ create: [], close: [], send: [], again: [] });
  });

  it.each(['withdrawn', 'superseded'] as const)('and was %s while it was not is to be sent after all', (state) => {
    expect(reconciled({ ledger: [{ state }] })).toEqual({ create: [], close: [], send: [entry({ state })], again: [] });
  });

  it('waits for Monday morning when it is Sunday', () => {
    expect(reconciled({ now: SUNDAY })).toEqual({ create: [], close: [], send: [], again: [], nextAt: MONDAY });
  });

  it('waits for the morning when sending has closed for the day, to the minute', () => {
    expect(reconciled({ now: iso('2026-10-01', '16:59') }).send).toHaveLength(1);
    expect(reconciled({ now: iso('2026-10-01', '17:00') })).toEqual({
      create: [],
      close: [],
      send: [],
      again: [],
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
    expect(reconciled({ now: SUNDAY, present: [anna.id] }).send).toHaveLength(1);
    expect(reconciled({ now: SUNDAY, present: ['somebody-else'] })).toEqual({ create: [], close: [], send: [], again: [], nextAt: MONDAY });
  });

  it('waits as long as it was told to after a failed attempt, also for somebody who is here', () => {
    const notBefore = iso('2026-10-01', '10:05');
    expect(reconciled({ ledger: [{ notBefore }], present: [anna.id] })).toEqual({
      create: [],
      close: [],
      send: [],
      again: [],
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
    expect(reconciled({ people })).toEqual({ create: [], close: [], send: [], again: [] });
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
      again: [],
      nextAt: Date.parse(until),
    });
    expect(reconciled({ ledger: [{ state: 'sending', lease: lease(until) }], now: until }).send).toHaveLength(1);
  });

  it('is not closed under their hands when it is no longer owed', () => {
    const sending: Partial<NoticeRecord> = { state: 'sending', lease: lease(iso('2026-10-01', '10:01')) };
    expect(reconciled({ owed: [], ledger: [sending] })).toEqual({ create: [], close: [], send: [], again: [] });
    expect(reconciled({ owed: [], ledger: [sending], now: iso('2026-10-01', '10:01') }).close).toHaveLength(1);
  });
});

describe('a notice that is no longer owed', () => {
  it('is withdrawn when nothing took its place', () => {
    expect(reconciled({ owed: [] })).toEqual({ create: [], close: [{ entry: entry(), state: 'withdrawn' }], send: [], again: [] });
  });

  it('is superseded when a later step took its place, also for somebody who cannot be reached', () => {
    const later = anOwedNotice({ step: '7d-before' });
    expect(reconciled({ owed: [later], people: [unreachable(anna)] })).toEqual({
      create: [later],
      close: [{ entry: entry(), state: 'superseded' }],
      send: [],
      again: [],
    });
  });

  it('is closed at night and on Sundays too', () => {
    expect(reconciled({ owed: [], now: SUNDAY }).close).toHaveLength(1);
  });

  it.each(['sent', 'withdrawn', 'superseded', 'failed'] as const)('is left as it is when it is %s', (state) => {
    expect(reconciled({ owed: [], ledger: [{ state }] })).toEqual({ create: [], close: [], send: [], again: [] });
  });
});

describe('a notice that has been tried without an answer as often as it may', () => {
  it('is not tried again of itself, and is closed when it is no longer owed', () => {
    expect(reconciled({ ledger: [{ state: 'unconfirmed' }] })).toEqual({ create: [], close: [], send: [], again: [] });
    expect(reconciled({ owed: [], ledger: [{ state: 'unconfirmed' }] }).close.map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

const opened = (noticedAt: string): Person[] => [{ ...anna, installed: { at: noticedAt, noticedAt, greetBy: '', greeted: true } }];

describe('a chat that has been opened anew', () => {
  const [earlier, later] = [iso('2026-10-01', '09:30'), iso('2026-10-01', '09:45')];

  it.each<[string, Partial<NoticeRecord>]>([
    ['has been sent', { state: 'sent', sentAt: earlier }],
    ['may have come', { state: 'unconfirmed', givenUpAt: earlier }],
  ])('shows again what %s before, and is still owed', (_, record) => {
    expect(reconciled({ ledger: [record], people: opened(later) }).again).toEqual([entry(record)]);
    expect(reconciled({ owed: [], ledger: [record], people: opened(later) }).again).toEqual([]);
  });

  it('does not show again what has come since it was opened, however long that took to do', () => {
    expect(reconciled({ ledger: [{ state: 'sent', sentAt: later }], people: opened(earlier) }).again).toEqual([]);
    expect(reconciled({ ledger: [{ state: 'sent', sentAt: later }], people: opened(later) }).again).toEqual([]);
    expect(reconciled({ ledger: [{ state: 'unconfirmed', givenUpAt: later }], people: opened(earlier) }).again).toEqual([]);
  });

  it('does not show again what is told once', () => {
    const news = anOwedNotice({ duty: 'decision-news' });
    const ledger = [{ duty: news.duty, state: 'sent', sentAt: earlier } as const];
    expect(reconciled({ owed: [news], ledger, people: opened(later) }).again).toEqual([]);
  });

  it('keeps to sending hours, but for whoever is there', () => {
    const seen = { ledger: [{ state: 'sent', sentAt: earlier } as const], people: opened(later), now: SUNDAY };
    expect([reconciled(seen).again, reconciled(seen).nextAt]).toEqual([[], MONDAY]);
    expect(reconciled({ ...seen, present: [anna.id] }).again).toHaveLength(1);
  });
});

describe('somebody whose messages are refused by others', () => {
  it('is sent nothing until it is time to try again', () => {
    const until = iso('2026-10-01', '14:00');
    const people = [{ ...anna, withheld: { why: 'disabled-by-admin', at: NOW, tries: 3, until } as const }];
    expect(reconciled({ people })).toEqual({ create: [], close: [], send: [], again: [], nextAt: Date.parse(until) });
    expect(reconciled({ people, now: until }).send).toHaveLength(1);
  });
});

const sending = (until: string): Partial<NoticeRecord>[] => [{ state: 'sending', lease: lease(until) }];

describe('when the clock has been set back', () => {
  const [hourAhead, later] = [iso('2026-10-01', '11:00'), iso('2026-10-01', '11:30')];

  it('what was to be tried again is, at every tick, though its instant is to come once more', () => {
    expect(reconciled({ ledger: [{ notBefore: later, waitSetAt: hourAhead }] }).send).toHaveLength(1);
    expect(reconciled({ ledger: [{ notBefore: later, waitSetAt: NOW }] }).send).toEqual([]);
  });

  it('somebody whose messages were withheld is tried again', () => {
    const withheldSince = (waitSetAt: string): Person[] => [
      { ...anna, withheld: { why: 'disabled-by-admin', at: NOW, tries: 3, until: later, waitSetAt } },
    ];
    expect(reconciled({ people: withheldSince(hourAhead) }).send).toHaveLength(1);
    expect(reconciled({ people: withheldSince(NOW) }).send).toEqual([]);
  });

  it("another machine's clock that is a little ahead is believed", () => {
    expect(reconciled({ ledger: [{ notBefore: later, waitSetAt: iso('2026-10-01', '10:01') }] }).send).toEqual([]);
  });

  it('a lease longer than any is given is nobody’s', () => {
    expect(reconciled({ ledger: sending(iso('2026-10-01', '10:01')) }).send).toEqual([]);
    expect(reconciled({ ledger: sending(iso('2026-10-01', '11:00')) }).send).toHaveLength(1);
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
