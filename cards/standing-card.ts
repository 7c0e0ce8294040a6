import { reportsFor } from '../services/domain/person.ts';
import { isEditable, type Report } from '../services/domain/report.ts';
import { refusedOthers, roundStatus } from '../services/domain/round-status.ts';
import type { Round } from '../services/domain/round.ts';
import type { NoticeMessage } from '../services/duties/message.ts';
import type { CardContext } from './context.ts';
import type { AdaptiveCard } from './kit/card.ts';
import { noticeCard } from './notice-card.ts';
import { reportOverviewCard } from './report/overview-card.ts';
import { receiptCard } from './report/receipt-card.ts';
import { reviewCard } from './review/review-card.ts';
import { committeeCard } from './round/committee-card.ts';
import { moreTimeCard } from './round/more-time-card.ts';
import { missedCard } from './round/missed-card.ts';
import { partCard } from './round/part-card.ts';
import { statusCard } from './round/status-card.ts';

/** What stands in the place of a notice's card once that has become untrue: the card somebody would get who opened it now. */
export function standingCard(ctx: CardContext, message: NoticeMessage): AdaptiveCard {
  const { notice, round, report, snapshot } = message;
  const { duty, unit, quarter } = notice;
  const isWhole = unit === undefined;
  if (duty === 'missed-quarter') {
    const missed = snapshot.missed?.find((one) => one.quarter === quarter);
    if (missed !== undefined) return missedCard(ctx, { missed });
  }
  if (duty === 'information' && round !== undefined && !isWhole) return partCard(ctx, { round, unit, report });
  if (duty === 'more-time' && round !== undefined && !isWhole) return moreTimeCard(ctx, { round, unit });
  if (report !== undefined) return reportCard(ctx, message, report);
  return round === undefined ? noticeCard(ctx, message) : roundCard(ctx, message, round);
}

/** Its own people see how it stands with them; the secretariat, what there is to review. */
function reportCard(ctx: CardContext, { notice, round, snapshot }: NoticeMessage, report: Report): AdaptiveCard {
  if (notice.duty === 'review' || !reportsFor(ctx.reader, report.unit)) {
    const quarterly = round && { round, reports: snapshot.reports };
    return reviewCard(ctx, { report, quarterly, decided: report.state !== 'submitted' });
  }
  return isEditable(report) ? reportOverviewCard(ctx, { report, dueOn: notice.dueOn }) : receiptCard(ctx, { report, round });
}

/** Before the committee has got anything there is nothing to show but how the collecting goes. */
function roundCard(ctx: CardContext, { notice, snapshot }: NoticeMessage, round: Round): AdaptiveCard {
  const reports = snapshot.reports.filter((report) => report.quarter === round.quarter);
  if (notice.duty === 'committee-decision' && round.state !== 'collecting') return committeeCard(ctx, { round, reports });
  const rows = roundStatus(round, reports, snapshot.people, snapshot.today);
  return statusCard(ctx, { round, rows, others: refusedOthers(rows, snapshot.people) });
}
