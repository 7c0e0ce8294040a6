import { describe, expect, it } from '@jest/globals';
import type { Assignment, Person } from '../../../../services/domain/person.ts';
import { mayCreateFor, rightTo, type Right } from '../../../../services/domain/register/rights.ts';
import { REGISTERED_KINDS, type RegisteredKind } from '../../../../services/domain/register/registered.ts';

const who = (assignments: Assignment[], active = true): Person => ({
  kind: 'person',
  city: 'solna',
  id: 'p',
  name: 'P',
  assignments,
  locale: 'sv',
  active,
});

const OWN = 'skola';
type Rights = { [K in RegisteredKind]: { own: Right; other: Right } };

const all = (right: Right): Rights => ({
  project: { own: right, other: right },
  application: { own: right, other: right },
  activity: { own: right, other: right },
  partner: { own: right, other: right },
  programme: { own: right, other: right },
});
const unit = (own: Right): Rights => ({
  project: { own, other: 'none' },
  application: { own, other: 'none' },
  activity: { own, other: 'none' },
  partner: { own, other: 'read' },
  programme: { own: 'read', other: 'read' },
});

const ROLES: [string, Assignment[], Rights][] = [
  ['a contact person', [{ role: 'contact', unit: OWN }], unit('write')],
  ['a deputy', [{ role: 'deputy', unit: OWN }], unit('write')],
  ['a head', [{ role: 'head', unit: OWN }], unit('read')],
  ['the secretariat', [{ role: 'secretariat' }], all('write')],
  ['the chair', [{ role: 'committee-chair' }], all('read')],
  ['a member', [{ role: 'committee-member' }], all('read')],
  ['an administrator', [{ role: 'administrator' }], all('none')],
  ['somebody without a role', [], all('none')],
];

describe('R4, R5: what somebody may do with a record', () => {
  it.each(ROLES)('%s', (_who, assignments, expected) => {
    const person = who(assignments);
    for (const kind of REGISTERED_KINDS) {
      const rights = { own: rightTo(person, { kind, unit: OWN }), other: rightTo(person, { kind, unit: 'teknik' }) };
      expect({ kind, ...rights }).toEqual({ kind, ...expected[kind] });
    }
  });

  it('is nothing once they have left', () => {
    for (const [, assignments] of ROLES) expect(rightTo(who(assignments, false), { kind: 'project', unit: OWN })).toBe('none');
  });
});

describe('for whom somebody may make a record', () => {
  it('is the own administration, or all for the secretariat', () => {
    expect(mayCreateFor(who([{ role: 'contact', unit: OWN }]), 'project')).toEqual([OWN]);
    expect(mayCreateFor(who([{ role: 'secretariat' }]), 'programme')).toBe('all');
    expect(mayCreateFor(who([{ role: 'contact', unit: OWN }]), 'programme')).toEqual([]);
    expect(mayCreateFor(who([{ role: 'head', unit: OWN }]), 'project')).toEqual([]);
    expect(mayCreateFor(who([{ role: 'secretariat' }], false), 'project')).toEqual([]);
  });
});
