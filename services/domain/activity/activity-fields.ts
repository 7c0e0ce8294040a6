import { AREAS, PURPOSES } from '../classification.ts';
import { describe } from '../description/field.ts';

/** Other international work (W1, F3), in the order in which people think of it. */
export const ACTIVITY_FIELDS = describe({
  title: { group: 'about', type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['planned', 'held', 'cancelled'] },
  type: {
    group: 'about',
    type: 'choice',
    of: ['seminar', 'conference', 'study-visit', 'work-trip', 'exchange', 'digital-meeting', 'network', 'other'],
    listed: true,
    clause: 'W1',
    requiredIn: ['planned', 'held'],
  },
  startsOn: { group: 'about', type: 'date', listed: true, requiredIn: ['held'] },
  endsOn: { group: 'about', type: 'date' },
  place: { group: 'about', type: 'text', limit: 120, listed: true, searched: true },
  country: { group: 'about', type: 'country', clause: 'W3' },
  role: { group: 'about', type: 'choice', of: ['organiser', 'co-organiser', 'participant'], clause: 'W3' },
  partners: { group: 'partners', type: 'references', to: 'partner', most: 40, searched: true, clause: 'W4' },
  areas: { group: 'aims', type: 'choices', of: AREAS, clause: 'P1–P4', requiredIn: ['held'] },
  purposes: { group: 'aims', type: 'choices', of: PURPOSES, clause: 'S1–S4', requiredIn: ['held'] },
  goal: { group: 'goal', type: 'long-text', limit: 1500, searched: true, clause: 'W6', requiredIn: ['held'] },
  outcome: { group: 'outcome', type: 'long-text', limit: 1500, searched: true, clause: 'W6', requiredIn: ['held'] },
  effects: { group: 'outcome', type: 'long-text', limit: 1500, searched: true, clause: 'F4' },
});
