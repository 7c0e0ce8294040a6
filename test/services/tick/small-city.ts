import { createCity, type City } from '../../../services/city.ts';
import { isUpdate, type NoticeRecord } from '../../../services/domain/notice.ts';
import { upgradeProject } from '../../../services/domain/project/upgrade-project.ts';
import type { Messenger } from '../../../services/delivery/messenger.ts';
import type { CityFile } from '../../../services/policy/city-file.ts';
import { loadCity } from '../../../services/register/load-city.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aProject, chatWith, solna, TENANT } from '../../helpers/builders.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { createFakeMessenger, type FakeMessenger } from '../../helpers/fake-messenger.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const named = (id: string, ...roles: CityFile['people'][number]['roles']): CityFile['people'][number] => ({
  id,
  name: id,
  locale: 'sv',
  roles,
});

/** Two administrations with Solna's policy; the small one has nobody but a contact person. */
function smallCity(): CityFile {
  const file = solna();
  return {
    ...file,
    units: file.units.filter((u) => u.id === 'social' || u.id === 'teknik'),
    people: [
      named('contact-social', { role: 'contact', unit: 'social' }),
      named('deputy-social', { role: 'deputy', unit: 'social' }),
      named('head-social', { role: 'head', unit: 'social' }),
      named('contact-teknik', { role: 'contact', unit: 'teknik' }),
      named('secretary', { role: 'secretariat' }),
      named('chair', { role: 'committee-chair' }),
    ],
  };
}

export interface Town {
  store: Store;
  time: VirtualClock;
  messenger: FakeMessenger;
  file: CityFile;
}

/** A city on a store of its own, loaded, where everybody but `without` has the bot. */
export async function aTown(
  start: number,
  { store = createMemoryStore(), without = [] }: { store?: Store; without?: string[] } = {},
): Promise<Town> {
  const time = createVirtualClock(start);
  const file = smallCity();
  await loadCity({ store, city: TENANT, file, at: new Date(start).toISOString() });
  await store.create(upgradeProject(aProject()));
  for (const { record, etag } of await listAll(store, 'person')) {
    if (!without.includes(record.id)) await store.replace({ ...record, conversation: chatWith(record.id) }, etag);
  }
  return { store, time, messenger: createFakeMessenger(time.clock), file };
}

/** A process that runs the city. */
export function aProcess({ store, time, messenger, file }: Town, replaced: { store?: Store; messenger?: Messenger } = {}): City {
  let ids = 0;
  return createCity({
    store,
    tenant: TENANT,
    file,
    messenger,
    platform: { clock: time.clock, monotonic: time.monotonic, schedule: time.schedule, random: () => 0.5, newId: () => `id-${(ids += 1)}` },
    log: { warn: () => undefined, error: () => undefined },
    ...replaced,
  });
}

/** Ticks and sends whenever there is something to do, as each tick says, until an instant; the last is then. */
export async function runUntil({ time }: Pick<Town, 'time'>, city: City, instant: number): Promise<void> {
  for (;;) {
    const { nextAt } = await city.catchUp();
    if (time.clock() >= instant) return;
    time.moveTo(Math.min(Math.max(nextAt, time.clock() + 1), instant));
  }
}

/** What the ledger says of the messages; of what has only replaced one, `updatesIn` tells. */
export const ledgerOf = async (store: Store): Promise<NoticeRecord[]> => (await inLedger(store)).filter((n) => !isUpdate(n));

export const updatesIn = async (store: Store): Promise<NoticeRecord[]> => (await inLedger(store)).filter(isUpdate);

const inLedger = async (store: Store): Promise<NoticeRecord[]> => (await listAll(store, 'notice')).map((n) => n.record);
