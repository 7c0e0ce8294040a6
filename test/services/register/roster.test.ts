import { beforeEach, describe, expect, it } from '@jest/globals';
import { createRoster, type Roster } from '../../../services/register/roster.ts';
import type { Store } from '../../../services/store/store.ts';
import { aPerson, aUnit, chatWith, unreachable } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

let store: Store;
let lists: number;
let isAway: boolean;
let now: number;
let roster: Roster;

beforeEach(async () => {
  const memory = createMemoryStore();
  [lists, isAway, now] = [0, false, 1_000_000];
  store = {
    ...memory,
    list: async (kind, options) => {
      lists += 1;
      if (isAway) throw new Error('the store is away');
      return memory.list(kind, options);
    },
  };
  roster = createRoster({ store, monotonic: () => now });
  await store.create(aUnit());
  await store.create(unreachable(aPerson()));
});

const nameOf = async (): Promise<string | undefined> => (await roster.view()).people.get('anna')?.name;

async function elsewhere(name: string): Promise<void> {
  const found = await store.get('person', 'anna');
  if (found !== undefined) await store.replace({ ...found.record, name }, found.etag);
}

describe('the roster', () => {
  it('R1: gives units and people by their ids', async () => {
    expect(await roster.view()).toEqual({ units: new Map([['social', aUnit()]]), people: new Map([['anna', unreachable(aPerson())]]) });
  });

  it('is read once for many who ask at once, and again when it is half a minute old', async () => {
    await Promise.all([roster.view(), roster.view(), roster.view()]);
    now += 30_000;
    await roster.view();
    expect(lists).toBe(2);
    now += 1;
    await roster.view();
    expect(lists).toBe(4);
  });

  it('shows what another instance changed within half a minute', async () => {
    await nameOf();
    await elsewhere('Anna Andersson');
    expect(await nameOf()).toBe('anna');
    now += 30_001;
    expect(await nameOf()).toBe('Anna Andersson');
  });

  it('shows at once what was changed here', async () => {
    await nameOf();
    const conversation = chatWith('anna');
    expect(await roster.update('anna', (p) => ({ ...p, conversation }))).toEqual(aPerson());
    expect((await roster.view()).people.get('anna')).toEqual(aPerson());
  });

  it('is not put back by a read that began before a change', async () => {
    const reading = roster.view();
    await roster.update('anna', (p) => ({ ...p, name: 'Anna Andersson' }));
    await reading;
    expect(await nameOf()).toBe('Anna Andersson');
  });

  it('keeps every change of one person that come at once', async () => {
    await Promise.all([
      roster.update('anna', (p) => ({ ...p, locale: 'en' })),
      roster.update('anna', (p) => ({ ...p, conversation: chatWith('anna') })),
      roster.update('anna', (p) => ({ ...p, refused: { why: 'blocked', at: '' } })),
    ]);
    expect((await store.get('person', 'anna'))?.record).toEqual(aPerson({ locale: 'en', refused: { why: 'blocked', at: '' } }));
  });

  it('changes nobody it does not know', async () => {
    expect(await roster.update('nobody', (p) => p)).toBeUndefined();
  });

  it('does not remember that the store was away', async () => {
    isAway = true;
    await expect(roster.view()).rejects.toThrow('the store is away');
    isAway = false;
    expect(await nameOf()).toBe('anna');
  });

  it('is not read again because one of its people changes: nobody waits for the whole city', async () => {
    await roster.view();
    for (let i = 0; i < 100; i += 1) await roster.update('anna', (p) => ({ ...p, name: `Anna ${i}` }));
    expect([await nameOf(), lists]).toEqual(['Anna 99', 2]);
  });

  it('is read again when it is told to forget', async () => {
    await nameOf();
    await elsewhere('Anna Andersson');
    roster.forget();
    expect(await nameOf()).toBe('Anna Andersson');
  });
});
