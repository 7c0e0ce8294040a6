import { AREAS } from '../classification.ts';
import { describe } from '../description/field.ts';

/** A fund or a programme the city can use (W8): what it funds, and which areas it fits. */
export const PROGRAMME_FIELDS = describe({
  title: { group: 'about', type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['open', 'closed'] },
  type: {
    group: 'about',
    type: 'choice',
    of: ['eu-central', 'eu-in-sweden', 'interreg', 'nordic', 'national', 'other'],
    listed: true,
    requiredIn: ['open'],
  },
  funder: { group: 'about', type: 'text', limit: 200, searched: true },
  funds: { group: 'about', type: 'long-text', limit: 1500, listed: true, searched: true, clause: 'W8' },
  areas: { group: 'about', type: 'choices', of: AREAS, listed: true, clause: 'P1–P4' },
  startsOn: { group: 'period', type: 'date' },
  endsOn: { group: 'period', type: 'date', listed: true },
  web: { group: 'period', type: 'text', limit: 300 },
});
