import { expect, it } from '@jest/globals';
import { peopleWith } from '../../../services/domain/person.ts';
import type { PersonCommand } from '../../../services/domain/roster/decide-person.ts';
import { createPeople, type People } from '../../../services/register/people.ts';
import { createRoster } from '../../../services/register/roster.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aChair, anAdministrator, aSecretary, iso, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const administrator = anAdministrator();
const clock = (): number => Date.parse(iso('2026-10-02'));
const end: PersonCommand = { do: 'change', rev: 0, values: { active: 'no' } };

const peopleOn = (store: Store): People =>
  createPeople({
    store,
    city: TENANT,
    roster: createRoster({ store, monotonic: clock }),
    clock,
    today: () => '2026-10-02',
    audit: () => undefined,
  });

it('R4: two secretaries who are ended at the same moment are not both ended', async () => {
  const store = createMemoryStore();
  const others = peopleOn(store);
  for (const person of [aSecretary('sara'), aSecretary('siv'), aChair(), administrator]) await store.create(person);
  let meanwhile: (() => Promise<unknown>) | undefined = () => others.change(administrator, 'siv', end, true);
  const done = await peopleOn({
    ...store,
    async replace(record, etag) {
      const work = meanwhile;
      meanwhile = undefined;
      await work?.();
      return store.replace(record, etag);
    },
  }).change(administrator, 'sara', end, true);
  expect(done).toMatchObject({ ok: false, failure: { code: 'last-of-role', role: 'secretariat' }, current: { id: 'sara', active: true } });
  const now = (await listAll(store, 'person')).map(({ record }) => record);
  expect(peopleWith(now, 'secretariat').map(({ id }) => id)).toEqual(['sara']);
  expect((await store.get('person', 'sara'))?.record).toEqual(aSecretary('sara'));
});
