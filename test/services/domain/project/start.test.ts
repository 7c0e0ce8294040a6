import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../../services/domain/civil-date.ts';
import { emptyValues, type AnyValues } from '../../../../services/domain/description/field.ts';
import type { DecisionRule } from '../../../../services/domain/project/decision-rule.ts';
import { PROJECT_FIELDS } from '../../../../services/domain/project/project-fields.ts';
import { projectRules } from '../../../../services/domain/project/project-rules.ts';
import { createRecord } from '../../../../services/domain/register/create-record.ts';
import { decideRecord } from '../../../../services/domain/register/decide-record.ts';
import { anyCommand } from '../register/any-record.ts';

const NOW = { actor: 'anna', at: '2026-11-25T10:00:00.000Z', today: '2026-11-25' } as const;

/** The policy's six, and what else a project that runs has; written out here and nowhere read from the product. */
const SIX = ['purpose', 'goals', 'activities', 'commitments', 'timetable', 'evaluationMethod'];
const NEEDED = ['title', 'type', 'startsOn', 'endsOn', 'areas', 'purposes', ...SIX];
const DECIDED = ['decision', 'decidedOn'];

const START = '2027-01-01';

/** So many years, and a day more or not. */
interface Length {
  years: number;
  isLonger: boolean;
}

const anyLength: fc.Arbitrary<Length> = fc.record({ years: fc.integer({ min: 1, max: 5 }), isLonger: fc.boolean() });

const filledIn = ({ years, isLonger }: Length): AnyValues => ({
  ...emptyValues(PROJECT_FIELDS),
  title: 'Språk som bro',
  type: 'eu',
  startsOn: START,
  endsOn: addDays(addMonths(START, 12 * years), isLonger ? 0 : -1),
  areas: ['P1'],
  purposes: ['S1'],
  decision: 'Kommunstyrelsen',
  decidedOn: '2026-11-20',
  ...Object.fromEntries(SIX.map((name) => [name, 'Klart'])),
});

const anyRule: fc.Arbitrary<DecisionRule | undefined> = fc.option(
  fc.record({
    overYears: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    overBoards: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  }),
  { nil: undefined },
);

const isDecidedOn = (rule: DecisionRule | undefined, { years, isLonger }: Length, boards: readonly string[]): boolean =>
  (rule?.overYears !== undefined && (years > rule.overYears || (years === rule.overYears && isLonger))) ||
  (rule?.overBoards !== undefined && boards.length > rule.overBoards);

const emptied = (name: string, empty: string | undefined): AnyValues[string] => {
  if (name === 'areas' || name === 'purposes') return [];
  return ['startsOn', 'endsOn', 'decidedOn', 'type'].includes(name) ? undefined : empty;
};

/** A field as somebody leaves it who has not filled it in. */
const blank = fc.constantFrom('', ' ', '\n\t ', undefined);

const isBlank = (value: AnyValues[string]): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

describe('W5: nothing enters ongoing with a gap', () => {
  it('a project starts exactly when nothing is missing, and what is missing is named', () => {
    const lacking = fc.subarray([...NEEDED, ...DECIDED].filter((name) => name !== 'title'));
    const boards = fc.subarray(['skola', 'kultur', 'miljo']);
    fc.assert(
      fc.property(
        anyRule,
        anyLength,
        boards,
        lacking,
        blank,
        fc.constantFrom('idea', 'planned'),
        (rule, length, of, lacks, empty, state) => {
          const rules = projectRules(rule);
          const gone = Object.fromEntries(lacks.map((name) => [name, emptied(name, empty)]));
          const values = { ...filledIn(length), boards: of, ...gone };
          const made = createRecord(rules, { city: 'solna', id: 'p1', unit: 'skola', values, ...NOW });
          if (!made.ok) throw new Error(JSON.stringify(made.failure));
          const started = decideRecord(rules, { ...made.record, state }, { do: 'move', rev: 0, to: 'ongoing', values: {} }, NOW);
          const isDated = !lacks.includes('startsOn') && !lacks.includes('endsOn');
          const isAsked = isDecidedOn(rule, isDated ? length : { years: 0, isLonger: false }, of);
          const missing = lacks.filter((name) => isAsked || !DECIDED.includes(name));
          expect(started.ok).toBe(missing.length === 0);
          if (started.ok) return;
          if (started.failure.code !== 'gaps') throw new Error(started.failure.code);
          expect([...started.failure.fields].sort()).toEqual([...missing].sort());
        },
      ),
    );
  });

  it('and none that runs comes to have one, whatever is done with it', () => {
    const story = anyRule.chain((rule) =>
      fc.record({ rule: fc.constant(rule), commands: fc.array(anyCommand(projectRules(rule)), { maxLength: 15 }) }),
    );
    let ran = 0;
    fc.assert(
      fc.property(story, ({ rule, commands }) => {
        const rules = projectRules(rule);
        const values = { ...filledIn({ years: 1, isLonger: false }), boards: [] };
        const made = createRecord(rules, { city: 'solna', id: 'p1', unit: 'skola', values, ...NOW });
        let record = made.ok ? made.record : undefined;
        for (const command of [{ do: 'move', rev: 0, to: 'ongoing', values: {} } as const, ...commands]) {
          if (record === undefined) throw new Error('it was not made');
          const decided = decideRecord(rules, record, { ...command, rev: record.rev }, NOW);
          if (decided.ok) record = decided.record;
          if (record.state !== 'ongoing') continue;
          ran += 1;
          expect(NEEDED.filter((name) => isBlank(record?.values[name]))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(ran).toBeGreaterThan(100);
  });
});
