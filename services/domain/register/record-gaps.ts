import { isFilled, type AnyValues } from '../description/field.ts';
import { gapsIn } from '../description/gaps.ts';
import type { KindRules } from './kind-rules.ts';

/** The fields a record may not be without in `state` and is, by its description and by the city's rules, in the description's order. */
export function recordGaps(rules: KindRules, values: AnyValues, state: string): string[] {
  const further = (rules.alsoRequired?.(values, state) ?? []).filter((name) => !isFilled(values[name]));
  const gaps = new Set([...gapsIn(rules.description, values, state), ...further]);
  return Object.keys(rules.description).filter((name) => gaps.has(name));
}
