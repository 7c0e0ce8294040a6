import { beforeEach, describe, expect, it } from '@jest/globals';
import type { City } from '../../../services/city.ts';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { Quarter } from '../../../services/domain/quarter.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { iso } from '../../helpers/builders.ts';
import { aProcess, aTown, runUntil, type Town } from '../tick/small-city.ts';

const at = (day: CivilDate, time = '12:00'): number => Date.parse(iso(day, time));

let town: Town;
let city: City;

/** A city first loaded while the third quarter of 2026 was reported on, then away until `back`. */
async function awayUntil(back: CivilDate): Promise<void> {
  town = await aTown(at('2026-10-05'));
  city = aProcess(town);
  await runUntil(town, city, at('2026-10-05', '13:00'));
  town.time.moveTo(at(back));
  city = aProcess(town);
}

async function personOf(id: string): Promise<Person> {
  const found = await town.store.get('person', id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.record;
}

const quarters = async (): Promise<Quarter[]> => (await listAll(town.store, 'round')).map(({ record }) => record.quarter);
const told = (): string[] => town.messenger.delivered.map(({ notice }) => notice).filter((id) => id.startsWith('missed-quarter'));
const waiting = async (id: string): Promise<Quarter[]> =>
  (await city.waitingFor(id)).filter((d) => d.kind === 'missed-quarter').map((d) => d.quarter);
const secretary = (): Promise<Person> => personOf('secretary');

describe('R4: a quarter missed since the bot was away through the whole of the next', () => {
  beforeEach(() => awayUntil('2027-04-07'));

  it('is told to the secretariat, once, and reminded of once', async () => {
    await runUntil(town, city, at('2027-04-07', '16:00'));
    await runUntil(town, aProcess(town), at('2027-04-30'));
    expect(await quarters()).toEqual(['2026-Q3', '2027-Q1']);
    expect(told()).toEqual(['missed-quarter:round:2026-Q4:found:secretary', 'missed-quarter:round:2026-Q4:on-the-day:secretary']);
  });

  it('is told no more in the quarters after, though its days move with them', async () => {
    await runUntil(town, city, at('2027-04-30'));
    const before = told();
    const [now] = await city.waitingFor('secretary');
    await runUntil(town, city, at('2027-08-30'));
    const later = (await city.waitingFor('secretary')).find((d) => d.kind === 'missed-quarter');
    expect({ told: told(), opened: [now?.opensOn, later?.opensOn] }).toEqual({ told: before, opened: ['2027-04-01', '2027-08-02'] });
  });

  it('waits for the secretariat and for nobody else', async () => {
    expect([await waiting('secretary'), await waiting('chair'), await waiting('contact-social')]).toEqual([['2026-Q4'], [], []]);
  });

  it('is opened when the secretariat says so, with its dates from then, though the process dies before it has done it', async () => {
    await city.catchUp();
    expect(await city.rounds.decideMissed(await secretary(), '2026-Q4', 'open')).toMatchObject({ ok: true, value: { decision: 'open' } });
    await runUntil(town, aProcess(town), at('2027-04-07', '12:30'));
    expect(await quarters()).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
    expect((await city.rounds.get('2026-Q4'))?.opensOn).toBe('2027-04-07');
    expect(town.messenger.delivered.map(({ notice }) => notice)).toContain('quarterly-report:social:2026-Q4:opened:contact-social');
    expect(told()).toHaveLength(1);
  });

  it('is left out when the secretariat says so: nobody is asked again, and what was decided stands', async () => {
    await city.catchUp();
    await city.rounds.decideMissed(await secretary(), '2026-Q4', 'leave-out');
    await runUntil(town, aProcess(town), at('2027-06-30'));
    expect(told()).toHaveLength(1);
    expect(await quarters()).toEqual(['2026-Q3', '2027-Q1']);
    expect(await city.rounds.missed()).toMatchObject([{ quarter: '2026-Q4', decided: { decision: 'leave-out', by: 'secretary' } }]);
    const latest = await city.rounds.withReports('2027-Q1');
    expect(latest && (await city.rounds.status(latest)).missed).toHaveLength(1);
  });

  it('is decided by the first of two who press, in two processes', async () => {
    const [one, other] = [city, aProcess(town)];
    const [first, second] = await Promise.all([
      one.rounds.decideMissed(await secretary(), '2026-Q4', 'leave-out'),
      other.rounds.decideMissed(await secretary(), '2026-Q4', 'open'),
    ]);
    const standing = (await town.store.get('missed-quarter', '2026-Q4'))?.record;
    expect([first, second]).toEqual([
      expect.objectContaining({ ok: true, value: standing }),
      expect.objectContaining({ ok: true, value: standing }),
    ]);
    expect([first, second].filter((done) => done.ok && done.unchanged === true)).toHaveLength(1);
  });

  it.each<[string, Quarter, string]>([
    ['secretary', '2027-Q1', 'not-found'],
    ['secretary', '2026-Q3', 'not-found'],
    ['secretary', '2019-Q1', 'not-found'],
    ['chair', '2026-Q4', 'not-allowed'],
    ['contact-social', '2026-Q4', 'not-allowed'],
  ])('the %s does not decide of %s: %s', async (who, quarter, code) => {
    expect(await city.rounds.decideMissed(await personOf(who), quarter, 'open')).toEqual({ ok: false, failure: { code } });
  });
});

/** The store, in which the decision on a quarter is there and cannot be read. */
const hurting = (store: Store, hurt: Quarter): Store => ({
  ...store,
  get: async (kind, id) => (kind === 'missed-quarter' && id === hurt ? undefined : store.get(kind, id)),
  async list(kind, options) {
    const page = await store.list(kind, options);
    return kind === 'missed-quarter' ? { ...page, items: page.items.filter(({ record }) => record.id !== hurt) } : page;
  },
});

describe('R4: a decision that cannot be read has been made', () => {
  beforeEach(async () => {
    await awayUntil('2027-04-07');
    await city.rounds.decideMissed(await secretary(), '2026-Q4', 'leave-out');
    city = aProcess(town, { store: hurting(town.store, '2026-Q4') });
  });

  it('so that nobody is asked for another, and nothing is opened', async () => {
    await runUntil(town, city, at('2027-04-30'));
    expect({ told: told(), waiting: await waiting('secretary'), quarters: await quarters() }).toEqual({
      told: [],
      waiting: [],
      quarters: ['2026-Q3', '2027-Q1'],
    });
  });

  it('and whoever asks for it, or would make it, is told that it is unreadable', async () => {
    const unreadable = { ok: false, failure: { code: 'unreadable' } };
    expect(await city.rounds.missedQuarter('2026-Q4')).toEqual(unreadable);
    expect(await city.rounds.decideMissed(await secretary(), '2026-Q4', 'open')).toEqual(unreadable);
    expect((await town.store.get('missed-quarter', '2026-Q4'))?.record.decision).toBe('leave-out');
    expect(await city.rounds.missedQuarter('2026-Q2')).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

/** The quarters whose notices one tick reads. */
async function ledgersRead(): Promise<Set<string>> {
  const read = new Set<string>();
  const list: Store['list'] = (kind, options) => {
    if (kind === 'notice') for (const quarter of [options?.where?.quarter ?? []].flat()) read.add(quarter);
    return town.store.list(kind, options);
  };
  await aProcess(town, { store: { ...town.store, list } }).catchUp();
  return read;
}

it('a quarter that has been decided about is closed, and its notices are read by no tick after a month', async () => {
  await awayUntil('2027-04-07');
  await runUntil(town, city, at('2027-04-07', '16:00'));
  expect(await ledgersRead()).toContain('2026-Q4');
  await city.rounds.decideMissed(await secretary(), '2026-Q4', 'leave-out');
  expect(await ledgersRead()).toContain('2026-Q4');
  await runUntil(town, aProcess(town), at('2027-05-20'));
  expect([...(await ledgersRead())]).not.toContain('2026-Q4');
  const entries = await listAll(town.store, 'notice', { quarter: '2026-Q4' });
  expect(new Set(entries.map(({ record }) => record.state))).toEqual(new Set(['sent']));
});

it('every quarter that was missed is asked about', async () => {
  await awayUntil('2027-11-10');
  await runUntil(town, city, at('2027-11-10', '16:00'));
  expect(told().map((id) => id.split(':')[2])).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
});

it('a tick reads no further back than two years, however long the city was away', async () => {
  await awayUntil('2040-02-10');
  expect((await city.rounds.missed()).map(({ quarter }) => quarter).slice(0, 1)).toEqual(['2037-Q4']);
});

it('nothing is missed by a city that has never been away', async () => {
  town = await aTown(at('2026-10-05'));
  city = aProcess(town);
  await runUntil(town, city, at('2027-08-30'));
  expect([await quarters(), await city.rounds.missed(), told()]).toEqual([['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'], [], []]);
});
