import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import { addPerson } from '../../../services/domain/roster/add-person.ts';
import { decidePerson, type PersonCommand } from '../../../services/domain/roster/decide-person.ts';
import { decideUnit } from '../../../services/domain/roster/decide-unit.ts';
import { personAgainstFile, unitAgainstFile } from '../../../services/domain/roster/file-and-chat.ts';
import type { CityFile } from '../../../services/policy/city-file.ts';
import { loadCity } from '../../../services/register/load-city.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aChair, aSecretary, iso, solna, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const CONTACT = '501a0000-0000-4000-8000-000000000201';
const NEW = '501a0000-0000-4000-8000-000000000777';
const secretary = aSecretary();
const file = solna();

let store: Store;
const load = (wanted: CityFile): Promise<void> => loadCity({ store, city: TENANT, file: wanted, at: iso('2026-10-01') });

async function person(id = CONTACT): Promise<Person> {
  const found = await store.get('person', id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found.record;
}

async function units() {
  return new Map((await listAll(store, 'unit')).map(({ record }) => [record.id, record]));
}

async function change(command: PersonCommand, id = CONTACT): Promise<void> {
  const found = await store.get('person', id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  const now = { actor: secretary, at: iso('2026-10-02'), people: [secretary, aChair()], units: await units(), confirmed: true };
  const done = decidePerson(found.record, command, now);
  if (!done.ok) throw new Error(done.failure.code);
  await store.replace(done.person, found.etag);
}

const renamed = (name: string): PersonCommand => ({ do: 'change', rev: 0, values: { name } });
const saying = (said: Partial<CityFile['people'][number]>): CityFile => ({
  ...file,
  people: file.people.map((p) => (p.id === CONTACT ? { ...p, ...said } : p)),
});
const without: CityFile = { ...file, people: file.people.filter((p) => p.id !== CONTACT) };

beforeEach(async () => {
  store = createMemoryStore();
  await load(file);
});

describe('a file loaded over what was changed in the chat', () => {
  it('leaves it, and the difference is told: what stands, and what the file says', async () => {
    await change(renamed('Anna Berg'));
    await load(saying({ email: 'anna@solna.example' }));
    const now = await person();
    expect(now).toMatchObject({ name: 'Anna Berg', email: 'anna@solna.example' });
    expect(personAgainstFile(now)).toEqual([{ field: 'name', from: 'Anna Berg', to: 'Kontaktperson, barn- och utbildningsförvaltningen' }]);
  });

  it('is told of before a file is loaded again, and no more when both say the same', async () => {
    await change(renamed('Anna Berg'));
    expect(personAgainstFile(await person())).toHaveLength(1);
    await load(saying({ name: 'Anna Berg' }));
    expect(personAgainstFile(await person())).toEqual([]);
  });

  it('is followed again where somebody says so, and from then on', async () => {
    await change(renamed('Anna Berg'));
    await change({ do: 'follow-file', rev: 1 });
    expect((await person()).name).toBe('Kontaktperson, barn- och utbildningsförvaltningen');
    await load(saying({ name: 'Beata Ek' }));
    expect((await person()).name).toBe('Beata Ek');
  });

  it('does not end somebody who was moved here, nor bring back somebody who was ended here', async () => {
    await change({ do: 'change', rev: 0, values: { active: 'no' } });
    await load(saying({ email: 'anna@solna.example' }));
    expect(await person()).toMatchObject({ active: false, email: 'anna@solna.example' });
    await load(without);
    await load(file);
    expect((await person()).active).toBe(true);
  });

  it('keeps somebody who was added here and is not in the file, and says so', async () => {
    const values = { name: 'Nils Ny', email: '', locale: 'sv' as const, roles: ['deputy@social'] };
    const added = addPerson({ city: TENANT, id: NEW, values }, { actor: secretary, at: iso('2026-10-02'), units: await units() });
    if (added.ok) await store.create(added.person);
    await load(saying({ name: 'Beata Ek' }));
    await load(file);
    const now = await person(NEW);
    expect(now.active).toBe(true);
    expect(personAgainstFile(now)).toEqual([{ field: 'active', from: 'yes', to: 'no' }]);
  });

  it('gives the same whether it is loaded once or twice, by one or two at once', async () => {
    await change(renamed('Anna Berg'));
    const next = saying({ name: 'Beata Ek', roles: [{ role: 'head', unit: 'social' }] });
    await load(next);
    const once = await person();
    await load(next);
    await load({ ...next, name: 'Solna' });
    await Promise.all([load(next), load(next)]);
    expect(await person()).toEqual(once);
  });

  it('keeps an administration’s name, and takes its boards', async () => {
    const found = await store.get('unit', 'social');
    const done =
      found &&
      decideUnit(found.record, { do: 'change', rev: 0, values: { name: 'Omsorgen' } }, { actor: secretary, at: iso('2026-10-02') });
    if (found === undefined || done?.ok !== true) throw new Error('not renamed');
    await store.replace(done.unit, found.etag);
    await load({ ...file, units: file.units.map((u) => (u.id === 'social' ? { ...u, boards: ['kommunstyrelsen'] } : u)) });
    const now = (await units()).get('social');
    expect(now).toMatchObject({ name: 'Omsorgen', boards: ['kommunstyrelsen'] });
    expect(now && unitAgainstFile(now)).toEqual([{ field: 'name', from: 'Omsorgen', to: 'Socialförvaltningen' }]);
  });

  it('never leaves the city without a secretariat', async () => {
    const own = file.people.filter((p) => p.roles.some((r) => r.role === 'secretariat'));
    for (const { id } of own) await change({ do: 'change', rev: 0, values: { active: 'no' } }, id);
    await load({ ...file, name: 'Solna' });
    const left = (await listAll(store, 'person')).filter(
      ({ record: p }) => p.active && p.assignments.some((a) => a.role === 'secretariat'),
    );
    expect(left.map(({ record }) => record.id).sort()).toEqual(own.map(({ id }) => id).sort());
  });
});
