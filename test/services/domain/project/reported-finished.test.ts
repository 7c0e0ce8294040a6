import { describe, expect, it } from '@jest/globals';
import { projectRules, type ProjectRecord } from '../../../../services/domain/project/project-rules.ts';
import { reportedFinished } from '../../../../services/domain/project/reported-finished.ts';
import type { Report } from '../../../../services/domain/report.ts';
import { emptyValues } from '../../../../services/domain/description/field.ts';
import { aLine, aReport, progress } from '../../../helpers/builders.ts';

const project = (change: Partial<ProjectRecord> = {}): ProjectRecord => ({
  kind: 'project',
  city: 'solna',
  id: 'p1',
  unit: 'skola',
  state: 'ongoing',
  rev: 0,
  values: {
    title: 'Språk som bro',
    partners: [],
    boards: [],
    areas: [],
    purposes: [],
    purpose: '',
    goals: '',
    activities: '',
    commitments: '',
    timetable: '',
    evaluationMethod: '',
    diaryNumber: '',
    decision: '',
    reportingDates: [],
    effects: '',
    evaluationResult: '',
  },
  history: [],
  ...change,
});

const approved = (quarter: Report['quarter'], status: 'finished' | 'on-plan', change: Partial<Report> = {}): Report =>
  aReport({
    id: `skola:${quarter}`,
    unit: 'skola',
    quarter,
    state: 'approved',
    lines: [aLine({ project: 'p1', answer: progress({ status, happened: 'Slutfört.', effects: 'Ny metod.' }) })],
    history: [{ at: '2026-10-20T08:00:00.000Z', by: 'sekr', what: 'approved', version: 1 }],
    ...change,
  });

describe('F4: a project that is reported as finished', () => {
  it('is there to be completed with what was said', () => {
    expect(reportedFinished(project(), [approved('2026-Q2', 'on-plan'), approved('2026-Q3', 'finished')])).toEqual({
      quarter: '2026-Q3',
      happened: 'Slutfört.',
      effects: 'Ny metod.',
    });
  });

  it.each([
    ['has a later report that says otherwise', project(), [approved('2026-Q2', 'finished'), approved('2026-Q3', 'on-plan')]],
    ['is in a report that is not approved', project(), [approved('2026-Q3', 'finished', { state: 'submitted' })]],
    ['has been completed already', project({ state: 'completed' }), [approved('2026-Q3', 'finished')]],
    ['is of no report', project({ id: 'p2' }), [approved('2026-Q3', 'finished')]],
    [
      'has been taken up again since',
      project({ history: [{ at: '2026-11-01T08:00:00.000Z', by: 'a', what: 'moved', from: 'completed', to: 'ongoing', changes: [] }] }),
      [approved('2026-Q3', 'finished')],
    ],
  ])('is not when it %s', (_why, record, reports) => {
    expect(reportedFinished(record, reports)).toBeUndefined();
  });

  it('has a value for every field of its description', () => {
    expect(Object.keys(emptyValues(projectRules(undefined).description)).every((name) => Object.hasOwn(project().values, name))).toBe(true);
  });
});
