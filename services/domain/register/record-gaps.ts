import { isFilled, type AnyValues } from '../description/field.ts';
import { gapsIn } from '../description/gaps.ts';
import type { KindRules } from './kind-rules.ts';
import type { AnyRegistered } from './registered.ts';

/** The fields a record may not be without in `state` and is, by its description and by the city's rules, in the description's order. */
export function recordGaps(rules: KindRules, values: AnyValues, state: string): string[] {
  const further = (rules.alsoRequired?.(values, state) ?? []).filter((name) => !isFilled(values[name]));
  const gaps = new Set([...gapsIn(rules.description, values, state), ...further]);
  return Object.keys(rules.description).filter((name) => gaps.has(name));
}

/** The gaps that stand in the way of `next` in the state `to`. What was missing before, as in a record from before the register, does not: the rest can be filled in. */
export function newGaps(
  rules: KindRules,
  { state, values }: Pick<AnyRegistered, 'state' | 'values'>,
  next: AnyValues,
  to: string,
): string[] {
  const known = to === state ? recordGaps(rules, values, to) : [];
  return recordGaps(rules, next, to).filter((field) => !known.includes(field));
}
