import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import { createArrivals, type Arrivals } from '../../../services/register/arrivals.ts';
import { createRoster } from '../../../services/register/roster.ts';
import type { Store, Stored } from '../../../services/store/store.ts';
import { aPerson, chatWith, unreachable } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const NOW = Date.parse('2026-10-01T08:00:00.000Z');
const MINUTE_MS = 60_000;
const chat = chatWith('anna');

let store: Store;
let arrivals: Arrivals;

beforeEach(async () => {
  store = createMemoryStore();
  arrivals = createArrivals({ roster: createRoster({ store, monotonic: () => 0 }), clock: () => NOW, greetingLease: MINUTE_MS });
  await store.create(unreachable(aPerson()));
});

async function stored(): Promise<Stored<Person>> {
  const found = await store.get('person', 'anna');
  if (found === undefined) throw new Error('Anna is not there');
  return found;
}

const anna = async (): Promise<Person> => (await stored()).record;
const isNew = async (at: number): Promise<boolean> => (await arrivals.installed('anna', chat, at)).isNew;
const iso = (at: number): string => new Date(at).toISOString();

describe('an arrival', () => {
  it('is kept with the time it happened, and who is greeting', async () => {
    expect(await isNew(NOW - 500)).toBe(true);
    expect((await anna()).installed).toEqual({
      at: iso(NOW - 500),
      noticedAt: iso(NOW - 500),
      greetBy: iso(NOW + MINUTE_MS),
      waitSetAt: iso(NOW),
      greeted: false,
    });
  });

  it('by a clock ahead of ours is noticed now, so that nothing we send at once is taken for older', async () => {
    await isNew(NOW + 3_000);
    expect((await anna()).installed).toEqual(expect.objectContaining({ at: iso(NOW + 3_000), noticedAt: iso(NOW) }));
  });

  it('is one, though it is told of twice, in any order, or again when nobody answered in time', async () => {
    expect([await isNew(NOW), await isNew(NOW + 900), await isNew(NOW - 900), await isNew(NOW)]).toEqual([true, false, false, false]);
  });

  it('is another when it is later, or when the bot was taken away in between', async () => {
    expect([await isNew(NOW), await isNew(NOW + 10_000)]).toEqual([true, true]);
    await arrivals.removed('anna', NOW + 11_000);
    expect(await isNew(NOW + 12_000)).toBe(true);
  });

  it('makes the person somebody who can be written to', async () => {
    await arrivals.removed('anna', NOW - MINUTE_MS);
    await isNew(NOW);
    expect(await anna()).toEqual(expect.objectContaining({ conversation: chat }));
    expect((await anna()).refused).toBeUndefined();
  });
});

describe('an event that comes again, late', () => {
  const elsewhere = { ...chat, id: 'another-chat' };

  it.each(['installed', 'seen'] as const)('does not bring back somebody who has taken the bot away since: %s', async (event) => {
    await isNew(NOW - MINUTE_MS);
    await arrivals.removed('anna', NOW);
    await arrivals[event]('anna', chat, NOW - MINUTE_MS);
    expect((await anna()).refused?.why).toBe('not-installed');
  });

  it.each(['installed', 'seen'] as const)('does not bring back an earlier chat: %s', async (event) => {
    await isNew(NOW - MINUTE_MS);
    await arrivals.removed('anna', NOW - 30_000);
    await arrivals.installed('anna', elsewhere, NOW);
    const before = await anna();
    await arrivals[event]('anna', chat, NOW - MINUTE_MS);
    expect(await anna()).toEqual(before);
  });

  it('is not an arrival, though the removal after it was told of first', async () => {
    await arrivals.removed('anna', NOW);
    expect(await isNew(NOW - MINUTE_MS)).toBe(false);
    expect((await anna()).refused?.why).toBe('not-installed');
  });
});

describe('a removal', () => {
  it('older than the installation is over', async () => {
    await isNew(NOW);
    await arrivals.removed('anna', NOW - 1);
    expect((await anna()).refused).toBeUndefined();
  });

  it('puts the person out of reach, until they write, whatever an older event says', async () => {
    await isNew(NOW - MINUTE_MS);
    await arrivals.removed('anna', NOW);
    expect((await arrivals.seen('anna', chat, NOW - 1)).isBack).toBe(false);
    expect((await anna()).refused).toEqual({ why: 'not-installed', at: iso(NOW) });
    expect((await arrivals.seen('anna', chat)).isBack).toBe(true);
    expect((await anna()).refused).toBeUndefined();
  });
});

describe('somebody who writes', () => {
  it('is no longer withheld', async () => {
    await arrivals.seen('anna', chat);
    const { record, etag } = await stored();
    const withheld = { why: 'unknown', at: iso(NOW), tries: 3, until: iso(NOW + MINUTE_MS) } as const;
    await store.replace({ ...record, withheld }, etag);
    expect((await anna()).withheld).toEqual(withheld);
    await arrivals.seen('anna', chat);
    expect((await anna()).withheld).toBeUndefined();
  });
});
