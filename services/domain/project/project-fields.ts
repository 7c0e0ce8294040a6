import { AREAS, PURPOSES } from '../classification.ts';
import { describe } from '../description/field.ts';

const FIXED_BEFORE_START = ['ongoing', 'completed'] as const;
const DATED = ['planned', ...FIXED_BEFORE_START] as const;

/** The six things that are fixed before a project starts (W5). */
export const START_REQUIREMENTS = ['purpose', 'goals', 'activities', 'commitments', 'timetable', 'evaluationMethod'] as const;

/** A project in the register (W2, R2), in the order in which people think of it. */
export const PROJECT_FIELDS = describe({
  title: { type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['idea', ...DATED, 'cancelled'] },
  type: { type: 'choice', of: ['eu', 'other'], listed: true, clause: 'W2', requiredIn: DATED },
  programme: { type: 'reference', to: 'programme', listed: true, searched: true, clause: 'W8' },
  role: { type: 'choice', of: ['lead', 'partner'] },
  partners: { type: 'references', to: 'partner', most: 40, searched: true, clause: 'W4' },
  startsOn: { type: 'date', listed: true, requiredIn: DATED },
  endsOn: { type: 'date', listed: true, requiredIn: DATED },
  areas: { type: 'choices', of: AREAS, clause: 'P1–P4', requiredIn: DATED },
  purposes: { type: 'choices', of: PURPOSES, clause: 'S1–S4', requiredIn: DATED },
  purpose: { type: 'long-text', limit: 1500, searched: true, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  goals: { type: 'long-text', limit: 1500, searched: true, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  activities: { type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  commitments: { type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  timetable: { type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  evaluationMethod: { type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  budget: { type: 'amount' },
  grant: { type: 'amount' },
  ownShare: { type: 'amount' },
  diaryNumber: { type: 'text', limit: 60, searched: true },
  decision: { type: 'text', limit: 200 },
  decidedOn: { type: 'date' },
  reportingDates: { type: 'dates', most: 24, clause: 'W2' },
  keepUntil: { type: 'date' },
  effects: { type: 'long-text', limit: 1500, searched: true, clause: 'F4', requiredIn: ['completed'] },
  evaluationResult: { type: 'long-text', limit: 1500, clause: 'W5', requiredIn: ['completed'] },
});
