import { describe, expect, it } from '@jest/globals';
import { openReport, REPORT_STATES, type Report } from '../../../services/domain/report.ts';
import { aLine, anEffect, aProject, aReport, progress, TENANT } from '../../helpers/builders.ts';

const said = progress({ status: 'at-risk', happened: 'Partnern drog sig ur', effects: 'Åtta lärare' });
const earlier = progress({ happened: 'För ett halvår sedan' });

const open = (previous?: Report, projects = [aProject()]): Report => openReport(TENANT, 'social', '2026-Q3', projects, previous);
const lastQuarter = (change: Partial<Report> = {}): Report =>
  aReport({ quarter: '2026-Q2', state: 'approved', lines: [aLine({ answer: said, rev: 2 })], ...change });

describe('the report of a new quarter', () => {
  it("R2: has a line for each of the unit's projects, with nothing said yet", () => {
    const { title, type, programme, areas, purposes, endsOn } = aProject();
    expect(open()).toEqual({
      kind: 'report',
      city: TENANT,
      id: 'social:2026-Q3',
      unit: 'social',
      quarter: '2026-Q3',
      state: 'open',
      rev: 0,
      version: 1,
      lines: [{ project: 'trygga-hem', title, type, programme, areas, purposes, endsOn, rev: 0 }],
      entries: [],
      history: [],
      earlier: [],
    });
  });

  it.each(['submitted', 'approved'] as const)('carries what was said last quarter, when that is %s', (state) => {
    expect(open(lastQuarter({ state })).lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q2' } })]);
  });

  it.each(['open', 'returned'] as const)('carries nothing of a draft that is %s, but what that one carried', (state) => {
    const lines = [aLine({ previous: earlier, answer: said, rev: 1 })];
    expect(open(lastQuarter({ state, lines })).lines).toEqual([aLine({ previous: earlier })]);
  });

  it('carries what was approved while a correction of it is being written', () => {
    const inCorrection = lastQuarter({
      state: 'returned',
      version: 2,
      lines: [aLine({ answer: progress({ happened: 'Halvskrivet' }), rev: 3 })],
      earlier: [{ version: 1, lines: [aLine({ answer: said, rev: 2 })], entries: [] }],
    });
    expect(open(inCorrection).lines).toEqual([aLine({ previous: { ...said, saidIn: '2026-Q2' } })]);
  });

  it('carries what was last told, and when, past quarters with nothing new', () => {
    const answer = progress({ status: 'at-risk', effects: 'Nio lärare', nothingNew: true });
    const previous = { ...said, saidIn: '2026-Q1' as const };
    const expected = { status: 'at-risk', happened: 'Partnern drog sig ur', effects: 'Nio lärare', saidIn: '2026-Q1' };
    expect(open(lastQuarter({ lines: [aLine({ previous, answer, rev: 1 })] })).lines[0]?.previous).toEqual(expected);
  });

  it('does not guess a quarter that a report of before does not tell', () => {
    const answer = progress({ nothingNew: true });
    expect(open(lastQuarter({ lines: [aLine({ previous: earlier, answer, rev: 1 })] })).lines[0]?.previous).toEqual(earlier);
  });

  it('leaves out a project that was said to be finished', () => {
    const finished = lastQuarter({ lines: [aLine({ answer: progress({ status: 'finished' }) })] });
    expect(open(finished, [aProject(), aProject({ id: 'nytt' })]).lines.map((l) => l.project)).toEqual(['nytt']);
  });

  it('keeps a project that somebody only drafted as finished', () => {
    const drafted = lastQuarter({ state: 'open', lines: [aLine({ answer: progress({ status: 'finished' }) })] });
    expect(open(drafted).lines).toEqual([aLine()]);
  });

  it('carries nothing where nothing was said', () => {
    expect(open(lastQuarter({ lines: [aLine({ answer: { happened: '', effects: '' } })] })).lines).toEqual([aLine()]);
  });

  it("carries no entries: what happened last quarter was last quarter's", () => {
    expect(open(lastQuarter({ entries: [anEffect()] })).entries).toEqual([]);
  });

  it('is a report like any other whatever became of the last', () => {
    for (const state of REPORT_STATES) {
      expect(open(lastQuarter({ state }))).toEqual(
        expect.objectContaining({ state: 'open', rev: 0, version: 1, history: [], earlier: [] }),
      );
    }
  });
});
