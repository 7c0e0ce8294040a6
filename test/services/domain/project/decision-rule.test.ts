import { describe, expect, it } from '@jest/globals';
import type { DecisionRule } from '../../../../services/domain/project/decision-rule.ts';
import { START_REQUIREMENTS } from '../../../../services/domain/project/project-fields.ts';
import { projectRules } from '../../../../services/domain/project/project-rules.ts';
import { createRecord } from '../../../../services/domain/register/create-record.ts';
import { decideRecord } from '../../../../services/domain/register/decide-record.ts';
import type { AnyRegistered } from '../../../../services/domain/register/registered.ts';

const NOW = { actor: 'anna', at: '2026-11-25T10:00:00.000Z', today: '2026-11-25' } as const;
const SIX = Object.fromEntries(START_REQUIREMENTS.map((name) => [name, 'Klart']));
const BOTH: DecisionRule = { overYears: 3, overBoards: 1 };

/** What is asked for when a project with these values, and all else in place, is started. */
function gapsOf(rule: DecisionRule | undefined, values: AnyRegistered['values']): string[] {
  const rules = projectRules(rule);
  const whole = { title: 'Språk som bro', type: 'eu', startsOn: '2027-01-01', areas: ['P1'], purposes: ['S1'], ...SIX, ...values };
  const made = createRecord(rules, { city: 'solna', id: 'p1', unit: 'skola', values: whole, ...NOW });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const started = decideRecord(rules, made.record, { do: 'move', rev: 0, to: 'ongoing', values: {} }, NOW);
  if (started.ok) return [];
  return started.failure.code === 'gaps' ? started.failure.fields : [started.failure.code];
}

describe("W5: the city's rule for who decides on a project", () => {
  it.each([
    ['three years to the day', BOTH, { endsOn: '2029-12-31' }, []],
    ['a day more', BOTH, { endsOn: '2030-01-01' }, ['decision', 'decidedOn']],
    ['one board', BOTH, { endsOn: '2027-12-31', boards: ['skola'] }, []],
    ['two boards', BOTH, { endsOn: '2027-12-31', boards: ['skola', 'kultur'] }, ['decision', 'decidedOn']],
    ['two boards, decided on a day that is not named', BOTH, { endsOn: '2027-12-31', boards: ['a', 'b'], decision: 'KS' }, ['decidedOn']],
    ['two boards, decided', BOTH, { endsOn: '2027-12-31', boards: ['a', 'b'], decision: 'KS', decidedOn: '2026-11-20' }, []],
    ['two boards where only length counts', { overYears: 3 }, { endsOn: '2027-12-31', boards: ['a', 'b'] }, []],
    ['ten years where only boards count', { overBoards: 1 }, { endsOn: '2036-12-31' }, []],
    ['ten years and two boards in a city without such a rule', undefined, { endsOn: '2036-12-31', boards: ['a', 'b'] }, []],
  ] as const)('%s', (_what, rule, values, gaps) => {
    expect(gapsOf(rule, { ...values })).toEqual(gaps);
  });

  it('is asked for in the order of the form, with what else is missing', () => {
    expect(gapsOf(BOTH, { endsOn: '2031-12-31', goals: '' })).toEqual(['goals', 'decision', 'decidedOn']);
  });

  it('holds for a running project that is made longer', () => {
    const rules = projectRules(BOTH);
    const values = { title: 'T', type: 'eu', startsOn: '2027-01-01', endsOn: '2028-01-01', areas: ['P1'], purposes: ['S1'], ...SIX };
    const made = createRecord(rules, { city: 'solna', id: 'p1', unit: 'skola', values, ...NOW });
    const ongoing = made.ok ? decideRecord(rules, made.record, { do: 'move', rev: 0, to: 'ongoing', values: {} }, NOW) : made;
    const longer = ongoing.ok
      ? decideRecord(rules, ongoing.record, { do: 'change', rev: 1, values: { endsOn: '2031-01-01' } }, NOW)
      : ongoing;
    expect(longer).toEqual({ ok: false, failure: { code: 'gaps', to: 'ongoing', fields: ['decision', 'decidedOn'] } });
  });
});
