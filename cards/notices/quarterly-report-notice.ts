import { daysBetween } from '../../services/domain/civil-date.ts';
import { peopleOf, reportersOn, reportsFor, type Person } from '../../services/domain/person.ts';
import type { Round } from '../../services/domain/round.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { isNudge } from '../../services/duties/notices.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { withStandIn } from '../person/stand-in-note.ts';
import type { Note } from '../report/frame.ts';
import { missingReports } from './missing-reports.ts';
import type { NoticeCards } from './notice-cards.ts';
import { isFirst, nudgeNote, ownReport, reportAsItStands, roundAsItStands } from './notice-parts.ts';

export const quarterlyReportNotice: NoticeCards = {
  notice(ctx, message) {
    const { round, report } = message;
    if (round === undefined) return undefined;
    return report === undefined || !reportsFor(ctx.reader, report.unit)
      ? missingReports(ctx, message, round)
      : ownReport(ctx, message, { report, note: withStandIn(ctx, message, reportNote(ctx, message, round)) });
  },
  standing(ctx, message) {
    const { round, report } = message;
    if (report !== undefined) return reportAsItStands(ctx, message, report);
    return round && roundAsItStands(ctx, message, round);
  },
  open: ({ t }, { subject }, about) => press(t.waiting.open, 'report.show', { report: subject.id }, { about }),
};

function reportNote(ctx: CardContext, message: NoticeMessage, round: Round): Note {
  const { notice } = message;
  const { t, dates, today } = ctx;
  const due = dates.day(notice.dueOn);
  if (isNudge(notice)) return nudgeNote(ctx, notice, round);
  if (isFirst(ctx, message)) {
    return round.state === 'referred-back'
      ? { tone: 'warning', text: t.notice.askedAgain(due) }
      : { tone: 'accent', text: t.notice.opened };
  }
  const left = daysBetween(today, notice.dueOn);
  if (left < 0) return lateNote(ctx, message, due);
  return left === 0 ? { tone: 'warning', text: t.notice.lastDay } : { tone: 'accent', text: t.notice.reminder(due, t.due.inDays(left)) };
}

/** Whoever does not report as a rule is told whose place they take. */
function lateNote({ t, reader }: CardContext, { notice: { unit = '' }, snapshot: { people, today } }: NoticeMessage, due: string): Note {
  const isAmong = (found: readonly Person[]): boolean => found.some((p) => p.id === reader.id);
  if (isAmong(reportersOn(people, unit, today))) return { tone: 'attention', text: t.notice.late(due) };
  return { tone: 'attention', text: isAmong(peopleOf(people, unit, 'deputy')) ? t.notice.forDeputy(due) : t.notice.forHead(due) };
}
