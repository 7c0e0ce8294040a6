import type { Intent } from './intent.ts';
import { ABOUT_ME } from './intents/about-me.ts';
import { ABSENCE } from './intents/absence.ts';
import { ACTIVITIES } from './intents/activities.ts';
import { APPLICATIONS } from './intents/applications.ts';
import { CHARTS } from './intents/charts.ts';
import { CONFLICT } from './intents/conflict.ts';
import { DECISIONS } from './intents/decisions.ts';
import { ELSEWHERE } from './intents/elsewhere.ts';
import { FOLLOWING } from './intents/following.ts';
import { HISTORY } from './intents/history.ts';
import { IN_BRIEF } from './intents/in-brief.ts';
import { LANGUAGES } from './intents/languages.ts';
import { MEANING } from './intents/meaning.ts';
import { MENTIONS } from './intents/mentions.ts';
import { PARTNERS } from './intents/partners.ts';
import { PAST_DECISIONS } from './intents/past-decisions.ts';
import { PROJECTS_BY_NAME } from './intents/projects-by-name.ts';
import { PROJECTS } from './intents/projects.ts';
import { PROGRAMMES } from './intents/programmes.ts';
import { QUARTERS } from './intents/quarters.ts';
import { REGISTER } from './intents/register.ts';
import { REPORT_QUESTIONS } from './intents/report-questions.ts';
import { REPORT_STEPS } from './intents/report-steps.ts';
import { ROLE } from './intents/role.ts';
import { SEARCH } from './intents/search.ts';
import { SHARING } from './intents/sharing.ts';
import { UNITS_BY_NAME } from './intents/units-by-name.ts';
import { VOTES } from './intents/votes.ts';
import { WAYS_OUT } from './intents/ways-out.ts';
import { WHEN } from './intents/when.ts';
import { WHO } from './intents/who.ts';

/** Everything people can ask for beside the commands; of two that are said equally, the first is meant. */
export const INTENTS: readonly Intent[] = [
  ...SEARCH,
  ...CONFLICT,
  ...ABSENCE,
  ...ABOUT_ME,
  ...SHARING,
  ...ELSEWHERE,
  ...WHO,
  ...REGISTER,
  ...HISTORY,
  ...VOTES,
  ...PAST_DECISIONS,
  ...DECISIONS,
  ...FOLLOWING,
  ...WHEN,
  ...IN_BRIEF,
  ...QUARTERS,
  ...UNITS_BY_NAME,
  ...PROJECTS_BY_NAME,
  ...REPORT_QUESTIONS,
  ...REPORT_STEPS,
  ...PROGRAMMES,
  ...APPLICATIONS,
  ...ACTIVITIES,
  ...PARTNERS,
  ...PROJECTS,
  ...CHARTS,
  ...MENTIONS,
  ...ROLE,
  ...MEANING,
  ...LANGUAGES,
  ...WAYS_OUT,
];
