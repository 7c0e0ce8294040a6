import { describe } from '../description/field.ts';

/** Somebody the city works with (W4): a place, or one of the many actors of society. */
export const PARTNER_FIELDS = describe({
  title: { group: 'about', type: 'text', limit: 200, listed: true, searched: true, requiredIn: ['active', 'ended'] },
  type: {
    group: 'about',
    type: 'choice',
    of: ['municipality', 'region', 'university', 'authority', 'company', 'association', 'civil-society', 'other'],
    listed: true,
    clause: 'W4',
    requiredIn: ['active'],
  },
  country: { group: 'about', type: 'country', listed: true, requiredIn: ['active'] },
  relation: {
    group: 'about',
    type: 'choice',
    of: ['twin-town', 'municipal-partnership', 'other-cooperation', 'coming', 'project-partner'],
    listed: true,
    clause: 'W4',
    requiredIn: ['active'],
  },
  since: { group: 'about', type: 'date' },
  contact: { group: 'contact', type: 'text', limit: 200, searched: true },
  note: { group: 'contact', type: 'long-text', limit: 1500, searched: true },
});
