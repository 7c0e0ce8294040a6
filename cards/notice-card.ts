import { daysBetween } from '../services/domain/civil-date.ts';
import { unitDueOn } from '../services/domain/more-time.ts';
import { ownUnits, peopleOf, reportersOn, reportsFor, type Person } from '../services/domain/person.ts';
import { isEditable, type Report } from '../services/domain/report.ts';
import { mayDecide } from '../services/domain/round-decisions.ts';
import { takenBack } from '../services/domain/round-sending.ts';
import { notAnswered, refusedOthers, roundStatus } from '../services/domain/round-status.ts';
import type { Round } from '../services/domain/round.ts';
import type { Message, NoticeMessage } from '../services/duties/message.ts';
import { isNudge, nudgeBehind } from '../services/duties/notices.ts';
import { inList, personName, quarterName, unitName, type CardContext } from './context.ts';
import { adaptiveCard, type AdaptiveCard } from './kit/card.ts';
import { overline, paragraph } from './kit/elements.ts';
import { welcomeCard } from './person/help-card.ts';
import { noteCard } from './person/text-card.ts';
import { waitingCard } from './person/waiting-card.ts';
import { noteBanner, type Note } from './report/frame.ts';
import { reportButtons } from './report/report-buttons.ts';
import { reportOverviewCard } from './report/overview-card.ts';
import { reviewCard } from './review/review-card.ts';
import { decisionBox } from './round/decision-box.ts';
import { moreTimeCard } from './round/more-time-card.ts';
import { withStandIn } from './person/stand-in-note.ts';
import { othersAsked } from './round/referral-box.ts';
import { committeeCard } from './round/committee-card.ts';
import { missedCard } from './round/missed-card.ts';
import { partCard } from './round/part-card.ts';
import { statusCard } from './round/status-card.ts';
import { receiptCard } from './report/receipt-card.ts';

/** What the city has to say to somebody who has not just written, as a card. */
export function noticeCard(ctx: CardContext, message: Message): AdaptiveCard {
  if (message.notice === undefined) return welcomeCard(ctx, message.next);
  return message.waiting === undefined ? oneNotice(ctx, message) : waitingCard(ctx, message.waiting);
}

/** The thing itself, ready to be acted on, with a line on why it comes now. */
function oneNotice(ctx: CardContext, message: NoticeMessage): AdaptiveCard {
  const { round, report } = message;
  const { duty } = message.notice;
  const gone = (): AdaptiveCard => noteCard(ctx, { tone: 'warning', text: ctx.t.failure['not-found'] });
  switch (duty) {
    case 'quarterly-report':
      if (round === undefined) return gone();
      return report === undefined || !reportsFor(ctx.reader, report.unit)
        ? missingCard(ctx, message, round)
        : ownReport(ctx, message, { report, note: withStandIn(ctx, message, reportNote(ctx, message, round)) });
    case 'correction':
      return report === undefined
        ? gone()
        : ownReport(ctx, message, { report, note: withStandIn(ctx, message, correctionNote(ctx, message)) });
    case 'review':
      return report === undefined
        ? gone()
        : reviewCard(ctx, {
            report,
            quarterly: round && { round, reports: message.snapshot.reports },
            note: { tone: 'accent', text: isFirst(ctx, message) ? ctx.t.notice.review : ctx.t.notice.reviewDue },
          });
    case 'committee-decision':
      return round === undefined
        ? gone()
        : committeeCard(ctx, { round, reports: message.snapshot.reports, note: decisionNote(ctx, message, round) });
    case 'rework':
      return round === undefined ? gone() : reworkCard(ctx, message, round);
    case 'information':
      return round === undefined
        ? gone()
        : partCard(ctx, {
            round,
            unit: message.notice.unit ?? '',
            report,
            note: withStandIn(ctx, message, isFirst(ctx, message) ? undefined : { tone: 'warning', text: ctx.t.notice.informationLate }),
          });
    case 'decision-news':
      return round === undefined ? gone() : newsCard(ctx, message, round);
    case 'more-time':
    case 'more-time-answer':
      return round === undefined ? gone() : moreTimeCard(ctx, { round, unit: message.notice.unit ?? '' });
    case 'missed-quarter':
      return missedQuarterCard(ctx, message) ?? gone();
    default:
      return duty satisfies never;
  }
}

/** The same words however late: back after half a quarter, the reminder is the first they hear. */
function missedQuarterCard(ctx: CardContext, { notice, snapshot }: NoticeMessage): AdaptiveCard | undefined {
  const missed = snapshot.missed?.find(({ quarter }) => quarter === notice.quarter);
  return missed && missedCard(ctx, { missed, note: { tone: 'attention', text: ctx.t.notice.missed } });
}

/** True for the notice that comes with the duty itself, not a reminder of it. */
const isFirst = (ctx: CardContext, { notice }: NoticeMessage): boolean => comesWithDuty(ctx, notice);

/** True for the step that says the duty has begun. */
const comesWithDuty = ({ city }: CardContext, { duty, step }: NoticeMessage['notice']): boolean =>
  city.policy.duties[duty].steps.some(({ step: id, when }) => id === step && 'on' in when && when.on === 'open');

/** A report that has gone in since the notice fell due shows that instead. */
const ownReport = (
  ctx: CardContext,
  { notice: { dueOn }, round }: NoticeMessage,
  { report, note }: { report: Report; note: Note | undefined },
): AdaptiveCard => (isEditable(report) ? reportOverviewCard(ctx, { report, dueOn, note }) : receiptCard(ctx, { report, round }));

function reportNote(ctx: CardContext, { notice, snapshot }: NoticeMessage, round: Round): Note {
  const { t, dates, reader, today } = ctx;
  const left = daysBetween(today, notice.dueOn);
  const due = dates.day(notice.dueOn);
  const isAmong = (people: readonly Person[]): boolean => people.some((p) => p.id === reader.id);
  const unit = notice.unit ?? '';
  if (isNudge(notice)) return nudgeNote(ctx, notice, round);
  if (comesWithDuty(ctx, notice)) {
    return round.state === 'referred-back'
      ? { tone: 'warning', text: t.notice.askedAgain(due) }
      : { tone: 'accent', text: t.notice.opened };
  }
  if (left < 0 && !isAmong(reportersOn(snapshot.people, unit, snapshot.today))) {
    return {
      tone: 'attention',
      text: isAmong(peopleOf(snapshot.people, unit, 'deputy')) ? t.notice.forDeputy(due) : t.notice.forHead(due),
    };
  }
  if (left < 0) return { tone: 'attention', text: t.notice.late(due) };
  return left === 0 ? { tone: 'warning', text: t.notice.lastDay } : { tone: 'accent', text: t.notice.reminder(due, t.due.inDays(left)) };
}

/** The secretariat hears once of all the units that are late. */
function missingCard(ctx: CardContext, { snapshot, notice }: NoticeMessage, round: Round): AdaptiveCard {
  if (notice.unit !== undefined) return overdueCard(ctx, { snapshot, notice }, round, notice.unit);
  const rows = roundStatus(round, snapshot.reports, snapshot.people, snapshot.today);
  const late = notAnswered(rows).filter((unit) => round.state !== 'collecting' || unitDueOn(round, unit) <= notice.dueOn);
  const names = late.map((unit) => unitName(ctx, unit));
  const note: Note = { tone: 'attention', text: ctx.t.notice.missing(ctx.dates.day(notice.dueOn), inList(ctx, names)) };
  return statusCard(ctx, { round, rows, others: refusedOthers(rows, snapshot.people), note });
}

/** One that had been given more time, and is late all the same. */
function overdueCard(
  ctx: CardContext,
  { snapshot, notice }: Pick<NoticeMessage, 'snapshot' | 'notice'>,
  round: Round,
  unit: string,
): AdaptiveCard {
  const rows = roundStatus({ ...round, units: [unit] }, snapshot.reports, snapshot.people, snapshot.today);
  const text = ctx.t.people.moreTime.overdue(unitName(ctx, unit), ctx.dates.day(notice.dueOn));
  return statusCard(ctx, { round, rows, others: [], note: { tone: 'attention', text } });
}

/** The secretariat's own sentence, when it wrote one. */
function nudgeNote(ctx: CardContext, notice: NoticeMessage['notice'], round: Round | undefined): Note {
  const { t } = ctx;
  const nudge = round && nudgeBehind(round, notice);
  const text = nudge?.text === undefined ? t.notice.nudge : t.notice.nudgeWith(personName(ctx, nudge.by), nudge.text);
  return { tone: 'warning', text };
}

/** The first time the comment itself says why the card comes. */
function correctionNote(ctx: CardContext, message: NoticeMessage): Note | undefined {
  if (isNudge(message.notice)) return nudgeNote(ctx, message.notice, message.round);
  return isFirst(ctx, message) ? undefined : { tone: 'attention', text: ctx.t.notice.correctionLate };
}

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

function reworkCard(ctx: CardContext, { snapshot }: NoticeMessage, round: Round): AdaptiveCard {
  const rows = roundStatus(round, snapshot.reports, snapshot.people, snapshot.today);
  return statusCard(ctx, {
    round,
    rows,
    others: refusedOthers(rows, snapshot.people),
    note: { tone: 'attention', text: takenBack(round) ? ctx.t.notice.reworkTakenBack : `${ctx.t.notice.rework} ${ctx.t.notice.reworkDo}` },
  });
}

function newsCard(ctx: CardContext, { snapshot }: NoticeMessage, round: Round): AdaptiveCard {
  const { t } = ctx;
  if (round.state === 'adopted') {
    return committeeCard(ctx, { round, reports: snapshot.reports, note: { tone: 'good', text: t.notice.adopted } });
  }
  if (takenBack(round) !== undefined && mayDecide(ctx.reader, ctx.city.policy.committee)) return takenBackCard(ctx, round);
  const own = ownUnits(ctx.reader).filter((unit) => round.units.includes(unit));
  const others = othersAsked(ctx, round, own);
  const text = others === undefined ? t.notice.referredBack : t.notice.referredBackOthers(others);
  const body = [
    ...noteBanner({ tone: 'warning', text }),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    ...decisionBox(ctx, round),
  ];
  return adaptiveCard(text, body, reportButtons(ctx, round.quarter, own));
}

function takenBackCard(ctx: CardContext, round: Round): AdaptiveCard {
  const { t, dates } = ctx;
  const back = takenBack(round);
  return adaptiveCard(t.notice.takenBack, [
    ...noteBanner({ tone: 'warning', text: t.notice.takenBack }),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    ...(back === undefined ? [] : [paragraph(t.round.takenBack(personName(ctx, back.by), dates.moment(back.at)))]),
  ]);
}
