import { z } from 'zod';
import { isCivilDate } from '../domain/civil-date.ts';
import { isQuarter, type Quarter } from '../domain/quarter.ts';
import { expecting, textLike, wholeNumber } from './schema-builders.ts';

const DAY_OF_YEAR = expecting('a day of the year as "MM-DD"');
const QUARTER = expecting('a quarter as "2026-Q4"');
const NAME = expecting('a text of 1 to 200 characters');

/** A notice's id holds two of these and a person's, and may be 200 characters in all. */
export const slug = textLike(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'at most 60 lower-case letters a–z and digits, with hyphens between');

export const unitId = slug.refine((id) => id !== 'round', 'choose another id: notices about the whole round go under "round"');

/** `2-received` would be taken for the second time of `received`, and a nudge has a message of its own. */
export const stepName = slug.refine(
  (step) => !/^(\d+|nudge)-/.test(step),
  'choose a name that does not begin with "nudge-" or with a number and a hyphen: those are the product\'s own',
);

/** Entra gives them in either case; they are compared in lower case. */
export const personId = z.guid(expecting('the Entra object id')).toLowerCase();

export const name = z.string(NAME).trim().min(1, NAME).max(200, NAME);
/** A link to a chat with somebody needs the address they sign in to Teams with. */
export const email = z
  .email(expecting('the e-mail address they sign in to Teams with'))
  .max(200, expecting('an address of at most 200 characters'));
export const clock = textLike(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as "HH:MM"');
export const monthDay = z.string(DAY_OF_YEAR).refine((text) => isCivilDate(`2024-${text}`), DAY_OF_YEAR);
export const quarterName = z.string(QUARTER).refine((text): text is Quarter => isQuarter(text), QUARTER);
export const days = wholeNumber(0, 366);
export const votes = wholeNumber(1, 100);
