import { planOf } from '../../services/duties/plans.ts';
import { lastEvent, type Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { container, hint, paragraph, strong } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { lateText } from './late-text.ts';
import { contentBlocks } from './content.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { BLOCKS_A_PAGE } from './preview-card.ts';

interface Receipt {
  report: Report;
  /** The report may have come too late for the committee. */
  round?: Round | undefined;
  note?: Note | undefined;
}

/** What a report becomes when it is handed in: when, by whom, and what happens next. */
export function receiptCard(ctx: CardContext, { report, round, note }: Receipt): AdaptiveCard {
  const { t } = ctx;
  const data = { report: report.id };
  const approved = report.state === 'approved';
  const body = [
    ...noteBanner(note),
    ...reportHead(ctx, report, t.report.overline),
    approved ? approvedBox(ctx, report, round) : submittedBox(ctx, report, round),
  ];
  const actions = [
    press(t.receipt.read, 'report.read', data),
    ...(approved ? [] : [press(t.receipt.takeBack, 'report.take-back', { ...data, rev: report.rev })]),
  ];
  return adaptiveCard(approved ? t.receipt.approved : t.receipt.submitted, body, actions);
}

function submittedBox(ctx: CardContext, report: Report, round: Round | undefined): Element {
  const { t, dates, city } = ctx;
  const event = lastEvent(report, 'submitted');
  const late = lateText(ctx, t.receipt, report, round);
  const days = planOf(city.policy, 'review').dueAfterWorkingDays;
  return container('good', [
    strong(`✓ ${t.receipt.submitted}`),
    ...(event === undefined ? [] : [paragraph(t.receipt.submittedBy(personName(ctx, event.by), dates.moment(event.at)))]),
    ...(late === undefined ? [] : [paragraph(late)]),
    paragraph(t.receipt.next(days)),
    hint(t.receipt.until),
  ]);
}

function approvedBox(ctx: CardContext, report: Report, round: Round | undefined): Element {
  const { t, dates } = ctx;
  const event = lastEvent(report, 'approved');
  return container('good', [
    strong(`✓ ${t.receipt.approved}`),
    ...(event === undefined ? [] : [paragraph(t.receipt.approvedBy(personName(ctx, event.by), dates.moment(event.at)))]),
    paragraph(whatFollows(ctx, report, round)),
  ]);
}

function whatFollows(ctx: CardContext, report: Report, round: Round | undefined): string {
  const { t } = ctx;
  const late = lateText(ctx, t.receipt, report, round);
  if (late !== undefined) return late;
  return round?.state === 'adopted' ? t.receipt.approvedAdopted : t.receipt.approvedNext;
}

/** The report to read, once it is handed in. */
export function readCard(ctx: CardContext, { report, page = 0 }: { report: Report; page?: number }): AdaptiveCard {
  const { t } = ctx;
  const data = { report: report.id };
  const shown = pageOf(contentBlocks(ctx, report), page, BLOCKS_A_PAGE, elementSize);
  const pages = pager(ctx, shown, 'report.read', data);
  return adaptiveCard(
    t.receipt.read,
    [...reportHead(ctx, report, t.report.overline), ...shown.items.flat(), ...pages.text],
    [press(t.receipt.backToReceipt, 'report.show', data), ...pages.actions],
  );
}
