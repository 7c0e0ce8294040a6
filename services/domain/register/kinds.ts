import { ACTIVITY_RULES } from '../activity/activity-rules.ts';
import { APPLICATION_RULES } from '../application/application-rules.ts';
import { PARTNER_RULES } from '../partner/partner-rules.ts';
import { PROGRAMME_RULES } from '../programme/programme-rules.ts';
import type { DecisionRule } from '../project/decision-rule.ts';
import { PROJECT_RULES, projectRules } from '../project/project-rules.ts';
import type { KindRules } from './kind-rules.ts';
import type { RegisteredKind } from './registered.ts';

/** Every kind of record in the register, by name; a new kind is one line here. */
export const KINDS = {
  project: PROJECT_RULES,
  application: APPLICATION_RULES,
  activity: ACTIVITY_RULES,
  partner: PARTNER_RULES,
  programme: PROGRAMME_RULES,
} as const;

/** What a city's policy says of its records. */
interface CityRules {
  projectDecision?: DecisionRule | undefined;
}

/** How each kind is described and what its rules are. */
export type Kinds = Readonly<Record<RegisteredKind, KindRules>>;

/** The kinds as a city's policy has them. */
export const kindsIn = ({ projectDecision }: CityRules): Kinds => ({ ...KINDS, project: projectRules(projectDecision) });
