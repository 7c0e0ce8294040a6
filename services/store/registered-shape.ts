import type { Field } from '../domain/description/field.ts';
import type { KindRules } from '../domain/register/kind-rules.ts';
import type { AnyRegistered, RecordEvent } from '../domain/register/registered.ts';
import { isDate, isInstant } from './date-shapes.ts';
import { moneyShape } from './money-shape.ts';
import { isCount, isText, listOf, maybe, oneOf, shaped, type Check } from './shape.ts';

const isAnything: Check = () => true;

const eventShape = shaped<RecordEvent>({
  at: isInstant,
  by: isText,
  what: oneOf(['created', 'changed', 'moved', 'undone']),
  from: maybe(isText),
  to: maybe(isText),
  via: maybe(oneOf(['report'])),
  changes: listOf(shaped({ field: isText, from: isAnything, to: isAnything })),
});

/** What stands in a field; a text or a list is always there. */
function valueShape(field: Field): Check {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return isText;
    case 'date':
      return maybe(isDate);
    case 'dates':
      return listOf(isDate);
    case 'amount':
      return maybe(moneyShape);
    case 'choice':
      return maybe(oneOf(field.of));
    case 'choices':
      return listOf(oneOf(field.of));
    case 'country':
    case 'reference':
      return maybe(isText);
    case 'references':
      return listOf(isText);
    default:
      return field satisfies never;
  }
}

/** What a record of the register must be, by its kind's description. */
export const registeredShape = ({ kind, states, description }: KindRules): Check =>
  shaped<AnyRegistered>({
    kind: oneOf([kind]),
    city: isText,
    id: isText,
    unit: isText,
    state: oneOf(states),
    rev: isCount,
    values: shaped(Object.fromEntries(Object.entries(description).map(([name, field]) => [name, valueShape(field)]))),
    history: listOf(eventShape),
  });
