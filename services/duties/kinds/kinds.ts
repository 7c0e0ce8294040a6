import type { DutyKind } from '../../domain/notice.ts';
import type { KindOfDuty } from '../kind-of-duty.ts';
import { COMMITTEE_DECISION } from './committee-decision.ts';
import { CORRECTION } from './correction.ts';
import { DECISION_NEWS } from './decision-news.ts';
import { INFORMATION } from './information.ts';
import { MISSED_QUARTER } from './missed-quarter.ts';
import { MORE_TIME_ANSWER } from './more-time-answer.ts';
import { MORE_TIME } from './more-time.ts';
import { QUARTERLY_REPORT } from './quarterly-report.ts';
import { REVIEW } from './review.ts';
import { STAND_IN } from './stand-in.ts';
import { REWORK } from './rework.ts';

/** Every kind of duty there is. */
export const KINDS_OF_DUTY: { readonly [K in DutyKind]: KindOfDuty } = {
  'committee-decision': COMMITTEE_DECISION,
  rework: REWORK,
  'quarterly-report': QUARTERLY_REPORT,
  'more-time': MORE_TIME,
  'more-time-answer': MORE_TIME_ANSWER,
  'decision-news': DECISION_NEWS,
  information: INFORMATION,
  review: REVIEW,
  correction: CORRECTION,
  'missed-quarter': MISSED_QUARTER,
  'stand-in': STAND_IN,
};
