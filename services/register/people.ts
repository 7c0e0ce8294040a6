import { outcomeOf, type Audit, type AuditedActionKind } from '../audit.ts';
import { isoAt, type Clock } from '../clock.ts';
import { decideAbsence, type AbsenceCommand, type AbsenceFailure } from '../domain/absence.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Person } from '../domain/person.ts';
import { addPerson } from '../domain/roster/add-person.ts';
import { decidePerson, officeLost, takenBackFrom, type PersonCommand, type RosterNow } from '../domain/roster/decide-person.ts';
import { decideUnit, type UnitCommand } from '../domain/roster/decide-unit.ts';
import { revOf } from '../domain/roster/roster-event.ts';
import type { RosterFailure } from '../domain/roster/roster-failure.ts';
import type { PersonValues } from '../domain/roster/roster-values.ts';
import type { Unit } from '../domain/unit.ts';
import { listAll, type Store } from '../store/store.ts';
import { changeEntry } from '../store/change-entry.ts';
import type { Roster } from './roster.ts';

export type RosterChanged<R, F = RosterFailure> = { ok: true; record: R; unchanged?: true } | { ok: false; failure: F; current?: R };

/** What people do with the roster: who is who in the city, what its administrations are called, who is away. */
export interface People {
  change(actor: Person, person: string, command: PersonCommand, confirmed: boolean): Promise<RosterChanged<Person>>;
  add(actor: Person, id: string, values: Omit<PersonValues, 'active'>): Promise<RosterChanged<Person>>;
  rename(actor: Person, unit: string, command: UnitCommand): Promise<RosterChanged<Unit>>;
  absence(actor: Person, person: string, command: AbsenceCommand): Promise<RosterChanged<Person, AbsenceFailure | RosterFailure>>;
}

interface PeopleDeps {
  store: Store;
  city: string;
  roster: Roster;
  clock: Clock;
  today: () => CivilDate;
  audit: Audit;
}

export function createPeople({ store, city, roster, clock, today, audit }: PeopleDeps): People {
  /** As the store has them now: the roster that is remembered may lack what another instance has changed. */
  const now = async (actor: Person, confirmed: boolean): Promise<RosterNow> => {
    const [people, units] = await Promise.all([listAll(store, 'person'), listAll(store, 'unit')]);
    return {
      actor,
      at: isoAt(clock()),
      people: people.map(({ record }) => record),
      units: new Map(units.map(({ record }) => [record.id, record])),
      confirmed,
    };
  };
  const told = <D extends Parameters<typeof outcomeOf>[0]>(actor: Person, did: AuditedActionKind, about: string, done: D): D => {
    const outcome = outcomeOf(done);
    if (outcome === 'changed') roster.forget();
    audit({ person: actor.id, did, about }, outcome);
    return done;
  };
  return {
    async change(actor, person, command, confirmed) {
      let before: Person | undefined;
      const done = await changeEntry(store, 'person', person, async (found) => {
        before = found;
        const decided = decidePerson(found, command, await now(actor, confirmed));
        return decided.ok ? { ok: true, record: decided.person } : decided;
      });
      const kept = done.ok && before !== undefined ? await withOfficesHeld(store, before, done) : done;
      return told(actor, 'change-person', person, kept);
    },
    async add(actor, id, values) {
      const decided = addPerson({ city, id, values }, await now(actor, false));
      const done: RosterChanged<Person> = decided.ok ? await created(store, decided.person) : decided;
      return told(actor, 'add-person', id, done);
    },
    async rename(actor, unit, command) {
      const done = await changeEntry(store, 'unit', unit, async (found) => {
        const decided = decideUnit(found, command, { actor, at: isoAt(clock()) });
        return decided.ok ? { ok: true, record: decided.unit } : decided;
      });
      return told(actor, 'rename-unit', unit, done);
    },
    async absence(actor, person, command) {
      const done = await changeEntry(store, 'person', person, async (found) => {
        const decided = decideAbsence(found, command, { actor, at: isoAt(clock()), today: today() });
        return decided.ok ? { ok: true, record: decided.person } : decided;
      });
      return told(actor, 'tell-absence', person, done);
    },
  };
}

/**
 * Two who end each other at the same time have each seen the other in office. Whoever then finds an office empty takes their own
 * change back, so that at least one of both stays.
 */
async function withOfficesHeld<D extends { ok: true; record: Person }>(
  store: Store,
  before: Person,
  done: D,
): Promise<D | { ok: false; failure: RosterFailure; current?: Person }> {
  const lost = officeLost(
    before,
    (await listAll(store, 'person')).map(({ record }) => record),
  );
  if (lost === undefined) return done;
  const back = await changeEntry(store, 'person', before.id, (now) =>
    Promise.resolve({ ok: true, record: revOf(now) === revOf(done.record) ? takenBackFrom(now, before) : now }),
  );
  return { ok: false, failure: { code: 'last-of-role', role: lost }, ...(back.ok ? { current: back.record } : {}) };
}

/** Somebody whom the city knows already is shown as they stand: they are changed, not added. */
async function created(store: Store, person: Person): Promise<RosterChanged<Person>> {
  const written = await store.create(person);
  if (written.ok) return { ok: true, record: person };
  const known = await store.get('person', person.id);
  return { ok: false, failure: { code: 'already-there' }, ...(known === undefined ? {} : { current: known.record }) };
}
