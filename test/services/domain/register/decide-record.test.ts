import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gapsIn } from '../../../../services/domain/description/gaps.ts';
import { createRecord } from '../../../../services/domain/register/create-record.ts';
import { decideRecord, type RecordCommand } from '../../../../services/domain/register/decide-record.ts';
import type { KindRules } from '../../../../services/domain/register/kind-rules.ts';
import { KINDS } from '../../../../services/domain/register/kinds.ts';
import type { AnyRegistered } from '../../../../services/domain/register/registered.ts';
import { START_REQUIREMENTS } from '../../../../services/domain/project/project-fields.ts';
import { anyCommand, anyRules, sufficient } from './any-record.ts';

const NOW = { actor: 'anna', at: '2026-11-25T10:00:00.000Z', today: '2026-11-25' } as const;

function made(rules: KindRules, values: AnyRegistered['values'] = { title: 'Språk som bro' }): AnyRegistered {
  const created = createRecord(rules, { city: 'solna', id: 'p1', unit: 'skola', values: { ...sufficient(rules), ...values }, ...NOW });
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  return created.record;
}

const PROJECT_VALUES = {
  title: 'Språk som bro',
  type: 'eu',
  startsOn: '2026-12-01',
  endsOn: '2028-11-30',
  areas: ['P1'],
  purposes: ['S1'],
} as const;
const newProject = (): AnyRegistered => {
  const created = createRecord(KINDS.project, { city: 'solna', id: 'p1', unit: 'skola', values: PROJECT_VALUES, ...NOW });
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  return created.record;
};

describe('W5: a project', () => {
  it('does not start while one of the six is missing, and the missing ones are named', () => {
    const started = decideRecord(KINDS.project, newProject(), { do: 'move', rev: 0, to: 'ongoing', values: { goals: 'Fler språk' } }, NOW);
    expect(started).toEqual({
      ok: false,
      failure: { code: 'gaps', to: 'ongoing', fields: START_REQUIREMENTS.filter((name) => name !== 'goals') },
    });
  });

  it('starts when all six are fixed', () => {
    const six = Object.fromEntries(START_REQUIREMENTS.map((name) => [name, 'Klart']));
    const started = decideRecord(KINDS.project, newProject(), { do: 'move', rev: 0, to: 'ongoing', values: six }, NOW);
    expect(started).toMatchObject({ ok: true, record: { state: 'ongoing', rev: 1, values: six } });
  });

  it('F4: is not completed without its effects and what the evaluation gave', () => {
    const ongoing = {
      ...made(KINDS.project),
      state: 'ongoing',
      values: { ...sufficient(KINDS.project), effects: '', evaluationResult: '' },
    };
    const completed = decideRecord(KINDS.project, ongoing, { do: 'move', rev: 0, to: 'completed', values: {} }, NOW);
    expect(completed).toEqual({ ok: false, failure: { code: 'gaps', to: 'completed', fields: ['effects', 'evaluationResult'] } });
  });

  it('does not end before it starts', () => {
    const changed = decideRecord(KINDS.project, newProject(), { do: 'change', rev: 0, values: { endsOn: '2026-11-01' } }, NOW);
    expect(changed).toEqual({ ok: false, failure: { code: 'contradictions', fields: { endsOn: 'ends-before-it-starts' } } });
  });
});

/** What somebody does, and who. */
const anyStep = (rules: KindRules) => fc.tuple(anyCommand(rules), fc.constantFrom('anna', 'bo'));

describe('every kind of record', () => {
  it('takes exactly the steps of its table', () => {
    for (const rules of Object.values<KindRules>(KINDS)) {
      for (const state of rules.states) {
        for (const to of rules.states) {
          const record = { ...made(rules), state };
          const { ok } = decideRecord(rules, record, { do: 'move', rev: 0, to, values: {} }, NOW);
          expect({ kind: rules.kind, state, to, ok }).toEqual({
            kind: rules.kind,
            state,
            to,
            ok: rules.transitions[state]?.includes(to) === true,
          });
        }
      }
    }
  });

  it('is left alone by a press on a version that has been changed since', () => {
    const record = { ...made(KINDS.partner), rev: 3 };
    const decided = decideRecord(KINDS.partner, record, { do: 'change', rev: 1, values: { title: 'Riga' } }, NOW);
    expect(decided).toEqual({ ok: false, failure: { code: 'stale' } });
  });

  it('takes the same press once', () => {
    const command: RecordCommand = { do: 'change', rev: 0, values: { title: 'Riga' } };
    const once = decideRecord(KINDS.partner, made(KINDS.partner), command, NOW);
    const again = once.ok ? decideRecord(KINDS.partner, once.record, command, NOW) : once;
    expect(again).toEqual(once);
  });

  it('never stands in a state with a gap in what the state requires', () => {
    const story = anyRules.chain((rules) => fc.tuple(fc.constant(rules), fc.array(anyCommand(rules), { maxLength: 12 })));
    fc.assert(
      fc.property(story, ([rules, commands]) => {
        let record = made(rules);
        for (const command of commands) {
          const decided = decideRecord(rules, record, { ...command, rev: record.rev }, NOW);
          if (decided.ok) record = decided.record;
          expect(gapsIn(rules.description, record.values, record.state)).toEqual([]);
        }
      }),
    );
  });

  it('is as it was after an undo, with both in its history', () => {
    const change = anyRules.chain((rules) => fc.tuple(fc.constant(rules), anyCommand(rules)));
    fc.assert(
      fc.property(change, ([rules, command]) => {
        const before = made(rules);
        const changed = decideRecord(rules, before, command, NOW);
        if (!changed.ok || changed.record === before || command.do === 'undo') return;
        const undone = decideRecord(rules, changed.record, { do: 'undo', rev: 1 }, NOW);
        if (!undone.ok) throw new Error(JSON.stringify(undone.failure));
        const { values, state } = undone.record;
        expect({ values, state }).toEqual({ values: before.values, state: before.state });
        expect(undone.record.history.map(({ what }) => what)).toEqual(['created', command.do === 'move' ? 'moved' : 'changed', 'undone']);
      }),
    );
  });

  it('is as it was after an undo, at any point of any story, by whoever took the last step and nobody else', () => {
    const story = anyRules.chain((rules) => fc.tuple(fc.constant(rules), fc.array(anyStep(rules), { minLength: 1, maxLength: 12 })));
    let undone = 0;
    fc.assert(
      fc.property(story, ([rules, steps]) => {
        let record = made(rules);
        for (const [command, actor] of steps) {
          const before = record;
          const decided = decideRecord(rules, before, { ...command, rev: before.rev }, { ...NOW, actor });
          if (!decided.ok || decided.record === before) continue;
          record = decided.record;
          if (command.do === 'undo') continue;
          const undo = { do: 'undo', rev: record.rev } as const;
          const back = decideRecord(rules, record, undo, { ...NOW, actor });
          if (!back.ok) throw new Error(JSON.stringify(back.failure));
          undone += 1;
          expect({ values: back.record.values, state: back.record.state }).toEqual({ values: before.values, state: before.state });
          expect(back.record.history.slice(0, -1)).toEqual(record.history);
          expect(decideRecord(rules, record, undo, { ...NOW, actor: 'cecilia' }).ok).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
    expect(undone).toBeGreaterThan(100);
  });

  it("cannot be undone by somebody else, nor another's change", () => {
    const changed = decideRecord(KINDS.partner, made(KINDS.partner), { do: 'change', rev: 0, values: { title: 'Riga' } }, NOW);
    const record = changed.ok ? changed.record : made(KINDS.partner);
    expect(decideRecord(KINDS.partner, record, { do: 'undo', rev: 1 }, { ...NOW, actor: 'bo' })).toEqual({
      ok: false,
      failure: { code: 'nothing-to-undo' },
    });
  });

  it.each([
    ['a day after', '2026-11-26T10:00:00.000Z', true],
    ['more than a day after', '2026-11-26T10:00:00.001Z', false],
    ['a year after', '2027-11-25T10:00:00.000Z', false],
  ] as const)('%s its last change it can be undone: %s, %s', (_when, at, can) => {
    for (const rules of Object.values<KindRules>(KINDS)) {
      const record = made(rules);
      const [to] = rules.transitions[record.state] ?? [];
      const moved = decideRecord(rules, record, { do: 'move', rev: 0, to: to ?? '', values: {} }, NOW);
      const changed = decideRecord(rules, record, { do: 'change', rev: 0, values: { title: 'Riga' } }, NOW);
      for (const done of [{ ok: true, record } as const, moved, changed]) {
        if (!done.ok) throw new Error(JSON.stringify(done.failure));
        const undone = decideRecord(rules, done.record, { do: 'undo', rev: done.record.rev }, { ...NOW, at });
        expect(undone.ok ? 'undone' : undone.failure.code).toBe(can ? 'undone' : 'nothing-to-undo');
      }
    }
  });

  it('is taken out when its making is undone', () => {
    expect(decideRecord(KINDS.partner, made(KINDS.partner), { do: 'undo', rev: 0 }, NOW)).toMatchObject({
      ok: true,
      record: { state: 'removed', history: [{ what: 'created' }, { what: 'undone', from: 'active', to: 'removed' }] },
    });
  });
});
