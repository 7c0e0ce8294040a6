import type { Round } from '../../services/domain/round.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Note } from '../report/frame.ts';
import { committeeCard } from '../round/committee-card.ts';
import type { NoticeCards } from './notice-cards.ts';
import { isFirst, roundAsItStands } from './notice-parts.ts';

export const committeeDecisionNotice: NoticeCards = {
  notice: (ctx, message) =>
    message.round &&
    committeeCard(ctx, { round: message.round, reports: message.snapshot.reports, note: decisionNote(ctx, message, message.round) }),
  /** Before the committee has got anything there is nothing to show but how the collecting goes. */
  standing(ctx, message) {
    const { round, snapshot } = message;
    if (round === undefined) return undefined;
    const reports = snapshot.reports.filter((report) => report.quarter === round.quarter);
    return round.state === 'collecting' ? roundAsItStands(ctx, message, round) : committeeCard(ctx, { round, reports });
  },
  open: ({ t }, { period = '' }, about) => press(t.waiting.open, 'round.show', { quarter: period }, { about }),
};

function decisionNote(ctx: CardContext, message: NoticeMessage, round: Round): Note {
  const { t, dates, today } = ctx;
  const due = round.decisionDueOn;
  if (isFirst(ctx, message) || due === undefined) {
    return { tone: 'accent', text: round.sending > 1 ? t.notice.decisionAgain : t.notice.decision };
  }
  return today > due
    ? { tone: 'attention', text: t.notice.decisionLate(dates.day(due)) }
    : { tone: 'warning', text: t.notice.decisionDue(dates.day(due)) };
}
