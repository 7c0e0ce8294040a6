import type { Project } from '../project.ts';
import type { ProjectRecord } from './project-rules.ts';

/** What was not asked for before the register. */
const NOT_ASKED = {
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
};

/**
 * A project as it was stored before the register, its fields beside each other, as the register has it.
 * A programme and partners that were written as text are references nothing answers to, and are shown as they were written.
 */
export const upgradeProject = ({ kind, city, id, unit, state, ...fields }: Project): ProjectRecord => ({
  kind,
  city,
  id,
  unit,
  state,
  rev: 0,
  values: { ...NOT_ASKED, ...fields },
  history: [],
});
