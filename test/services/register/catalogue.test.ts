import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyValues, type AnyValues } from '../../../services/domain/description/field.ts';
import type { Person } from '../../../services/domain/person.ts';
import { KINDS } from '../../../services/domain/register/kinds.ts';
import { askedFor, type RecordFilter } from '../../../services/domain/register/record-filter.ts';
import { REGISTERED_KINDS, type AnyRegistered, type RegisteredKind } from '../../../services/domain/register/registered.ts';
import { rightTo } from '../../../services/domain/register/rights.ts';
import { createCatalogue, type Catalogue } from '../../../services/register/catalogue.ts';
import type { Store } from '../../../services/store/store.ts';
import { countingStore } from '../../bench/counting-store.ts';
import { aChair, anAdministrator, aSecretary, contactOf, deputyOf, headOf, TENANT } from '../../helpers/builders.ts';
import { createMemoryStore } from '../../helpers/memory-store.ts';

const TODAY = '2026-11-25';

const record = (kind: RegisteredKind, id: string, values: AnyValues = {}, change: Partial<AnyRegistered> = {}): AnyRegistered => ({
  kind,
  city: TENANT,
  id,
  unit: 'social',
  state: KINDS[kind].initial,
  rev: 0,
  values: { ...emptyValues(KINDS[kind].description), title: id, ...values },
  history: [],
  ...change,
});

let store: Store;
let asked: string[];
let now: number;
let catalogue: Catalogue;

beforeEach(() => {
  store = createMemoryStore();
  asked = [];
  now = 1_000_000;
  const counted = countingStore(store, ({ what, kind }) => asked.push(`${what} ${kind ?? ''}`.trim()));
  catalogue = createCatalogue({ store: counted, kinds: KINDS, monotonic: () => now, today: () => TODAY });
});

const secretary = aSecretary();
const titles = async (kind: RegisteredKind, reader: Person = secretary): Promise<unknown[]> =>
  (await catalogue.list(reader, { kind })).map(({ values }) => values['title']);

async function changed(made: AnyRegistered, change: Partial<AnyRegistered>): Promise<void> {
  const found = await store.get(made.kind, made.id);
  await store.replace({ ...made, rev: made.rev + 1, ...change }, found?.etag ?? '');
}

describe('the register in memory', () => {
  it('is read once, and asked what has changed at most once in three seconds', async () => {
    await store.create(record('project', 'a'));
    await titles('project');
    const first = asked.splice(0);
    expect(first.filter((call) => call === 'changed')).toHaveLength(1);
    await titles('activity');
    await catalogue.search(secretary, 'a', 0, 8);
    expect(asked).toEqual([]);
    now += 3_001;
    await Promise.all([titles('project'), titles('partner'), catalogue.titles()]);
    expect(asked).toEqual(['changed']);
  });

  it('shows what another instance has made, changed and taken out, by title as before', async () => {
    const b = record('project', 'b', { title: 'Bro' });
    await store.create(b);
    expect(await titles('project')).toEqual(['Bro']);
    await store.create(record('project', 'a', { title: 'Ånga' }));
    await store.create(record('project', 'c', { title: 'Alm' }));
    now += 3_001;
    expect(await titles('project')).toEqual(['Alm', 'Bro', 'Ånga']);
    await changed(b, { state: 'removed' });
    now += 3_001;
    expect(await titles('project')).toEqual(['Alm', 'Ånga']);
    expect((await catalogue.search(secretary, 'bro', 0, 8)).total).toBe(0);
  });

  it('shows what was changed here at once', async () => {
    await titles('project');
    await store.create(record('project', 'a'));
    catalogue.forget();
    expect(await titles('project')).toEqual(['a']);
  });

  it('is read anew where more has changed than is given at once', async () => {
    await titles('activity');
    for (let i = 0; i < 501; i += 1) await store.create(record('activity', `a${i}`));
    now += 3_001;
    expect(await titles('activity')).toHaveLength(501);
  });

  it('gives the fault to whoever asked, and is read again by the next', async () => {
    let fails = true;
    const failing: Store = {
      ...store,
      changedSince: async (mark) => (fails ? Promise.reject(new Error('away')) : store.changedSince(mark)),
    };
    const cut = createCatalogue({ store: failing, kinds: KINDS, monotonic: () => now, today: () => TODAY });
    await expect(cut.list(secretary, { kind: 'project' })).rejects.toThrow('away');
    fails = false;
    expect(await cut.list(secretary, { kind: 'project' })).toEqual([]);
  });
});

const found = async (words: string): Promise<string[]> => (await catalogue.search(secretary, words, 0, 20)).records.map(({ id }) => id);

describe('a search', () => {
  beforeEach(async () => {
    await store.create(record('partner', 'abo', { title: 'Åbo stad' }));
    await store.create(record('project', 'vatten', { title: 'Rent vatten i skärgården', partners: ['abo'] }));
    await store.create(record('activity', 'besok', { title: 'Studiebesök', place: 'Gdańsk', goal: 'Lära om återbruk av tegel' }));
  });

  it.each([
    ['Åbo', 'abo'],
    ['abo', 'abo'],
    ['skargarden', 'vatten'],
    ['skärgårdn', 'vatten'],
    ['gdansk', 'besok'],
    ['aterbruk tegel', 'besok'],
    ['vatt', 'vatten'],
  ])('for "%s" finds %s', async (words, id) => {
    expect(await found(words)).toContain(id);
  });

  it('finds what refers to something by its name, and by its new name once it has one', async () => {
    expect(await found('Åbo')).toEqual(['abo', 'vatten']);
    await changed(record('partner', 'abo'), { values: { ...record('partner', 'abo').values, title: 'Turku' } });
    now += 3_001;
    expect(await found('Turku')).toEqual(['abo', 'vatten']);
    expect(await found('Åbo')).toEqual([]);
  });

  it('names the one thing that is called so', async () => {
    expect((await catalogue.named(secretary, 'rent vatten i skargarden')).map(({ id }) => id)).toEqual(['vatten']);
    expect(await catalogue.named(secretary, 'vad blir det för mat')).toEqual([]);
  });
});

const READERS = [
  contactOf('social'),
  deputyOf('skola'),
  headOf('social'),
  secretary,
  aChair(),
  anAdministrator(),
  { ...contactOf('social'), active: false },
];
const WORDS = ['vatten', 'skola', 'bro', 'energi'];

const anyRecord = fc
  .record({
    kind: fc.constantFrom(...REGISTERED_KINDS),
    unit: fc.constantFrom('social', 'skola', 'teknik'),
    title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    year: fc.integer({ min: 2024, max: 2027 }),
  })
  .chain(({ kind, unit, title, year }) =>
    fc
      .constantFrom(...KINDS[kind].states)
      .map((state) => ({ kind, unit, state, values: { title, startsOn: `${year}-05-01`, submittedOn: `${year}-05-01` } })),
  );

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id).sort();

const narrowed = async (filter: Omit<RecordFilter, 'kind'>, reader: Person = secretary): Promise<string[]> =>
  (await catalogue.list(reader, { kind: 'project', ...filter })).map(({ id }) => id);

describe('a list', () => {
  beforeEach(async () => {
    await store.create(record('partner', 'tartu', { title: 'Tartu stad', country: 'EE' }));
    await store.create(record('project', 'broar', { partners: ['tartu'], startsOn: '2025-01-01', endsOn: '2026-12-31', type: 'eu' }));
    await store.create(
      record('project', 'vatten', { goals: 'Renare vatten', startsOn: '2026-01-01', endsOn: '2027-06-30', type: 'other' }),
    );
    await store.create(record('project', 'vattnet', { startsOn: '2026-01-01', endsOn: '2026-03-31', type: 'eu' }, { unit: 'teknik' }));
  });

  it('is narrowed to what is with somebody in a country', async () => {
    expect(await narrowed({ country: 'EE' })).toEqual(['broar']);
    expect(await narrowed({ country: 'FI' })).toEqual([]);
    expect((await catalogue.list(secretary, { kind: 'partner', country: 'EE' })).map(({ id }) => id)).toEqual(['tartu']);
  });

  it('is narrowed to what holds words, also in the names of what it refers to', async () => {
    expect(await narrowed({ words: 'Tartu' })).toEqual(['broar']);
    expect(await narrowed({ words: 'renare' })).toEqual(['vatten']);
  });

  it('forgives a slip in the words where the reader sees nothing that is spelt so', async () => {
    expect(await narrowed({ words: 'vattnet' })).toEqual(['vattnet']);
    expect(await narrowed({ words: 'vattnen' }, contactOf('social'))).toEqual(['vatten']);
  });

  it('is narrowed to a year or a month of a date, and by several conditions at once', async () => {
    expect(await narrowed({ only: 'endsOn:2026' })).toEqual(['broar', 'vattnet']);
    expect(await narrowed({ only: 'endsOn:2026-12' })).toEqual(['broar']);
    expect(await narrowed({ only: 'type:eu;startsOn:2026' })).toEqual(['vattnet']);
  });
});

it('gives nobody what they may not read, and everybody all that they may: list, search, name and options', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { maxLength: 25 }),
      fc.constantFrom(...READERS),
      fc.constantFrom(...REGISTERED_KINDS),
      fc.constantFrom('', '2025'),
      async (made, reader, kind, year) => {
        const own = createMemoryStore();
        const all = made.map(({ values, ...rest }, i) => record(rest.kind, `r${i}`, values, rest));
        for (const each of all) await own.create(each);
        const register = createCatalogue({ store: own, kinds: KINDS, monotonic: () => 0, today: () => TODAY });
        const seen = all.filter((each) => each.state !== 'removed' && rightTo(reader, each) !== 'none');
        expect(ids(await register.list(reader, { kind, year }))).toEqual(
          ids(seen.filter((each) => each.kind === kind && askedFor({ kind, year }, TODAY)(each))),
        );
        const { records, total } = await register.search(reader, 'vatten', 0, 100);
        expect(total).toBe(records.length);
        expect(ids(records)).toEqual(ids(seen.filter(({ values }) => JSON.stringify(values['title']).includes('vatten'))));
        expect((await register.named(reader, 'skola')).every((each) => rightTo(reader, each) !== 'none')).toBe(true);
        const { options, cut } = await register.options(reader, new Set(REGISTERED_KINDS));
        expect(ids(Object.values(options).flat())).toEqual(ids(seen));
        expect(cut.size).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});
