import { AREAS, PURPOSES } from '../classification.ts';
import { describe } from '../description/field.ts';

/** Other international work (W1, F3), in the order in which people think of it. */
export const ACTIVITY_FIELDS = describe({
  title: { type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['planned', 'held', 'cancelled'] },
  type: {
    type: 'choice',
    of: ['seminar', 'conference', 'study-visit', 'work-trip', 'exchange', 'digital-meeting', 'network', 'other'],
    listed: true,
    clause: 'W1',
    requiredIn: ['planned', 'held'],
  },
  startsOn: { type: 'date', listed: true, requiredIn: ['held'] },
  endsOn: { type: 'date' },
  place: { type: 'text', limit: 120, listed: true, searched: true },
  country: { type: 'country', clause: 'W3' },
  role: { type: 'choice', of: ['organiser', 'co-organiser', 'participant'], clause: 'W3' },
  partners: { type: 'references', to: 'partner', most: 40, searched: true, clause: 'W4' },
  areas: { type: 'choices', of: AREAS, clause: 'P1–P4', requiredIn: ['held'] },
  purposes: { type: 'choices', of: PURPOSES, clause: 'S1–S4', requiredIn: ['held'] },
  goal: { type: 'long-text', limit: 1500, searched: true, clause: 'W6', requiredIn: ['held'] },
  outcome: { type: 'long-text', limit: 1500, searched: true, clause: 'W6', requiredIn: ['held'] },
  effects: { type: 'long-text', limit: 1500, searched: true, clause: 'F4' },
});
