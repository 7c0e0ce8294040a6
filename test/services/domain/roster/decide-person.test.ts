import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../../services/domain/person.ts';
import { addPerson, readObjectId } from '../../../../services/domain/roster/add-person.ts';
import { decidePerson, type PersonCommand } from '../../../../services/domain/roster/decide-person.ts';
import { decideUnit } from '../../../../services/domain/roster/decide-unit.ts';
import { personValues, type PersonValues } from '../../../../services/domain/roster/roster-values.ts';
import { staffOf, vacantRoles } from '../../../../services/domain/roster/unit-staff.ts';
import {
  aChair,
  aMember,
  anAdministrator,
  aSecretary,
  aUnit,
  contactOf,
  deputyOf,
  headOf,
  iso,
  TENANT,
} from '../../../helpers/builders.ts';

const at = iso('2026-10-05');
const units = new Map([aUnit(), aUnit({ id: 'teknik', name: 'Tekniska förvaltningen' })].map((unit) => [unit.id, unit]));
const secretary = aSecretary();
const administrator = anAdministrator();
const anna = contactOf('social', 'anna');
const people = [anna, secretary, aChair(), administrator];

interface By {
  actor?: Person;
  confirmed?: boolean;
  among?: readonly Person[];
}

const decided = (person: Person, command: PersonCommand, { actor = secretary, confirmed = false, among = people }: By = {}) =>
  decidePerson(person, command, { actor, at, people: among, units, confirmed });

function changed(person: Person, command: PersonCommand, by: By = {}): Person {
  const done = decided(person, command, { confirmed: true, ...by });
  if (!done.ok) throw new Error(done.failure.code);
  return done.person;
}

const moved: PersonCommand = { do: 'change', rev: 0, values: { roles: ['head@teknik'] } };
const ended: PersonCommand = { do: 'change', rev: 0, values: { active: 'no' } };

describe('R1: the roster is changed', () => {
  it.each([
    ['the secretariat', secretary, true],
    ['the administrator', administrator, true],
    ['a contact person, not even of themselves', anna, false],
    ['a deputy', deputyOf('social'), false],
    ['a head', headOf('social'), false],
    ['the chair', aChair(), false],
    ['a member', aMember(), false],
    ['a secretary who has left', { ...secretary, active: false }, false],
  ])('by %s: %#', (_who, actor, may) => {
    expect(decided(anna, moved, { actor, confirmed: true }).ok).toBe(may);
  });

  it('with what was changed, from what to what, by whom', () => {
    const after = changed(anna, { do: 'change', rev: 0, values: { name: 'Anna Berg', roles: ['head@teknik'] } });
    expect(after).toEqual({
      ...anna,
      name: 'Anna Berg',
      assignments: [{ role: 'head', unit: 'teknik' }],
      history: [
        {
          at,
          by: 'secretary',
          what: 'changed',
          changes: [
            { field: 'name', from: 'anna', to: 'Anna Berg' },
            { field: 'roles', from: ['contact@social'], to: ['head@teknik'] },
          ],
        },
      ],
    });
  });

  it('and an ended person stays, with their chat and their history', () => {
    expect(changed(anna, ended)).toMatchObject({ id: 'anna', active: false, conversation: anna.conversation });
  });

  const FAULTY: [string, Partial<PersonValues>, string][] = [
    ['without a name', { name: '' }, 'no-name'],
    ['with 10,000 characters for a name', { name: 'x'.repeat(10_000) }, 'too-long'],
    ['with an address that is none', { email: 'anna' }, 'bad-email'],
    ['without a role', { roles: [] }, 'no-role'],
    ['with a role that does not exist', { roles: ['mayor'] }, 'no-such-role'],
    ['in an administration that does not exist', { roles: ['contact@atlantis'] }, 'no-such-unit'],
  ];

  it.each(FAULTY)('but not to somebody %s', (_what, values, code) => {
    expect(decided(anna, { do: 'change', rev: 0, values })).toMatchObject({ ok: false, failure: { code } });
  });

  it('but not on what somebody else has changed meanwhile; the same press once more changes nothing', () => {
    const after = changed(anna, moved);
    expect(decided(after, { do: 'change', rev: 0, values: { roles: ['deputy@social'] } })).toEqual({
      ok: false,
      failure: { code: 'stale' },
    });
    const again = decided(after, moved);
    expect(again.ok && again.person).toBe(after);
  });
});

describe('what the city cannot do without', () => {
  it.each([
    ['secretariat', secretary],
    ['committee-chair', aChair()],
  ] as const)('its last in the role %s is neither ended nor moved', (role, last) => {
    for (const command of [ended, moved]) {
      expect(decided(last, command, { actor: administrator, confirmed: true })).toEqual({
        ok: false,
        failure: { code: 'last-of-role', role },
      });
    }
  });

  it('one of two may go', () => {
    expect(decided(secretary, ended, { actor: administrator, among: [...people, aSecretary('siv')] }).ok).toBe(true);
  });

  it('somebody who takes their own role away is asked first', () => {
    expect(decided(administrator, ended, { actor: administrator })).toEqual({ ok: false, failure: { code: 'own-role', left: [] } });
    expect(decided(administrator, ended, { actor: administrator, confirmed: true }).ok).toBe(true);
  });
});

describe('R5: a change that leaves a unit without the role that answers for its report', () => {
  const bo = deputyOf('social', 'bo');
  const eva = headOf('social', 'eva');
  const bare = people.filter(({ id }) => id !== 'anna');
  const take: PersonCommand = { do: 'take-role', rev: 0, role: 'contact@social' };
  const give: PersonCommand = { do: 'give-role', rev: 0, role: 'deputy@social', instead: 'contact@social' };

  it.each([
    ['ending the only contact person', anna, ended, [bo, eva], { role: 'contact', reporters: ['bo'] }],
    ['moving the only contact person', anna, moved, [bo, eva], { role: 'contact', reporters: ['bo'] }],
    ['making the only contact person deputy', anna, give, [eva], { role: 'contact', reporters: ['anna'] }],
    ['where there is no deputy', anna, ended, [eva], { role: 'contact', reporters: ['eva'] }],
    ['where there is nobody else', anna, ended, [], { role: 'contact', reporters: [] }],
    ['ending the deputy where there is no contact person', bo, ended, [bo, eva], { role: 'deputy', reporters: ['eva'] }],
    ['ending the head where there is nobody else', eva, ended, [eva], { role: 'head', reporters: [] }],
  ] as const)('is asked about first, with who answers afterwards: %s', (_what, person, command, others, left) => {
    const among = person === anna ? [...people, ...others] : [...bare, ...others];
    expect(decided(person, command, { among })).toEqual({
      ok: false,
      failure: { code: 'leaves-unit', left: [{ unit: 'social', ...left }] },
    });
    expect(decided(person, command, { among, confirmed: true }).ok).toBe(true);
  });

  it('is not asked about where another has the role, or another role answers', () => {
    expect(decided(anna, ended, { among: [...people, contactOf('social', 'cia')] }).ok).toBe(true);
    expect(decided(bo, ended, { among: [...people, bo] }).ok).toBe(true);
  });

  it('is told beside the own right that goes', () => {
    const both: Person = { ...administrator, assignments: [...administrator.assignments, ...anna.assignments] };
    const among = [...bare.filter(({ id }) => id !== both.id), both, bo];
    expect(decided(both, ended, { actor: both, among })).toMatchObject({
      failure: { code: 'own-role', left: [{ unit: 'social', reporters: ['bo'] }] },
    });
  });

  it('is one thing for a role that is taken', () => {
    const two: Person = { ...anna, assignments: [...anna.assignments, ...headOf('teknik', 'anna').assignments] };
    expect(decided(two, take, { among: [...bare, two, bo] })).toMatchObject({
      failure: { code: 'leaves-unit', left: [{ unit: 'social' }] },
    });
  });
});

describe('undoing one’s last change', () => {
  const commands = fc.array(
    fc.oneof(
      fc.constantFrom('Anna', 'Anna Berg', 'Annika').map((name) => ({ name })),
      fc.constantFrom('', 'anna@solna.example').map((email) => ({ email })),
      fc.subarray(['contact@social', 'deputy@teknik', 'committee-member'], { minLength: 1 }).map((roles) => ({ roles })),
      fc.constantFrom('yes' as const, 'no' as const).map((active) => ({ active })),
    ),
    { minLength: 1, maxLength: 6 },
  );

  it('gives back what was', () => {
    fc.assert(
      fc.property(commands, (many) => {
        let [before, now] = [anna, anna];
        for (const values of many) {
          const next = changed(now, { do: 'change', rev: now.history?.length ?? 0, values });
          if (next !== now) [before, now] = [now, next];
        }
        if (now === anna) return;
        const undone = changed(now, { do: 'undo', rev: now.history?.length ?? 0 });
        expect(personValues(undone)).toEqual(personValues(before));
      }),
    );
  });

  it('is for whoever made it, once', () => {
    const after = changed(anna, moved);
    expect(decided(after, { do: 'undo', rev: 1 }, { actor: administrator })).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } });
    const undone = changed(after, { do: 'undo', rev: 1 });
    expect(changed(undone, { do: 'undo', rev: 1 })).toBe(undone);
    expect(decided(undone, { do: 'undo', rev: 2 })).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } });
  });
});

describe('adding a person', () => {
  const id = '501a0000-0000-4000-8000-000000000777';
  const values = { name: 'Nils Ny', email: '', locale: 'sv' as const, roles: ['deputy@social'] };

  it('makes somebody who is known by the directory’s id, with who added them', () => {
    const done = addPerson({ city: TENANT, id, values }, { actor: secretary, at, units });
    expect(done).toMatchObject({
      ok: true,
      person: {
        id,
        name: 'Nils Ny',
        assignments: [{ role: 'deputy', unit: 'social' }],
        active: true,
        history: [{ by: 'secretary', what: 'added' }],
      },
    });
  });

  it('undone, ends them', () => {
    const done = addPerson({ city: TENANT, id, values }, { actor: secretary, at, units });
    expect(done.ok && changed(done.person, { do: 'undo', rev: 1 })).toMatchObject({ active: false });
  });

  it('reads the id as the directory and people write it, and nothing else', () => {
    expect(readObjectId(` {${id.toUpperCase()}} `)).toBe(id);
    expect([readObjectId('nils.ny@solna.example'), readObjectId('')]).toEqual([undefined, undefined]);
    expect(addPerson({ city: TENANT, id: 'nils', values }, { actor: secretary, at, units })).toEqual({
      ok: false,
      failure: { code: 'bad-id' },
    });
  });

  it('is for the secretariat and the administrator', () => {
    expect(addPerson({ city: TENANT, id, values }, { actor: anna, at, units })).toEqual({ ok: false, failure: { code: 'not-allowed' } });
  });
});

describe('an administration', () => {
  it('is renamed, and named as before when that is undone', () => {
    const done = decideUnit(aUnit(), { do: 'change', rev: 0, values: { name: 'Omsorgen' } }, { actor: secretary, at });
    expect(done.ok && done.unit).toMatchObject({ name: 'Omsorgen', boards: ['socialnamnden'] });
    const undone = done.ok ? decideUnit(done.unit, { do: 'undo', rev: 1 }, { actor: secretary, at }) : done;
    expect(undone.ok && undone.unit.name).toBe('Socialförvaltningen');
  });

  it('is renamed by nobody but the secretariat and the administrator, and to something', () => {
    expect(decideUnit(aUnit(), { do: 'change', rev: 0, values: { name: 'X' } }, { actor: anna, at })).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    expect(decideUnit(aUnit(), { do: 'change', rev: 0, values: { name: '' } }, { actor: secretary, at })).toMatchObject({
      failure: { code: 'no-name' },
    });
  });

  it('R5: without a contact person or a deputy is a finding', () => {
    expect(vacantRoles(staffOf([headOf('social')], 'social'))).toEqual(['contact', 'deputy']);
    expect(vacantRoles(staffOf([headOf('social'), anna, deputyOf('social')], 'social'))).toEqual([]);
  });
});
