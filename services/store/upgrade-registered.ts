import { emptyValues, type AnyValues } from '../domain/description/field.ts';
import type { KindRules } from '../domain/register/kind-rules.ts';
import { fieldOf } from './shape.ts';

/** What stands in the fields a record may be without in its first state; without the others it is damaged, not old. */
function addable({ description, initial }: KindRules): AnyValues {
  const later = Object.entries(description).filter(([, field]) => field.requiredIn?.includes(initial) !== true);
  return emptyValues(Object.fromEntries(later));
}

/** Reads a record from before a field was added to its kind's description: nothing has been filled in there. */
export function fieldsAddedSince(rules: KindRules): (body: unknown) => unknown {
  const empty = addable(rules);
  const names = Object.keys(empty);
  return (body) => {
    const values = fieldOf(body, 'values');
    if (typeof body !== 'object' || typeof values !== 'object' || values === null) return body;
    return names.every((name) => Object.hasOwn(values, name)) ? body : { ...body, values: { ...empty, ...values } };
  };
}
