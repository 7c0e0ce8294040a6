import type { AnyValue } from '../description/field.ts';
import type { FilledIn } from '../description/read-values.ts';
import { asChoice } from '../description/reference-choice.ts';

/** Where the name of a programme is written that the list does not have. */
export const PROGRAMME_NAMED = 'programme-named';

type Offered = readonly { id: string; name: string }[];

const plain = (text: string): string => text.trim().toLowerCase();

/** A programme that was written as text is the register's where it has one of that name. */
export function knownProgramme<V extends AnyValue>(value: V, offered: Offered = []): V | string {
  if (typeof value !== 'string') return value;
  const isThere = offered.some(({ id }) => id === value);
  return isThere ? value : (offered.find(({ name }) => plain(name) === plain(value))?.id ?? value);
}

/**
 * A name that was written goes before what is chosen: it is there because the list did not have it.
 * One that stands as it was written before, and is chosen in the list it has come to be in, is no other than it was.
 */
export function withNamedProgramme({ [PROGRAMME_NAMED]: named, ...filledIn }: FilledIn, offered: Offered = [], stood = ''): FilledIn {
  const written = typeof named === 'string' && plain(named) !== '' ? asChoice(named.trim()) : filledIn['programme'];
  if (typeof written !== 'string') return filledIn;
  const programme = knownProgramme(written, offered);
  return { ...filledIn, programme: programme === knownProgramme(stood, offered) ? asChoice(stood) : programme };
}
