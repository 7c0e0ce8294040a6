import { matches } from './shape.ts';

/** Three centuries: further off, the calendar's arithmetic leaves the four digits of a year. */
const YEAR = String.raw`(?:19|20|21)\d{2}`;
const DAY = String.raw`${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;

/** A day as the calendar can work with it. */
export const isDate = matches(new RegExp(`^${DAY}$`));
export const isInstant = matches(new RegExp(`^${DAY}T${TIME}(?:Z|[+-]\\d{2}:\\d{2})$`));
/** A quarter or a year. */
export const isPeriod = matches(new RegExp(`^${YEAR}(?:-Q[1-4])?$`));
export const isQuarterText = matches(new RegExp(`^${YEAR}-Q[1-4]$`));
