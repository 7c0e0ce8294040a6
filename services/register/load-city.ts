import { createHash } from 'node:crypto';
import type { Person } from '../domain/person.ts';
import type { AnyRecord, CityRecord } from '../domain/record.ts';
import { mergePerson, mergeUnit } from '../domain/roster/file-and-chat.ts';
import { roleKey } from '../domain/roster/role-key.ts';
import type { Unit } from '../domain/unit.ts';
import type { CityFile } from '../policy/city-file.ts';
import { secretariatOf } from './keep-secretariat.ts';
import { listAll, type Store, type Stored } from '../store/store.ts';

const ATTEMPTS = 5;
/** No file has this fingerprint: the records are on their way from one file to another. */
const UNSETTLED = '';

interface CityLoad {
  store: Store;
  /** The Entra tenant. */
  city: string;
  file: CityFile;
  /** ISO instant. */
  at: string;
}

interface CityRecords {
  units: Unit[];
  people: Person[];
}

interface Change {
  record: Unit | Person | CityRecord;
  /** Absent for a record that is new. */
  etag?: string;
}

/** The units and people a city file names, as records. */
export const cityRecords = (city: string, file: CityFile): CityRecords => ({
  units: file.units.map(({ id, name, boards }) => ({ kind: 'unit', city, id, name, boards, active: true, file: { name } })),
  people: file.people.map(({ id, name, email, roles, locale }) => ({
    kind: 'person',
    city,
    id,
    name,
    ...(email === undefined ? {} : { email }),
    assignments: roles,
    locale,
    active: true,
    file: { name, email: email ?? '', roles: roles.map(roleKey), active: 'yes' },
  })),
});

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
}

/** The same text for two values that say the same, however they are laid out. */
const canonicalText = (value: unknown): string => JSON.stringify(canonical(value));

/** Higher when what is kept of a file is more than it was: the same file is then loaded once more. */
const LOADER = 2;

const fingerprintOf = (file: CityFile): string =>
  createHash('sha256')
    .update(`${LOADER}:${canonicalText(file)}`)
    .digest('hex');

/** What has to be written for `stored` to agree with `named`; what a file no longer names stays, inactive unless the chat says otherwise. */
function changes<R extends Unit | Person>(
  named: readonly R[],
  stored: readonly Stored<R>[],
  { merge, gone }: { merge: (now: R, named: R) => R; gone: (now: R) => R },
): Change[] {
  const byId = new Map(stored.map((s) => [s.record.id, s]));
  const names = new Set(named.map((n) => n.id));
  const rewritten = ({ record, etag }: Stored<R>, next: R): Change[] =>
    canonicalText(next) === canonicalText(record) ? [] : [{ record: next, etag }];
  const present = named.flatMap((record): Change[] => {
    const now = byId.get(record.id);
    return now === undefined ? [{ record }] : rewritten(now, merge(now.record, record));
  });
  return [...present, ...stored.filter(({ record }) => !names.has(record.id)).flatMap((now) => rewritten(now, gone(now.record)))];
}

const UNITS = { merge: mergeUnit, gone: (now: Unit): Unit => ({ ...now, active: false }) };

/** What the file says of somebody, without the language: that is theirs to choose. */
const PEOPLE = {
  merge: (now: Person, { file = {} }: Person): Person => mergePerson(now, file),
  gone: (now: Person): Person => mergePerson(now, { active: 'no' }),
};

/** Everything that has to be written of the people, with somebody left in the secretariat. */
function peopleChanges(named: readonly Person[], stored: readonly Stored<Person>[]): Change[] {
  const found = changes(named, stored, PEOPLE);
  const written = new Map(found.map(({ record }) => [record.id, record]));
  const after = [
    ...stored.map(({ record }) => written.get(record.id) ?? record),
    ...found.flatMap(({ record, etag }) => (etag === undefined ? [record] : [])),
  ];
  const kept = new Map(
    secretariatOf(
      named,
      after.filter((record) => record.kind === 'person'),
    ).map((person) => [person.id, person]),
  );
  const etags = new Map(stored.map(({ record, etag }) => [record.id, etag]));
  const others = found.filter(({ record }) => !kept.has(record.id));
  return [...others, ...[...kept.values()].map((record): Change => ({ record, ...etagOf(etags.get(record.id)) }))];
}

const etagOf = (etag: string | undefined): { etag?: string } => (etag === undefined ? {} : { etag });

const write = async (store: Store, record: Unit | Person | CityRecord, etag: string | undefined): Promise<string | undefined> => {
  const written = await (etag === undefined ? store.create(record) : store.replace(record, etag));
  return written.ok ? written.etag : undefined;
};

/** Whether the record agrees, or cannot be made to: one that is set aside is in the way of its own, and of nothing else. */
const settle = async (store: Store, { record, etag }: Change): Promise<boolean> =>
  (await write(store, record, etag)) !== undefined || (etag === undefined && (await isSetAside(store, record)));

const isSetAside = async (store: Store, { kind, id }: AnyRecord): Promise<boolean> =>
  (await store.get(kind, id)) === undefined && (await store.has(kind, id));

/** The city's record while its units and people change, so that going back to the file before is not taken for no change. */
async function unsettle(store: Store, known: Stored<CityRecord>): Promise<string | undefined> {
  if (known.record.fingerprint === UNSETTLED) return known.etag;
  return write(store, { ...known.record, fingerprint: UNSETTLED }, known.etag);
}

/** One pass; false when somebody else wrote in between. The city's record is written last: until then the load is not done. */
async function reconcile(
  { store, city, file, at }: CityLoad,
  known: Stored<CityRecord> | undefined,
  fingerprint: string,
): Promise<boolean> {
  const etag = known && (await unsettle(store, known));
  if (known !== undefined && etag === undefined) return false;
  const [units, people] = await Promise.all([listAll(store, 'unit'), listAll(store, 'person')]);
  const named = cityRecords(city, file);
  let agreed = true;
  for (const change of [...changes(named.units, units, UNITS), ...peopleChanges(named.people, people)]) {
    // A conflict does not end the pass: two instances in step would otherwise trip over each other at every record.
    if (!(await settle(store, change))) agreed = false;
  }
  const firstLoadedAt = known?.record.firstLoadedAt ?? known?.record.loadedAt ?? at;
  const loaded: CityRecord = { kind: 'city', city, id: 'city', fingerprint, loadedAt: at, firstLoadedAt };
  return agreed && settle(store, { record: loaded, ...(etag === undefined ? {} : { etag }) });
}

/**
 * Makes the city's units and people agree with its file; an unchanged file costs one read.
 * Throws when others keep writing the same records.
 */
export async function loadCity(load: CityLoad): Promise<void> {
  const fingerprint = fingerprintOf(load.file);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const known = await load.store.get('city', 'city');
    if (known?.record.fingerprint === fingerprint) return;
    if (await reconcile(load, known, fingerprint)) return;
  }
  throw new Error(`the city file could not be loaded: its records changed ${ATTEMPTS} times meanwhile`);
}
