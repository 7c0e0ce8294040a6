import { outcomeOf, type Audit, type AuditedActionKind } from '../audit.ts';
import { isoAt, type Clock } from '../clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { AnyValues } from '../domain/description/field.ts';
import type { Person } from '../domain/person.ts';
import { createRecord } from '../domain/register/create-record.ts';
import { decideRecord, type RecordCommand, type RecordFailure } from '../domain/register/decide-record.ts';
import type { KindRules } from '../domain/register/kind-rules.ts';
import { mayCreateFor, rightTo, type Right } from '../domain/register/rights.ts';
import type { AnyRegistered, RegisteredKind } from '../domain/register/registered.ts';
import { change } from '../store/change.ts';
import { isRecordId } from '../store/storable.ts';
import type { Store } from '../store/store.ts';

/** Why a use case came to nothing. `current` stands beside it where the person may read the record. */
export type RegisterFailure = RecordFailure | { code: 'not-allowed' } | { code: 'not-found' } | { code: 'unreadable' } | { code: 'busy' };

export type Registering =
  { ok: true; record: AnyRegistered; right: Right; unchanged?: true } | { ok: false; failure: RegisterFailure; current?: AnyRegistered };

/** What people do with the records of the register. A command is one read and one write. */
export interface Records {
  read(actor: Person, kind: RegisteredKind, id: string): Promise<Registering>;
  /** `id` is made when the form is shown, so that a replayed save is the same record. */
  create(actor: Person, kind: RegisteredKind, made: { id: string; unit: string; values: AnyValues }): Promise<Registering>;
  act(actor: Person, kind: RegisteredKind, id: string, command: RecordCommand): Promise<Registering>;
}

interface RecordsDeps {
  store: Store;
  city: string;
  /** The kinds as the city's policy has them. */
  kinds: Readonly<Record<RegisteredKind, KindRules>>;
  clock: Clock;
  today: () => CivilDate;
  /** Told when a record has changed. */
  changed: () => void;
  audit: Audit;
}

const refused = (failure: RegisterFailure, current?: AnyRegistered): Registering => ({
  ok: false,
  failure,
  ...(current === undefined ? {} : { current }),
});

/** The use cases; what comes of them is told, and what somebody was refused. */
export function createRecords(deps: RecordsDeps): Records {
  const { audit } = deps;
  const told = <D extends Registering>(actor: Person, did: AuditedActionKind, id: string, done: D): D => {
    // A record that could be read has not changed.
    if (did !== 'read-record' || !done.ok) audit({ person: actor.id, did, about: id }, outcomeOf(done));
    return done;
  };
  return {
    read: async (actor, kind, id) => told(actor, 'read-record', id, await readRecord(deps, actor, kind, id)),
    create: async (actor, kind, made) => told(actor, 'create-record', made.id, await makeRecord(deps, actor, kind, made)),
    act: async (actor, kind, id, command) =>
      told(actor, `${command.do}-record`, id, await changeRecord(deps, { actor, kind, id }, command)),
  };
}

const missing = async ({ store }: RecordsDeps, kind: RegisteredKind, id: string): Promise<Registering> =>
  refused({ code: (await store.has(kind, id)) ? 'unreadable' : 'not-found' });

async function readRecord(deps: RecordsDeps, actor: Person, kind: RegisteredKind, id: string): Promise<Registering> {
  const found = await deps.store.get(kind, id);
  if (found === undefined) return missing(deps, kind, id);
  const right = rightTo(actor, found.record);
  return right === 'none' ? refused({ code: 'not-allowed' }) : { ok: true, record: found.record, right };
}

type Making = Parameters<Records['create']>[2];

async function makeRecord(deps: RecordsDeps, actor: Person, kind: RegisteredKind, { id, unit, values }: Making): Promise<Registering> {
  const { store, city, kinds, clock, today, changed } = deps;
  const units = mayCreateFor(actor, kind);
  if (units !== 'all' && !units.includes(unit)) return refused({ code: 'not-allowed' });
  if (!isRecordId(id)) return refused({ code: 'not-found' });
  const made = createRecord(kinds[kind], { city, id, unit, values, actor: actor.id, at: isoAt(clock()), today: today() });
  if (!made.ok) return refused(made.failure);
  const written = await store.create(made.record);
  if (!written.ok) {
    const there = await readRecord(deps, actor, kind, id);
    return there.ok ? { ...there, unchanged: true } : there;
  }
  changed();
  return { ok: true, record: made.record, right: 'write' };
}

interface Meant {
  actor: Person;
  kind: RegisteredKind;
  id: string;
}

async function changeRecord(deps: RecordsDeps, { actor, kind, id }: Meant, command: RecordCommand): Promise<Registering> {
  const { store, kinds, clock, today, changed } = deps;
  let right: Right = 'none';
  const done = await change<RegisteredKind, RegisterFailure>(store, kind, id, (record) => {
    right = rightTo(actor, record);
    if (right !== 'write') return { ok: false, failure: { code: 'not-allowed' } };
    const decided = decideRecord(kinds[kind], record, command, { actor: actor.id, at: isoAt(clock()), today: today() });
    return decided.ok ? { ok: true, value: decided.record } : decided;
  });
  // What somebody may not see is not shown to them with the refusal.
  if (!done.ok) return refused(done.failure, right === 'none' ? undefined : done.current);
  const { value: record, unchanged } = done;
  if (unchanged === undefined) changed();
  return { ok: true, record, right, ...(unchanged === undefined ? {} : { unchanged }) };
}
