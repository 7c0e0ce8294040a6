import { ACTIVITY_RULES } from '../activity/activity-rules.ts';
import { APPLICATION_RULES } from '../application/application-rules.ts';
import { PARTNER_RULES } from '../partner/partner-rules.ts';
import { PROGRAMME_RULES } from '../programme/programme-rules.ts';
import { PROJECT_RULES } from '../project/project-rules.ts';

/** Every kind of record in the register, by name; a new kind is one line here. */
export const KINDS = {
  project: PROJECT_RULES,
  application: APPLICATION_RULES,
  activity: ACTIVITY_RULES,
  partner: PARTNER_RULES,
  programme: PROGRAMME_RULES,
} as const;
