import type { Locale } from '../person.ts';
import type { AnyValues, Description, ValuesOf } from './field.ts';
import { readField, type FieldFault } from './read-field.ts';

/** What was filled in, by field; a field that is not there was not asked about. */
export type FilledIn = { readonly [field: string]: string | readonly string[] };

export type Faults = { readonly [field: string]: FieldFault };

/** The values that could be read, and what is wrong with the others: a fault in one field loses no other. */
export interface ReadValues<D extends Description> {
  values: Partial<ValuesOf<D>>;
  faults: Faults;
}

/** Narrows: each value was read by the field of its own name. */
const isReadBy = <D extends Description>(description: D, values: AnyValues): values is AnyValues & Partial<ValuesOf<D>> =>
  Object.keys(values).every((name) => Object.hasOwn(description, name));

/** Reads a form, a spreadsheet's row or a request by the description; what the description does not know is passed over. */
export function readValues<D extends Description>(description: D, filledIn: FilledIn, locale: Locale): ReadValues<D> {
  const values: { [field: string]: AnyValues[string] } = {};
  const faults: { [field: string]: FieldFault } = {};
  for (const [name, field] of Object.entries(description)) {
    const given = filledIn[name];
    if (given === undefined) continue;
    const result = readField(field, given, locale);
    if (result.ok) values[name] = result.value;
    else faults[name] = result.fault;
  }
  if (!isReadBy(description, values)) throw new TypeError('A value was read that the description does not know.');
  return { values, faults };
}
