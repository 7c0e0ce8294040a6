import { reportsFor } from '../../services/domain/person.ts';
import { isEditable, type Report } from '../../services/domain/report.ts';
import { refusedOthers, roundStatus } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { nudgeBehind } from '../../services/duties/notices.ts';
import { planOf } from '../../services/duties/plans.ts';
import { personName, type CardContext } from '../context.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import type { Note } from '../report/frame.ts';
import { reportOverviewCard } from '../report/overview-card.ts';
import { receiptCard } from '../report/receipt-card.ts';
import { reviewCard } from '../review/review-card.ts';
import { statusCard } from '../round/status-card.ts';

/** True for the notice that comes with the duty itself, not a reminder of it. */
export const isFirst = ({ city }: CardContext, { notice: { duty, step } }: Pick<NoticeMessage, 'notice'>): boolean =>
  planOf(city.policy, duty).steps.some(({ step: id, when }) => id === step && 'on' in when && when.on === 'open');

/** A report that has gone in since the notice fell due shows that instead. */
export const ownReport = (
  ctx: CardContext,
  { notice: { dueOn }, round }: NoticeMessage,
  { report, note }: { report: Report; note?: Note | undefined },
): AdaptiveCard => (isEditable(report) ? reportOverviewCard(ctx, { report, dueOn, note }) : receiptCard(ctx, { report, round }));

/** A report as it stands: its own people see how it stands with them; the secretariat, what there is to review. */
export function reportAsItStands(ctx: CardContext, message: NoticeMessage, report: Report): AdaptiveCard {
  if (reportsFor(ctx.reader, report.unit)) return ownReport(ctx, message, { report });
  return reviewAsItStands(ctx, message, report);
}

export function reviewAsItStands(ctx: CardContext, { round, snapshot }: NoticeMessage, report: Report): AdaptiveCard {
  const quarterly = round && { round, reports: snapshot.reports };
  return reviewCard(ctx, { report, quarterly, decided: report.state !== 'submitted' });
}

/** How the collecting of a round goes; of some of its administrations where they are told. */
export function roundAsItStands(
  ctx: CardContext,
  { snapshot }: Pick<NoticeMessage, 'snapshot'>,
  round: Round,
  { units = round.units, note }: { units?: string[]; note?: Note } = {},
): AdaptiveCard {
  const reports = snapshot.reports.filter((report) => report.quarter === round.quarter);
  const rows = roundStatus({ ...round, units }, reports, snapshot.people, snapshot.today);
  return statusCard(ctx, { round, rows, others: units === round.units ? refusedOthers(rows, snapshot.people) : [], note });
}

/** The secretariat's own sentence, when it wrote one. */
export function nudgeNote(ctx: CardContext, notice: NoticeMessage['notice'], round: Round | undefined): Note {
  const { t } = ctx;
  const nudge = round && nudgeBehind(round, notice);
  const text = nudge?.text === undefined ? t.notice.nudge : t.notice.nudgeWith(personName(ctx, nudge.by), nudge.text);
  return { tone: 'warning', text };
}
