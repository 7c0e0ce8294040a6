import fc from 'fast-check';
import { addDays } from '../../../../services/domain/civil-date.ts';
import type { AnyValues, Description, Field } from '../../../../services/domain/description/field.ts';
import { CURRENCIES } from '../../../../services/domain/money.ts';
import { KINDS } from '../../../../services/domain/register/kinds.ts';
import type { RecordCommand } from '../../../../services/domain/register/decide-record.ts';
import type { KindRules } from '../../../../services/domain/register/kind-rules.ts';

const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2024-01-01', n));

function valueOf(field: Field): fc.Arbitrary<AnyValues[string]> {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return fc.string({ maxLength: 12 });
    case 'date':
      return fc.option(day, { nil: undefined });
    case 'dates':
      return fc.array(day, { maxLength: 3 });
    case 'amount':
      return fc.option(fc.record({ amount: fc.integer({ min: 0, max: 1_000 }), currency: fc.constantFrom(...CURRENCIES) }), {
        nil: undefined,
      });
    case 'choice':
      return fc.option(fc.constantFrom(...field.of), { nil: undefined });
    case 'choices':
      return fc.subarray([...field.of]);
    case 'country':
      return fc.option(fc.constantFrom('SE', 'BE', 'FI', 'NO', 'US'), { nil: undefined });
    case 'reference':
      return fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
    case 'references':
      return fc.subarray(['a', 'b', 'c']);
    default:
      return field satisfies never;
  }
}

/** Some of a description's fields, filled in anyhow. */
const anyValues = (description: Description): fc.Arbitrary<AnyValues> =>
  fc.record(Object.fromEntries(Object.entries(description).map(([name, field]) => [name, valueOf(field)])), { requiredKeys: [] });

export const anyRules: fc.Arbitrary<KindRules> = fc.constantFrom<KindRules>(...Object.values(KINDS));

/** A command as it would come on the version that stands. */
export const anyCommand = (rules: KindRules): fc.Arbitrary<RecordCommand> =>
  fc.oneof(
    anyValues(rules.description).map((values) => ({ do: 'change' as const, rev: 0, values })),
    fc.record({
      do: fc.constant('move' as const),
      rev: fc.constant(0),
      to: fc.constantFrom(...rules.states),
      values: anyValues(rules.description),
    }),
    fc.constant({ do: 'undo' as const, rev: 0 }),
  );

/** Values that lack nothing in any state. */
export function sufficient({ description }: KindRules): AnyValues {
  return Object.fromEntries(
    Object.entries(description).map(([name, field]) => {
      switch (field.type) {
        case 'date':
          return [name, '2026-03-02'];
        case 'amount':
          return [name, { amount: 100, currency: 'SEK' }];
        case 'choice':
          return [name, field.of[0]];
        case 'choices':
          return [name, [...field.of]];
        case 'country':
          return [name, 'SE'];
        case 'dates':
        case 'references':
          return [name, []];
        case 'text':
        case 'long-text':
        case 'reference':
          return [name, 'x'];
        default:
          return field satisfies never;
      }
    }),
  );
}
