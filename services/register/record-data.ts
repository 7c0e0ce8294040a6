import type { AnyValues, Description } from '../domain/description/field.ts';
import { readValues, type FilledIn } from '../domain/description/read-values.ts';

/** What the product's own data say, as somebody would have filled it in, read by the description; a fault in them is a fault of the program. */
export function valuesFrom(description: Description, given: FilledIn): AnyValues {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(description, name));
  const { values, faults } = readValues(description, given, 'sv');
  const isFaulty = unknown.length > 0 || Object.keys(faults).length > 0;
  if (isFaulty) throw new TypeError(`Faulty data: ${JSON.stringify({ given, unknown, faults })}`);
  return values;
}
