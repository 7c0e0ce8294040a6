import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../../../services/domain/civil-date.ts';
import type { Quarter } from '../../../services/domain/quarter.ts';
import { loadCity } from '../../../services/register/load-city.ts';
import { firstQuarter } from '../../../services/rounds/first-quarter.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aRound, iso, solna, solnaRules, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { aProcess, aTown, runUntil } from '../tick/small-city.ts';

const rules = await solnaRules();

const load = (store: Store, day: CivilDate, name = 'Solna stad'): Promise<void> =>
  loadCity({ store, city: TENANT, file: { ...solna(), name }, at: iso(day) });

describe('the quarter a city starts with', () => {
  it.each<[CivilDate, Quarter, string]>([
    ['2026-10-01', '2026-Q3', 'being reported on'],
    ['2026-11-03', '2026-Q3', 'whose round would close today'],
    ['2026-11-04', '2026-Q4', 'under way, when the time to report on the last is over'],
    ['2026-12-15', '2026-Q4', 'under way'],
    ['2027-01-02', '2026-Q4', 'whose round opens in some days'],
    ['2027-07-15', '2027-Q2', 'whose round waits for the pause to end'],
  ])('loaded for the first time on %s it is %s, the one %s', async (day, quarter) => {
    const store = createMemoryStore();
    await load(store, day);
    expect(await firstQuarter(store, rules)).toBe(quarter);
  });

  it('stays when the file is changed and loaded again, a year later', async () => {
    const store = createMemoryStore();
    await load(store, '2026-12-15');
    await load(store, '2027-12-15', 'Solna');
    expect(await firstQuarter(store, rules)).toBe('2026-Q4');
  });

  it('is no later than that of a round there has been, as in a city that ran before the day was kept', async () => {
    const store = createMemoryStore();
    await store.create({ kind: 'city', city: TENANT, id: 'city', fingerprint: 'x', loadedAt: iso('2026-12-15') });
    await store.create(aRound({ id: '2026-Q1', quarter: '2026-Q1' }));
    expect(await firstQuarter(store, rules)).toBe('2026-Q1');
  });

  it('is the one the city file names', async () => {
    const store = createMemoryStore();
    await load(store, '2026-12-15');
    expect(await firstQuarter(store, await solnaRules({ firstQuarter: '2027-Q2' }))).toBe('2027-Q2');
  });
});

const quartersBy = async (end: CivilDate, firstQuarterTold?: Quarter): Promise<string[]> => {
  const town = await aTown(Date.parse(iso('2026-12-15')));
  if (firstQuarterTold !== undefined) town.file.policy.firstQuarter = firstQuarterTold;
  const city = aProcess(town);
  await runUntil(town, city, Date.parse(iso(end)));
  return (await listAll(town.store, 'round')).map(({ record }) => `${record.quarter} ${record.opensOn}`);
};

describe('a first start in December', () => {
  it('opens one round in January', async () => {
    expect([await quartersBy('2026-12-31'), await quartersBy('2027-01-31')]).toEqual([[], ['2026-Q4 2027-01-04']]);
  });

  it('opens that of the third quarter too when it is told to start with it, and none before the one it is told', async () => {
    expect(await quartersBy('2026-12-16', '2026-Q3')).toEqual(['2026-Q3 2026-12-15']);
    expect(await quartersBy('2027-04-30', '2027-Q1')).toEqual(['2027-Q1 2027-04-01']);
  });
});
