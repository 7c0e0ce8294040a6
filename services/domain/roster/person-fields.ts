import { describe } from '../description/field.ts';
import { LOCALES } from '../person.ts';

/** What the city says of a person; the rest of the record is what Teams and the person themselves have told. */
export const PERSON_FIELDS = describe({
  name: { type: 'text', limit: 200, group: 'who', listed: true, searched: true, clause: 'R5' },
  /** The address they sign in to Teams with. */
  email: { type: 'text', limit: 200, group: 'who' },
  locale: { type: 'choice', of: LOCALES, group: 'who' },
  /** Role keys: `secretariat`, `contact@social`. */
  roles: { type: 'references', to: 'role', most: 40, group: 'roles', listed: true, clause: 'R1' },
  active: { type: 'choice', of: ['yes', 'no'], group: 'roles' },
});

/** What the city says of an administration; its boards are the file's. */
export const UNIT_FIELDS = describe({
  name: { type: 'text', limit: 200, group: 'who', listed: true, searched: true, clause: 'R1' },
});
