import { press } from '../kit/actions.ts';
import { reviewCard } from '../review/review-card.ts';
import type { NoticeCards } from './notice-cards.ts';
import { isFirst, reviewAsItStands } from './notice-parts.ts';

export const reviewNotice: NoticeCards = {
  notice(ctx, message) {
    const { round, report, snapshot } = message;
    if (report === undefined) return undefined;
    return reviewCard(ctx, {
      report,
      quarterly: round && { round, reports: snapshot.reports },
      note: { tone: 'accent', text: isFirst(ctx, message) ? ctx.t.notice.review : ctx.t.notice.reviewDue },
    });
  },
  standing: (ctx, message) => message.report && reviewAsItStands(ctx, message, message.report),
  open: ({ t }, { subject }, about) => press(t.waiting.open, 'review.show', { report: subject.id }, { about }),
};
