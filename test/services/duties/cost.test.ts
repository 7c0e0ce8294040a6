import { describe, expect, it } from '@jest/globals';
import type { Absence, Assignment, Person } from '../../../services/domain/person.ts';
import { duties } from '../../../services/duties/duties.ts';
import { notices } from '../../../services/duties/notices.ts';
import { aPerson, aReport, aRound, aSecretary, aSnapshot, aUnit, iso, solnaRules } from '../../helpers/builders.ts';

const rules = await solnaRules();
const ADOPTED = { outcome: 'adopt', at: iso('2026-11-02', '10:00'), by: 'chair', comment: '' } as const;
const ROLES = ['contact', 'deputy', 'head'] as const;

type Situation = 'late' | 'late, and one is away' | 'just adopted';

const AWAY: Absence = { from: '2026-11-01', to: '2026-11-15', by: 'secretary', at: iso('2026-10-01') };

/** How many times it is looked who somebody is or what they hold, when it is worked out who is to be told. */
function looks(administrations: number, situation: Situation): number {
  let count = 0;
  const seen = <V>(value: V) => ({
    enumerable: true,
    get: () => {
      count += 1;
      return value;
    },
  });
  const watched = (person: Person): Person => {
    const assignments: Assignment[] = person.assignments;
    return Object.defineProperties({ ...person }, { assignments: seen(assignments), id: seen(person.id) });
  };
  const units = Array.from({ length: administrations }, (_, i) => aUnit({ id: `unit-${i}` }));
  const people = units.flatMap(({ id: unit }) => ROLES.map((role) => aPerson({ id: `${role}-${unit}`, assignments: [{ role, unit }] })));
  const round = aRound({ units: units.map(({ id }) => id) });
  const snapshot = aSnapshot({
    today: '2026-11-02',
    units,
    people: [...people, aSecretary()].map((p, i) => (i === 0 && situation !== 'late' ? { ...p, absences: [AWAY] } : p)).map(watched),
    rounds: [situation === 'just adopted' ? { ...round, state: 'adopted', decision: ADOPTED } : round],
    reports: units.map(({ id: unit }) => aReport({ unit, id: `${unit}:2026-Q3` })),
  });
  const owed = notices(rules, snapshot, duties(rules, snapshot), Date.parse(iso('2026-11-02', '12:00')));
  expect(owed.length).toBeGreaterThan(administrations);
  return count;
}

describe('who is to be told', () => {
  it.each<Situation>(['late', 'late, and one is away', 'just adopted'])(
    'is looked for in six times the city with six times the work: %s',
    (situation) => {
      expect(looks(300, situation) / looks(50, situation)).toBeLessThan(6.1);
    },
  );
});
