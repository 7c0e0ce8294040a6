import type { ValuesOf } from '../description/field.ts';
import type { Contradictions, KindRules } from '../register/kind-rules.ts';
import type { AnyRegistered, Registered } from '../register/registered.ts';
import { needsDecision, type DecisionRule } from './decision-rule.ts';
import { PROJECT_FIELDS } from './project-fields.ts';

export const PROJECT_STATES = ['idea', 'planned', 'ongoing', 'completed', 'cancelled', 'removed'] as const;

export type ProjectState = (typeof PROJECT_STATES)[number];
export type ProjectRecord = Registered<'project', ProjectState, typeof PROJECT_FIELDS>;
/** A record of this kind has been made by this kind's description. */
export const isProject = (record: AnyRegistered): record is AnyRegistered & ProjectRecord => record.kind === 'project';

type Values = Partial<ValuesOf<typeof PROJECT_FIELDS>>;

function contradictions({ startsOn, endsOn, budget, grant }: Values): Contradictions {
  const endsTooEarly = startsOn !== undefined && endsOn !== undefined && endsOn < startsOn;
  const grantedTooMuch = budget !== undefined && grant?.currency === budget.currency && grant.amount > budget.amount;
  return {
    ...(endsTooEarly ? { endsOn: 'ends-before-it-starts' } : {}),
    ...(grantedTooMuch ? { grant: 'granted-more-than-budget' } : {}),
  };
}

export const PROJECT_RULES = {
  kind: 'project',
  description: PROJECT_FIELDS,
  states: PROJECT_STATES,
  initial: 'idea',
  transitions: {
    idea: ['planned', 'ongoing', 'cancelled'],
    planned: ['ongoing', 'idea', 'cancelled'],
    ongoing: ['completed', 'cancelled'],
    completed: ['ongoing'],
    cancelled: ['idea'],
  },
  closed: ['completed', 'cancelled', 'removed'],
  contradictions,
} as const satisfies KindRules;

/** The rules where the city says which projects are decided on before they start; to start one the decision and its date are then asked for. */
export const projectRules = (decided: DecisionRule | undefined): KindRules =>
  decided === undefined
    ? PROJECT_RULES
    : {
        ...PROJECT_RULES,
        alsoRequired: (values: Values, state) => (state === 'ongoing' && needsDecision(decided, values) ? ['decision', 'decidedOn'] : []),
      };
