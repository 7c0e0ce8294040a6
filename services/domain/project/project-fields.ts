import { AREAS, PURPOSES } from '../classification.ts';
import { describe } from '../description/field.ts';

const FIXED_BEFORE_START = ['ongoing', 'completed'] as const;
const DATED = ['planned', ...FIXED_BEFORE_START] as const;

/** The six things that are fixed before a project starts (W5). */
export const START_REQUIREMENTS = ['purpose', 'goals', 'activities', 'commitments', 'timetable', 'evaluationMethod'] as const;

/** A project in the register (W2, R2), in the order in which people think of it. */
export const PROJECT_FIELDS = describe({
  title: { group: 'about', type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['idea', ...DATED, 'cancelled'] },
  type: { group: 'about', type: 'choice', of: ['eu', 'other'], listed: true, clause: 'W2', requiredIn: DATED },
  programme: { group: 'about', type: 'reference', to: 'programme', listed: true, searched: true, clause: 'W8' },
  role: { group: 'about', type: 'choice', of: ['lead', 'partner'] },
  partners: { group: 'partners', type: 'references', to: 'partner', most: 40, searched: true, clause: 'W4' },
  startsOn: { group: 'about', type: 'date', listed: true, requiredIn: DATED },
  endsOn: { group: 'about', type: 'date', listed: true, requiredIn: DATED },
  areas: { group: 'aims', type: 'choices', of: AREAS, clause: 'P1–P4', requiredIn: DATED },
  purposes: { group: 'aims', type: 'choices', of: PURPOSES, clause: 'S1–S4', requiredIn: DATED },
  purpose: { group: 'start', type: 'long-text', limit: 1500, searched: true, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  goals: { group: 'start', type: 'long-text', limit: 1500, searched: true, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  activities: { group: 'start', type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  commitments: { group: 'start', type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  timetable: { group: 'start', type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  evaluationMethod: { group: 'start', type: 'long-text', limit: 1500, clause: 'W5', requiredIn: FIXED_BEFORE_START },
  budget: { group: 'money', type: 'amount' },
  grant: { group: 'money', type: 'amount' },
  ownShare: { group: 'money', type: 'amount' },
  diaryNumber: { group: 'papers', type: 'text', limit: 60, searched: true },
  boards: { group: 'papers', type: 'references', to: 'board', most: 20 },
  decision: { group: 'papers', type: 'text', limit: 200 },
  decidedOn: { group: 'papers', type: 'date' },
  reportingDates: { group: 'papers', type: 'dates', most: 24, clause: 'W2' },
  keepUntil: { group: 'papers', type: 'date' },
  effects: { group: 'result', type: 'long-text', limit: 1500, searched: true, clause: 'F4', requiredIn: ['completed'] },
  evaluationResult: { group: 'result', type: 'long-text', limit: 1500, clause: 'W5', requiredIn: ['completed'] },
});
