import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../services/domain/person.ts';
import { isComplete } from '../../../services/domain/report-completeness.ts';
import { decideReport, type ReportCommand } from '../../../services/domain/report-decisions.ts';
import { isEditable, type Report } from '../../../services/domain/report.ts';
import type { Result } from '../../../services/domain/result.ts';
import { aLine, aReport, iso, progress } from '../../helpers/builders.ts';
import { presses, PROJECTS, type Press } from './any-commands.ts';

const AT = iso('2026-10-05', '10:00');

/** Whatever is changed in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const said = progress({ happened: 'Förra kvartalet' });
const lines = PROJECTS.map((project, i) => aLine({ project, previous: said, ...(i > 0 ? { answer: said } : {}) }));
const start = (): Report => frozen(aReport({ rev: 0, lines }));

interface Taken {
  before: Report;
  command: ReportCommand;
  actor: Person;
  /** The person looked at the report as it stands. */
  isFresh: boolean;
  decided: Result<Report>;
}

/** Plays the presses through; each step with what it came from. */
function play(all: readonly Press[]): Taken[] {
  let report = start();
  return all.map(({ actor, behind, command: make }) => {
    const before = report;
    const command = make(before, behind);
    const decided = decideReport(before, command, actor, AT);
    if (decided.ok) report = frozen(decided.value);
    return { before, command, actor, isFresh: behind === 0, decided };
  });
}

const after = ({ before, decided }: Taken): Report => (decided.ok ? decided.value : before);

const holds = (rule: (taken: Taken) => void): void =>
  fc.assert(
    fc.property(presses, (all) => play(all).forEach(rule)),
    { numRuns: 100 },
  );

const MOVES = [
  'open>submitted submit',
  'returned>submitted submit',
  'submitted>open take-back',
  'submitted>returned take-back',
  'submitted>approved approve',
  'submitted>returned return',
  'approved>returned reopen',
];

describe('whatever anybody does to a report, in any order', () => {
  it('it never leaves its table of states', () => {
    holds((taken) => {
      const [from, to] = [taken.before.state, after(taken).state];
      if (from !== to) expect(MOVES).toContain(`${from}>${to} ${taken.command.do}`);
    });
  });

  it('its rev grows by one with every change, and with nothing else', () => {
    holds((taken) => {
      const next = after(taken);
      if (next === taken.before) return;
      expect(next.rev).toBe(taken.before.rev + 1);
      expect({ ...next, rev: 0 }).not.toEqual({ ...taken.before, rev: 0, draft: next.draft });
    });
  });

  it('a press that comes again gives the same record', () => {
    holds(({ command, actor, decided }) => {
      if (!decided.ok) return;
      const again = decideReport(decided.value, command, actor, iso('2026-10-06'));
      expect(again.ok && again.value === decided.value).toBe(true);
    });
  });

  it('a decision on an older sight of it changes nothing', () => {
    holds(({ before, command, isFresh, decided }) => {
      if (isFresh || !('rev' in command)) return;
      expect(decided.ok ? decided.value === before : true).toBe(true);
    });
  });

  it('no saved text is lost but by somebody who saw it, or who removed it', () => {
    holds((taken) => {
      const { before, command } = taken;
      const next = after(taken);
      for (const line of before.lines) {
        const now = next.lines.find((l) => l.project === line.project);
        const isWritten = command.do === 'save-line' && command.project === line.project && command.seenRev === line.rev;
        if (line.answer !== undefined && !isWritten) expect(now?.answer).toEqual(line.answer);
      }
      for (const entry of before.entries) {
        const now = next.entries.find((e) => e.id === entry.id);
        const isTouched =
          (command.do === 'save-entry' && command.entry.id === entry.id) || (command.do === 'remove-entry' && command.entry === entry.id);
        if (!isTouched) expect(now).toEqual(entry);
      }
    });
  });

  it('what has been handed in is only what was complete, and stays as it was handed in', () => {
    holds((taken) => {
      const next = after(taken);
      if (!isEditable(next)) expect(isComplete(next)).toBe(true);
      if (!isEditable(taken.before)) expect([next.lines, next.entries]).toEqual([taken.before.lines, taken.before.entries]);
    });
  });

  it('its history and its approved versions are only ever added to', () => {
    holds((taken) => {
      const { before } = taken;
      const next = after(taken);
      expect(next.history.slice(0, before.history.length)).toEqual(before.history);
      expect(next.history.length - before.history.length).toBe(next.state === before.state ? 0 : 1);
      expect(next.earlier.slice(0, before.earlier.length)).toEqual(before.earlier);
      expect(next.earlier.map((e) => e.version)).toEqual(Array.from({ length: next.version - 1 }, (_, i) => i + 1));
    });
  });

  it('every round of the table is reached', () => {
    const reached = new Set<string>();
    const note = (taken: Taken): unknown => reached.add(`${taken.before.state}>${after(taken).state} ${taken.command.do}`);
    fc.assert(
      fc.property(presses, (all) => play(all).forEach(note)),
      { seed: 7, numRuns: 200 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(MOVES));
  });
});
