import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDelivery, type Delivery } from '../../../services/delivery/create-delivery.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';
import type { NoticeRecord, OwedNotice } from '../../../services/domain/notice.ts';
import type { Person } from '../../../services/domain/person.ts';
import { messageFor } from '../../../services/duties/message.ts';
import { createArrivals } from '../../../services/register/arrivals.ts';
import { createReach } from '../../../services/register/reach.ts';
import { createRoster, type Roster } from '../../../services/register/roster.ts';
import type { Store, Stored } from '../../../services/store/store.ts';
import { anOwedNotice, aPerson, chatWith, aSnapshot, iso, TENANT, unreachable } from '../../helpers/builders.ts';
import { createFakeMessenger, DELIVERED, type FakeMessenger } from '../../helpers/fake-messenger.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

const NOW = Date.parse(iso('2026-10-01', '10:00'));

let store: Store;
let time: VirtualClock;
let messenger: FakeMessenger;
let roster: Roster;
let delivery: Delivery;
let notOwed: Set<string>;
let laterAt: number[];
let logged: string[];
/** What the lines of the log say. */
let details: Record<string, unknown>[];

beforeEach(() => {
  store = createMemoryStore();
  time = createVirtualClock(NOW);
  messenger = createFakeMessenger(time.clock);
  [notOwed, laterAt, logged, details] = [new Set(), [], [], []];
  delivery = aDelivery();
});

function aDelivery(): Delivery {
  roster = createRoster({ store, monotonic: time.monotonic });
  return createDelivery({
    store,
    tenant: TENANT,
    roster,
    messenger,
    platform: { ...time, random: () => 0, newId: () => 'me' },
    stillOwed: async ({ entry }) => (notOwed.has(entry.record.id) ? 'not-owed' : messageFor(entry.record, aSnapshot())),
    whatNext: async () => ({ opensOn: '2027-01-04' }),
    reach: createReach({ roster, clock: time.clock, random: () => 0 }),
    onLater: (at) => laterAt.push(at),
    log: { warn: noting('warn'), error: noting('error') },
  });
}

const noting =
  (level: string) =>
  (event: string, detail: Record<string, unknown>): void => {
    logged.push(`${level} ${event}`);
    details.push(detail);
  };

const notices = (person: string, count: number): OwedNotice[] =>
  Array.from({ length: count }, (_, i) => anOwedNotice({ person, step: `step-${i}` }));

async function entered(owed: readonly OwedNotice[], people: Person[] = [aPerson({ id: 'anna' }), aPerson({ id: 'bo' })]) {
  for (const person of people) await store.create(person);
  const entries = await Promise.all(owed.map((notice) => delivery.ledger.enter(notice)));
  return entries.filter((entry) => entry !== undefined);
}

const hand = (entries: readonly Stored<NoticeRecord>[], by = delivery): void =>
  by.hand({ greetings: [], notices: entries.map((entry) => ({ entry, anyHour: false, listed: [] })) });

/** Hands over what is owed, and lets a second pass. */
async function sendAll(owed: readonly OwedNotice[], people?: Person[]): Promise<void> {
  hand(await entered(owed, people));
  await time.pass(999);
}

const recordOf = async ({ id }: OwedNotice): Promise<NoticeRecord | undefined> => (await store.get('notice', id))?.record;
const first = anOwedNotice({ person: 'anna' });
const answer = (outcome: SendOutcome): void => messenger.answers(() => outcome);

describe('sending a notice', () => {
  it('that is delivered is recorded', async () => {
    await sendAll([first]);
    expect([(await recordOf(first))?.state, messenger.delivered.length]).toEqual(['sent', 1]);
  });

  it.each<SendOutcome>([
    DELIVERED,
    { kind: 'retry', uncertain: true, error: '500' },
    { kind: 'refused', why: 'blocked' },
    { kind: 'withheld', why: 'unknown', error: '403' },
    { kind: 'fault', error: '400' },
  ])('is one attempt, whatever comes of it: $kind', async (outcome) => {
    answer(outcome);
    await sendAll([first]);
    expect(messenger.attempts).toHaveLength(1);
  });

  it('that met a passing fault is to be tried again, not before it may', async () => {
    answer({ kind: 'retry', uncertain: false, afterMs: 30_000, error: '429' });
    await sendAll([first]);
    expect([(await recordOf(first))?.state, laterAt, logged]).toEqual(['pending', [NOW + 30_000], ['warn notice.retry']]);
  });

  it('that is refused marks the person, and stays owed', async () => {
    answer({ kind: 'refused', why: 'not-installed' });
    await sendAll([first]);
    const person = (await store.get('person', 'anna'))?.record;
    expect([(await recordOf(first))?.state, person?.refused?.why, logged]).toEqual(['pending', 'not-installed', ['warn notice.refused']]);
  });

  it('that is withheld by others is remembered of the person, who stays in reach, with when it is tried again', async () => {
    answer({ kind: 'withheld', why: 'disabled-by-admin', error: '403' });
    await sendAll([first]);
    const person = (await store.get('person', 'anna'))?.record;
    const until = new Date(NOW + 30_000).toISOString();
    expect([person?.refused, person?.withheld, laterAt]).toEqual([
      undefined,
      { why: 'disabled-by-admin', at: new Date(NOW).toISOString(), tries: 1, until, waitSetAt: new Date(NOW).toISOString() },
      [NOW + 30_000],
    ]);
  });

  it('that is withheld is in the log with the reason', async () => {
    answer({ kind: 'withheld', why: 'unknown', unsent: true, error: "the chat's address is not one to send to: example.org" });
    await sendAll([first]);
    expect([logged, details]).toEqual([
      ['warn notice.withheld'],
      [{ notice: first.id, why: "the chat's address is not one to send to: example.org", withheld: 'unknown' }],
    ]);
  });

  it('that is a fault of ours is given up and logged as one', async () => {
    answer({ kind: 'fault', error: '400' });
    await sendAll([first]);
    expect([(await recordOf(first))?.state, logged]).toEqual(['failed', ['error notice.fault']]);
  });

  it('that is no longer owed when it is its turn is not sent, nor counted as tried', async () => {
    notOwed.add(first.id);
    await sendAll([first]);
    expect([messenger.attempts, (await recordOf(first))?.attempts]).toEqual([[], 0]);
  });

  it('that another process has taken meanwhile is left to it', async () => {
    const entries = await entered([first]);
    for (const entry of entries) await aDelivery().ledger.claim(entry, NOW);
    hand(entries);
    await time.pass(1_000);
    expect(messenger.attempts).toEqual([]);
  });

  it('is not tried where there is no chat', async () => {
    await sendAll([first, anOwedNotice({ person: 'gone' })], [unreachable(aPerson({ id: 'anna' }))]);
    expect([messenger.attempts, (await recordOf(first))?.state]).toEqual([[], 'pending']);
  });

  it('is tried once, however often the same tick’s findings are handed over', async () => {
    const entries = await entered([first]);
    for (let i = 0; i < 5; i += 1) {
      hand(entries);
      await time.pass(100);
    }
    expect([messenger.attempts.length, logged]).toEqual([1, []]);
  });
});

const to = (person: string): number => messenger.delivered.filter((d) => d.person === person).length;

describe('sending many', () => {
  it('does not try a person again who has just refused', async () => {
    messenger.answers(({ person }) => (person === 'anna' ? { kind: 'refused', why: 'blocked' } : DELIVERED));
    await sendAll([...notices('anna', 5), ...notices('bo', 5)]);
    expect([messenger.attempts.filter((a) => a.person === 'anna').length, messenger.delivered.length]).toEqual([1, 5]);
  });

  it("keeps to the pace of each chat: nobody's messages hold up another's", async () => {
    await sendAll([...notices('anna', 9), ...notices('bo', 2)]);
    expect([to('anna'), to('bo')]).toEqual([7, 2]);
    await time.pass(5_000);
    expect(to('anna')).toBe(9);
  });

  it('enters no attempt for what has to wait, and sends none of it that a later tick no longer finds', async () => {
    const owed = notices('anna', 9);
    await sendAll(owed);
    expect(await Promise.all(owed.slice(7).map(async (n) => (await recordOf(n))?.attempts))).toEqual([0, 0]);
    hand([]);
    await time.pass(60_000);
    expect(messenger.attempts).toHaveLength(7);
  });

  it('sends to all the others when one goes wrong, says so, and tries again in a while', async () => {
    messenger.answers(({ person }) => {
      if (person === 'person-0') throw new Error('a bug');
      return DELIVERED;
    });
    const people = Array.from({ length: 20 }, (_, i) => aPerson({ id: `person-${i}` }));
    await sendAll(
      people.map(({ id }) => anOwedNotice({ person: id })),
      people,
    );
    expect([messenger.delivered.length, logged, laterAt]).toEqual([19, ['error person.not-sent'], [NOW + 5_000]]);
  });
});

const elsewhere = { ...chatWith('anna'), id: 'another-chat' };
const anna = async (): Promise<Person | undefined> => (await store.get('person', 'anna'))?.record;

/** Anna gets the bot again, now. */
async function reinstalls(conversation = elsewhere): Promise<void> {
  await createArrivals({ roster, clock: time.clock, greetingLease: 120_000 }).installed('anna', conversation, time.clock());
}

describe('somebody who opens another chat', () => {
  it('while a notice waits for its place, is greeted there, and then sent it there', async () => {
    await sendAll(notices('anna', 8));
    messenger.chats.length = 0;
    await reinstalls();
    void delivery.greet('anna');
    await time.pass(10_000);
    expect(messenger.chats).toEqual([
      ['greeting', 'another-chat'],
      ['notice', 'another-chat'],
    ]);
  });

  it('is greeted before the notices of others, though one of theirs waited among them', async () => {
    const people = Array.from({ length: 200 }, (_, i) => aPerson({ id: `person-${i}` }));
    await store.create(aPerson({ id: 'anna' }));
    hand(
      await entered(
        [...people, aPerson({ id: 'anna' })].map(({ id }) => anOwedNotice({ person: id })),
        people,
      ),
    );
    await time.pass(100);
    await reinstalls();
    void delivery.greet('anna');
    await time.pass(100);
    expect([messenger.greeted, to('anna')]).toEqual([['anna'], 0]);
    await time.pass(10_000);
    expect(to('anna')).toBe(1);
  });

  const SILENCINGS: SendOutcome[] = [
    { kind: 'refused', why: 'conversation-gone' },
    { kind: 'withheld', why: 'disabled-by-admin', error: '403' },
  ];

  it.each(SILENCINGS)('is not silenced there by the answer for the one before: $kind', async (outcome) => {
    const { promise, resolve } = Promise.withResolvers<SendOutcome>();
    messenger.answers(() => promise);
    await sendAll([first]);
    await reinstalls();
    resolve(outcome);
    await time.pass(1);
    const { refused, withheld } = (await anna()) ?? {};
    expect({ refused, withheld, laterAt }).toEqual({ refused: undefined, withheld: undefined, laterAt: [NOW + 5_999] });
  });

  it.each(SILENCINGS)('is not silenced by an older answer when it is the same chat, opened anew: $kind', async (outcome) => {
    const { promise, resolve } = Promise.withResolvers<SendOutcome>();
    messenger.answers(() => promise);
    await sendAll([first]);
    await reinstalls(chatWith('anna'));
    resolve(outcome);
    await time.pass(1);
    const { refused, withheld } = (await anna()) ?? {};
    expect({ refused, withheld }).toEqual({ refused: undefined, withheld: undefined });
  });

  it('is greeted there, though the greeting before was refused in the one before', async () => {
    await store.create(aPerson({ id: 'anna' }));
    await reinstalls(chatWith('anna'));
    const { promise, resolve } = Promise.withResolvers<SendOutcome>();
    messenger.greetingAnswers(() => promise);
    void delivery.greet('anna');
    await time.pass(10_000);
    await reinstalls();
    resolve({ kind: 'refused', why: 'conversation-gone' });
    await time.pass(1);
    expect((await anna())?.installed?.greeted).toBe(false);
  });
});
