import type { AnyValues, Description } from './field.ts';

/** The words a record is found by: its searched fields, each on a line. */
export const searchText = (description: Description, values: AnyValues): string =>
  Object.entries(description)
    .flatMap(([name, { searched }]) => (searched === true ? [values[name]] : []))
    .flatMap((value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? [value.join(' ')] : []))
    .filter((text) => text !== '')
    .join('\n');
