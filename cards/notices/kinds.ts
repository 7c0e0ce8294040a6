import type { DutyKind } from '../../services/domain/notice.ts';
import { committeeDecisionNotice } from './committee-decision-notice.ts';
import { correctionNotice } from './correction-notice.ts';
import { decisionNewsNotice } from './decision-news-notice.ts';
import { informationNotice } from './information-notice.ts';
import { missedQuarterNotice } from './missed-quarter-notice.ts';
import { moreTimeNotice } from './more-time-notice.ts';
import type { NoticeCards } from './notice-cards.ts';
import { quarterlyReportNotice } from './quarterly-report-notice.ts';
import { reviewNotice } from './review-notice.ts';
import { standInNotice } from './stand-in-notice.ts';
import { reworkNotice } from './rework-notice.ts';

/** How each kind of duty is shown. */
export const NOTICE_CARDS: { readonly [K in DutyKind]: NoticeCards } = {
  'quarterly-report': quarterlyReportNotice,
  correction: correctionNotice,
  review: reviewNotice,
  'committee-decision': committeeDecisionNotice,
  rework: reworkNotice,
  information: informationNotice,
  'decision-news': decisionNewsNotice,
  'missed-quarter': missedQuarterNotice,
  'stand-in': standInNotice,
  'more-time': moreTimeNotice,
  'more-time-answer': moreTimeNotice,
};
