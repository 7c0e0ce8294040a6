import { createCity, type City } from '../../../services/city.ts';
import type { NoticeRecord } from '../../../services/domain/notice.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { CityFile } from '../../../services/policy/city-file.ts';
import { loadCity } from '../../../services/register/load-city.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { chatWith, iso, solna, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { createTimedTeams, type TimedTeams } from './timed-teams.ts';

/** Just before the round of the third quarter opens. */
export const BEFORE_OPENING = Date.parse(iso('2026-10-01', '08:59'));

export const SECRETARY = 'secretary';

const named = (id: string, ...roles: CityFile['people'][number]['roles']): CityFile['people'][number] => ({
  id,
  name: id,
  locale: 'sv',
  roles,
});

export const unitName = (n: number): string => `unit-${n}`;
export const contactName = (n: number): string => `contact-${n}`;

/** Solna's policy with as many administrations as are asked for, each with a contact person, a deputy and a head. */
function largeFile(units: number): CityFile {
  const file = solna();
  const [sample] = file.units;
  if (sample === undefined) throw new Error('no unit');
  const numbers = Array.from({ length: units }, (_, n) => n);
  return {
    ...file,
    units: numbers.map((n) => ({ ...sample, id: unitName(n), name: `Förvaltning ${n}` })),
    people: [
      ...numbers.flatMap((n) => [
        named(contactName(n), { role: 'contact', unit: unitName(n) }),
        named(`deputy-${n}`, { role: 'deputy', unit: unitName(n) }),
        named(`head-${n}`, { role: 'head', unit: unitName(n) }),
      ]),
      named(SECRETARY, { role: 'secretariat' }),
      named('chair', { role: 'committee-chair' }),
    ],
  };
}

export interface LargeCity {
  city: City;
  store: Store;
  time: VirtualClock;
  teams: TimedTeams;
  /** Every line of the log, by its event. */
  log: string[];
  people: string[];
  /** Another process on the same records. */
  another(): City;
  ledger(): Promise<NoticeRecord[]>;
  person(id: string): Promise<Person>;
}

interface Options {
  units: number;
  /** Whether everybody has the bot already. */
  installed?: boolean;
  start?: number;
  store?: (store: Store) => Store;
}

export async function aLargeCity({
  units,
  installed = true,
  start = BEFORE_OPENING,
  store: around = (s) => s,
}: Options): Promise<LargeCity> {
  const time = createVirtualClock(start);
  const store = createMemoryStore();
  const file = largeFile(units);
  await loadCity({ store, city: TENANT, file, at: new Date(start).toISOString() });
  if (installed) {
    for (const { record, etag } of await listAll(store, 'person')) {
      await store.replace({ ...record, conversation: chatWith(record.id) }, etag);
    }
  }
  const teams = createTimedTeams(time);
  const log: string[] = [];
  let ids = 0;
  const process = (): City =>
    createCity({
      store: around(store),
      tenant: TENANT,
      file,
      messenger: teams.messenger,
      platform: { ...time, random: () => 0.5, newId: () => `process-${(ids += 1)}` },
      log: { warn: (event) => log.push(event), error: (event) => log.push(event) },
    });
  return {
    city: process(),
    store,
    time,
    teams,
    log,
    people: file.people.map(({ id }) => id),
    another: process,
    ledger: async () => (await listAll(store, 'notice')).map(({ record }) => record),
    async person(id) {
      const found = await store.get('person', id);
      if (found === undefined) throw new Error(`nobody is called ${id}`);
      return found.record;
    },
  };
}

/** Opens the round, with nothing sent to anybody of it: each has got it, or was told otherwise. */
export async function openRound({ city, time }: LargeCity, ms: number): Promise<void> {
  city.scheduler.soon();
  await time.pass(ms);
}

/** Somebody installs the bot, as the turn has it; resolves when they have been greeted. */
export async function installs({ city, time }: LargeCity, person: string, at = time.clock()): Promise<void> {
  const { isNew } = await city.arrivals.installed(person, chatWith(person), at);
  const greeted = isNew ? city.greet(person) : undefined;
  city.scheduler.arrived(person);
  await greeted;
}
