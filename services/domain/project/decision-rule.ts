import { addMonths } from '../civil-date.ts';
import type { ValuesOf } from '../description/field.ts';
import type { PROJECT_FIELDS } from './project-fields.ts';

/** Projects somebody above the administration decides on before they start; a limit that is not there holds for none. */
export interface DecisionRule {
  /** Longer than so many years. */
  overYears?: number | undefined;
  /** Concerning more boards than so many. */
  overBoards?: number | undefined;
}

/** Whether the city's rule asks for a decision on such a project. */
export function needsDecision(rule: DecisionRule, { startsOn, endsOn, boards }: Partial<ValuesOf<typeof PROJECT_FIELDS>>): boolean {
  const isLong =
    rule.overYears !== undefined && startsOn !== undefined && endsOn !== undefined && endsOn >= addMonths(startsOn, 12 * rule.overYears);
  return isLong || (rule.overBoards !== undefined && (boards?.length ?? 0) > rule.overBoards);
}
