import { AREAS, PURPOSES } from '../classification.ts';
import { describe } from '../description/field.ts';

const GRANTED = ['granted', 'granted-with-conditions'] as const;
const HANDED_IN = ['submitted', ...GRANTED, 'rejected'] as const;

/** An application for funding (W8, F2), in the order in which people think of it. */
export const APPLICATION_FIELDS = describe({
  title: { group: 'about', type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['preparing', ...HANDED_IN, 'withdrawn'] },
  programme: { group: 'about', type: 'reference', to: 'programme', listed: true, searched: true, clause: 'W8', requiredIn: HANDED_IN },
  call: { group: 'about', type: 'text', limit: 200, searched: true },
  deadline: { group: 'about', type: 'date', listed: true, listedIn: ['preparing', 'withdrawn'], clause: 'W8' },
  amount: { group: 'about', type: 'amount', listed: true, requiredIn: HANDED_IN },
  partners: { group: 'partners', type: 'references', to: 'partner', most: 40, searched: true, clause: 'W4' },
  areas: { group: 'aims', type: 'choices', of: AREAS, clause: 'P1–P4', requiredIn: HANDED_IN },
  purposes: { group: 'aims', type: 'choices', of: PURPOSES, clause: 'S1–S4', requiredIn: HANDED_IN },
  submittedOn: { group: 'papers', type: 'date', listed: true, listedIn: HANDED_IN, requiredIn: HANDED_IN },
  diaryNumber: { group: 'papers', type: 'text', limit: 60, searched: true },
  decidedOn: { group: 'outcome', type: 'date', requiredIn: [...GRANTED, 'rejected'] },
  granted: { group: 'outcome', type: 'amount', requiredIn: GRANTED },
  conditions: { group: 'outcome', type: 'long-text', limit: 1500, requiredIn: ['granted-with-conditions'] },
  /** The project it became. */
  project: { group: 'outcome', type: 'reference', to: 'project' },
});
