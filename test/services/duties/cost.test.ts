import { describe, expect, it } from '@jest/globals';
import type { Assignment, Person } from '../../../services/domain/person.ts';
import { duties } from '../../../services/duties/duties.ts';
import { notices } from '../../../services/duties/notices.ts';
import { aPerson, aReport, aRound, aSecretary, aSnapshot, aUnit, iso, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const ROLES = ['contact', 'deputy', 'head'] as const;

/** How many times it is looked what somebody holds, when it is worked out who is to be told of late reports. */
function looks(administrations: number): number {
  let count = 0;
  const watched = (person: Person): Person => {
    const assignments: Assignment[] = person.assignments;
    return Object.defineProperty({ ...person }, 'assignments', {
      get: () => {
        count += 1;
        return assignments;
      },
    });
  };
  const units = Array.from({ length: administrations }, (_, i) => aUnit({ id: `unit-${i}` }));
  const people = units.flatMap(({ id: unit }) => ROLES.map((role) => aPerson({ id: `${role}-${unit}`, assignments: [{ role, unit }] })));
  const snapshot = aSnapshot({
    today: '2026-11-02',
    units,
    people: [...people, aSecretary()].map(watched),
    rounds: [aRound({ units: units.map(({ id }) => id) })],
    reports: units.map(({ id: unit }) => aReport({ unit, id: `${unit}:2026-Q3` })),
  });
  const owed = notices(rules, snapshot, duties(rules, snapshot), Date.parse(iso('2026-11-02', '12:00')));
  expect(owed.length).toBeGreaterThan(administrations);
  return count;
}

describe('who is to be told', () => {
  it('is looked for in six times the city with six times the work', () => {
    expect(looks(300) / looks(50)).toBeLessThan(6.1);
  });
});
