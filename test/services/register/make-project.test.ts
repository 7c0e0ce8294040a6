import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/domain/person.ts';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import type { AnyRegistered } from '../../../services/domain/register/registered.ts';
import { createMakeProject, type MakeProject } from '../../../services/register/make-project.ts';
import { createRecords, type Records } from '../../../services/register/records.ts';
import { listAll, type Store } from '../../../services/store/store.ts';
import { aSecretary, contactOf, headOf, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const [contact, secretary] = [contactOf('skola'), aSecretary()];
const APPLICATION = {
  title: 'Lärare på utbyte',
  programme: 'erasmus-plus',
  partners: ['gent'],
  areas: ['P1'],
  purposes: ['S1'],
  amount: { amount: 60_000, currency: 'EUR' },
  submittedOn: '2026-03-01',
  diaryNumber: 'SKN 2026/17',
} as const;
const GRANT = { decidedOn: '2026-06-01', granted: { amount: 50_000, currency: 'EUR' } } as const;

let store: Store;
let records: Records;
let makeProject: MakeProject;

beforeEach(async () => {
  store = createMemoryStore();
  records = createRecords({
    store,
    city: TENANT,
    kinds: KINDS,
    clock: () => Date.parse('2026-11-25T10:00:00Z'),
    today: () => '2026-11-25',
    changed: () => {},
    audit: () => {},
  });
  makeProject = createMakeProject({ store, records });
  await records.create(secretary, 'programme', {
    id: 'erasmus-plus',
    unit: 'skola',
    values: { title: 'Erasmus+', type: 'eu-in-sweden' },
  });
  await records.create(contact, 'application', { id: 'a1', unit: 'skola', values: APPLICATION });
  await records.act(contact, 'application', 'a1', { do: 'move', rev: 0, to: 'submitted', values: {} });
});

const grant = (to: 'granted' | 'granted-with-conditions' = 'granted', more: AnyRegistered['values'] = {}) =>
  records.act(contact, 'application', 'a1', { do: 'move', rev: 1, to, values: { ...GRANT, ...more } });
const projects = async (): Promise<AnyRegistered[]> =>
  (await listAll(store, 'project')).map(({ record }) => record).filter(({ state }) => state !== 'removed');
const made = async (actor: Person = contact): Promise<AnyRegistered> => {
  const done = await makeProject(actor, 'a1');
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.record;
};
const reference = async () => (await store.get('application', 'a1'))?.record.values.project;

describe('W8: a granted application', () => {
  it('becomes a project with what is known of it, and refers to it', async () => {
    await grant();
    expect(await made()).toMatchObject({
      id: 'project:a1',
      unit: 'skola',
      state: 'idea',
      values: {
        title: 'Lärare på utbyte',
        type: 'eu',
        programme: 'erasmus-plus',
        partners: ['gent'],
        areas: ['P1'],
        purposes: ['S1'],
        diaryNumber: 'SKN 2026/17',
        grant: GRANT.granted,
      },
    });
    expect(await reference()).toBe('project:a1');
  });

  it('does so when it was granted with conditions', async () => {
    await grant('granted-with-conditions', { conditions: 'Avtal före start.' });
    expect((await made()).id).toBe('project:a1');
  });

  it('becomes one project, however often and by how many it is pressed', async () => {
    await grant();
    const all = await Promise.all([made(), made(secretary), made(), made(secretary)]);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(['project:a1']));
    expect(await projects()).toHaveLength(1);
  });

  it('is not one before it is granted, nor by those who only read', async () => {
    expect(await makeProject(contact, 'a1')).toMatchObject({ ok: false, failure: { code: 'no-such-step', state: 'submitted' } });
    await grant();
    expect(await makeProject(headOf('skola'), 'a1')).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    expect(await makeProject(contactOf('teknik'), 'a1')).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    expect(await makeProject(contact, 'a2')).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(await projects()).toEqual([]);
  });

  it('is granted and no project again when the project is taken back, and can become one anew', async () => {
    await grant();
    await made();
    await records.act(contact, 'project', 'project:a1', { do: 'undo', rev: 0 });
    expect(await projects()).toEqual([]);
    expect((await made()).id).toBe('project:a1:2');
    expect(await reference()).toBe('project:a1:2');
    expect((await made(secretary)).id).toBe('project:a1:2');
  });

  it('is the same project again when only the reference was taken back', async () => {
    await grant();
    await made();
    await records.act(contact, 'application', 'a1', { do: 'undo', rev: 3 });
    expect(await reference()).toBeUndefined();
    expect((await made()).id).toBe('project:a1');
    expect(await reference()).toBe('project:a1');
  });

  it('is made good by the next press when the first was cut short between the two writes', async () => {
    await grant();
    await records.create(contact, 'project', { id: 'project:a1', unit: 'skola', values: { title: 'Lärare på utbyte' } });
    await made(secretary);
    expect(await projects()).toHaveLength(1);
    expect(await reference()).toBe('project:a1');
  });
});
