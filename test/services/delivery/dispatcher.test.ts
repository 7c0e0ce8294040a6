import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NoticeRecord, OwedNotice } from '../../../services/domain/notice.ts';
import type { Person, Refusal } from '../../../services/domain/person.ts';
import { createDispatcher, type Dispatch, type Dispatched } from '../../../services/delivery/dispatcher.ts';
import { createLedger } from '../../../services/delivery/ledger.ts';
import type { SendOutcome } from '../../../services/delivery/messenger.ts';
import { createPacer } from '../../../services/delivery/pacer.ts';
import type { Store } from '../../../services/store/store.ts';
import { anOwedNotice, aPerson, aSnapshot, iso, TENANT, unreachable } from '../../helpers/builders.ts';
import { createFakeMessenger, DELIVERED, type FakeMessenger } from '../../helpers/fake-messenger.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const NOW = Date.parse(iso('2026-10-01', '10:00'));
const anna = aPerson({ id: 'anna' });
const bo = aPerson({ id: 'bo' });

let store: Store;
let messenger: FakeMessenger;
let dispatch: Dispatch;
let refused: [string, Refusal][];
let logged: string[];

beforeEach(() => {
  store = createMemoryStore();
  messenger = createFakeMessenger(() => NOW);
  refused = [];
  logged = [];
  dispatch = createDispatcher({
    ledger: createLedger({ store, city: TENANT, holder: 'me', random: () => 0 }),
    messenger,
    pacer: createPacer(),
    clock: () => NOW,
    onRefused: async (person, why) => {
      refused.push([person, why]);
    },
    log: { warn: (event) => logged.push(`warn ${event}`), error: (event) => logged.push(`error ${event}`) },
  });
});

const notices = (person: string, count: number): OwedNotice[] =>
  Array.from({ length: count }, (_, i) => anOwedNotice({ person, step: `step-${i}` }));

async function sendAll(owed: OwedNotice[], people: Person[] = [anna, bo]): Promise<Dispatched> {
  const ledger = createLedger({ store, city: TENANT, holder: 'me', random: () => 0 });
  const entries = await Promise.all(owed.map((notice) => ledger.enter(notice)));
  return dispatch(
    entries.filter((e) => e !== undefined),
    aSnapshot({ people }),
  );
}

const stateOf = async ({ id }: OwedNotice): Promise<NoticeRecord['state'] | undefined> => (await store.get('notice', id))?.record.state;
const first = anOwedNotice({ person: 'anna' });
const answer = (outcome: SendOutcome): void => messenger.answers(() => outcome);

describe('sending a notice', () => {
  it('that is delivered is recorded, and told to who asked', async () => {
    const { delivered, nextAt } = await sendAll([first]);
    expect([await stateOf(first), delivered.map((n) => [n.id, n.state]), nextAt]).toEqual(['sent', [[first.id, 'sent']], undefined]);
  });

  it('is one attempt, whatever comes of it', async () => {
    for (const outcome of [
      DELIVERED,
      { kind: 'retry', uncertain: true, error: '500' },
      { kind: 'refused', why: 'blocked' },
      { kind: 'fault', error: '400' },
    ] as const) {
      answer(outcome);
      messenger.attempts.length = 0;
      await sendAll([anOwedNotice({ person: 'anna', step: outcome.kind })]);
      expect(messenger.attempts).toHaveLength(1);
    }
  });

  it('that met a passing fault is to be tried again, not before it may', async () => {
    answer({ kind: 'retry', uncertain: false, afterMs: 30_000, error: '429' });
    expect(await sendAll([first])).toEqual({ delivered: [], nextAt: NOW + 30_000 });
    expect([await stateOf(first), logged]).toEqual(['pending', ['warn notice.retry']]);
  });

  it('that is refused marks the person, and stays owed', async () => {
    answer({ kind: 'refused', why: 'not-installed' });
    expect(await sendAll([first])).toEqual({ delivered: [] });
    expect([await stateOf(first), refused, logged]).toEqual(['pending', [['anna', 'not-installed']], ['warn notice.refused']]);
  });

  it('that is a fault of ours is given up and logged as one', async () => {
    answer({ kind: 'fault', error: '400' });
    expect(await sendAll([first])).toEqual({ delivered: [] });
    expect([await stateOf(first), logged]).toEqual(['failed', ['error notice.fault']]);
  });

  it('that may have come already is sent again and counted', async () => {
    const ledger = createLedger({ store, city: TENANT, holder: 'they', random: () => 0 });
    const entry = await ledger.enter(first);
    const abandoned = entry && (await ledger.claim(entry, NOW - 3_600_000));
    if (abandoned === undefined) throw new Error('not claimed');
    const { delivered } = await dispatch([abandoned], aSnapshot({ people: [anna] }));
    expect([delivered[0]?.uncertain, logged]).toEqual([true, ['warn notice.sent-again-uncertain']]);
  });

  it('that another process has taken meanwhile is left to it', async () => {
    const ledger = createLedger({ store, city: TENANT, holder: 'they', random: () => 0 });
    const entry = await ledger.enter(first);
    if (entry === undefined) throw new Error('not entered');
    await ledger.claim(entry, NOW);
    expect(await dispatch([entry], aSnapshot({ people: [anna] }))).toEqual({ delivered: [] });
    expect(messenger.attempts).toEqual([]);
  });

  it('is not tried where there is no chat, or nobody', async () => {
    expect(await sendAll([first, anOwedNotice({ person: 'gone' })], [unreachable(anna)])).toEqual({ delivered: [] });
    expect([messenger.attempts, await stateOf(first)]).toEqual([[], 'pending']);
  });
});

describe('sending many', () => {
  it('does not try a person again who has just refused', async () => {
    messenger.answers(({ person }) => (person === 'anna' ? { kind: 'refused', why: 'blocked' } : DELIVERED));
    await sendAll([...notices('anna', 5), ...notices('bo', 5)]);
    expect(messenger.attempts.filter((a) => a.person === 'anna')).toHaveLength(1);
    expect([messenger.delivered.length, refused]).toEqual([5, [['anna', 'blocked']]]);
  });

  it("keeps to the pace of each chat, and says when the rest can go: nobody's messages hold up another's", async () => {
    const { delivered, nextAt } = await sendAll([...notices('anna', 9), ...notices('bo', 2)]);
    expect([delivered.filter((n) => n.person === 'anna').length, delivered.filter((n) => n.person === 'bo').length, nextAt]).toEqual([
      7,
      2,
      NOW + 1_000,
    ]);
  });

  it('does not enter an attempt for what has to wait', async () => {
    const owed = notices('anna', 9);
    await sendAll(owed);
    expect(await Promise.all(owed.slice(7).map(async ({ id }) => (await store.get('notice', id))?.record.attempts))).toEqual([0, 0]);
  });

  it('sends to all the others when one goes wrong, and then says so', async () => {
    messenger.answers(({ person }) => {
      if (person === 'person-0') throw new Error('a bug');
      return DELIVERED;
    });
    const people = Array.from({ length: 20 }, (_, i) => aPerson({ id: `person-${i}` }));
    await expect(
      sendAll(
        people.map(({ id }) => anOwedNotice({ person: id })),
        people,
      ),
    ).rejects.toThrow(AggregateError);
    expect(messenger.delivered).toHaveLength(19);
  });

  it('has finished all it began when it says so', async () => {
    let begun = 0;
    const slow = createDispatcher({
      ledger: createLedger({ store, city: TENANT, holder: 'me', random: () => 0 }),
      messenger: {
        async send({ person }) {
          begun += 1;
          if (person.id === 'anna') throw new Error('a bug');
          for (let i = 0; i < 20; i += 1) await Promise.resolve();
          begun -= 1;
          return DELIVERED;
        },
      },
      pacer: createPacer(),
      clock: () => NOW,
      onRefused: () => Promise.resolve(),
      log: { warn: () => undefined, error: () => undefined },
    });
    const ledger = createLedger({ store, city: TENANT, holder: 'me', random: () => 0 });
    const entries = await Promise.all(['anna', 'bo'].map((person) => ledger.enter(anOwedNotice({ person }))));
    await expect(
      slow(
        entries.filter((e) => e !== undefined),
        aSnapshot({ people: [anna, bo] }),
      ),
    ).rejects.toThrow(AggregateError);
    expect(begun).toBe(1);
  });
});
