import { reportsFor } from '../../services/domain/person.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { isNudge } from '../../services/duties/notices.ts';
import type { CardContext } from '../context.ts';
import { withStandIn } from '../person/stand-in-note.ts';
import type { Note } from '../report/frame.ts';
import { missingReports } from './missing-reports.ts';
import type { NoticeCards } from './notice-cards.ts';
import { isFirst, nudgeNote, ownReport } from './notice-parts.ts';
import { quarterlyReportNotice } from './quarterly-report-notice.ts';

export const correctionNotice: NoticeCards = {
  notice(ctx, message) {
    const { round, report } = message;
    if (report === undefined) return undefined;
    if (round !== undefined && !reportsFor(ctx.reader, report.unit)) return missingReports(ctx, message, round);
    return ownReport(ctx, message, { report, note: withStandIn(ctx, message, correctionNote(ctx, message)) });
  },
  standing: quarterlyReportNotice.standing,
  open: quarterlyReportNotice.open,
};

/** The first time the comment itself says why the card comes. */
function correctionNote(ctx: CardContext, message: NoticeMessage): Note | undefined {
  if (isNudge(message.notice)) return nudgeNote(ctx, message.notice, message.round);
  return isFirst(ctx, message) ? undefined : { tone: 'attention', text: ctx.t.notice.correctionLate };
}
