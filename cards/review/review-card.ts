import { returnComment } from '../../services/domain/report-decisions.ts';
import { isChangedSince } from '../../services/domain/report-changes.ts';
import { isHere } from '../../services/domain/round-nudge.ts';
import { lastEvent, type Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, container, paragraph, strong, subtle } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { contentBlocks } from '../report/content.ts';
import { lateText } from '../report/late-text.ts';
import { noteBanner, reportHead, type Note } from '../report/frame.ts';
import { afterApproval, beforeApproval, goesNow, sendButton, type Quarterly } from './quarter-lines.ts';
import { BLOCKS_A_PAGE } from '../report/preview-card.ts';

interface Review {
  report: Report;
  page?: number;
  /** Why the card comes. */
  note?: Note | undefined;
  /** What came of a press. */
  outcome?: Note | undefined;
  /** The quarter it belongs to; without it nothing is said or offered of it. */
  quarterly?: Quarterly | undefined;
  /** True right after a decision: what was decided, without all that was read before it. */
  decided?: boolean;
}

/** A report as the secretariat reviews it: everything in it, changes against last quarter marked. */
export function reviewCard(ctx: CardContext, { report, page = 0, note, outcome, quarterly, decided = false }: Review): AdaptiveCard {
  const { t } = ctx;
  const readable = !decided && (report.state === 'submitted' || report.state === 'approved');
  const shown = pageOf(readable ? contentBlocks(ctx, report, { since: report.sentBack }) : [], page, BLOCKS_A_PAGE, elementSize);
  const pages = pager(ctx, shown, 'review.show', { report: report.id });
  const overline = report.state === 'submitted' ? t.review.overline : t.report.overline;
  const body = [
    ...noteBanner(note),
    ...reportHead(ctx, report, overline),
    ...stateText(ctx, report),
    ...shown.items.flat(),
    ...pages.text,
    ...(quarterly === undefined ? [] : ofTheQuarter(ctx, report, quarterly)),
    ...noteBanner(outcome),
  ];
  const subject = note?.text ?? overline(quarterName(ctx, report.quarter));
  const actions = [
    ...(quarterly === undefined || report.state !== 'approved' ? [] : sendButton(ctx, quarterly)),
    ...decisions(ctx, report, mayReopen(ctx, quarterly)),
    ...(decided && report.state === 'approved' ? [press(t.receipt.read, 'review.show', { report: report.id })] : []),
  ];
  return adaptiveCard(`${unitName(ctx, report.unit)}: ${subject}`, body, [
    ...actions,
    ...pages.actions,
    press(t.review.toStatus, 'round.status', { quarter: report.quarter }),
  ]);
}

/** An approved report can be opened again until the committee has it, or when it comes back. */
const mayReopen = (ctx: CardContext, quarterly: Quarterly | undefined): boolean =>
  quarterly !== undefined && isHere(quarterly.round) && !goesNow(ctx, quarterly);

function ofTheQuarter(ctx: CardContext, report: Report, quarterly: Quarterly): Element[] {
  const late = lateBox(ctx, report, quarterly.round);
  if (report.state === 'submitted') return [...late, ...beforeApproval(ctx, report, quarterly)];
  if (report.state !== 'approved') return [];
  return late.length > 0 ? late : afterApproval(ctx, quarterly);
}

/** A report the quarter has gone without: said before it is approved too. */
function lateBox(ctx: CardContext, report: Report, round: Round): Element[] {
  const late = lateText(ctx, ctx.t.review, report, round);
  return late === undefined ? [] : [container('warning', [paragraph(late)])];
}

function stateText(ctx: CardContext, report: Report): Element[] {
  const { t, dates } = ctx;
  const said = (
    what: 'submitted' | 'returned' | 'reopened' | 'approved' | 'taken-back',
    text: (who: string, when: string) => string,
  ): string => {
    const event = lastEvent(report, what);
    return event === undefined ? '' : text(personName(ctx, event.by), dates.moment(event.at));
  };
  switch (report.state) {
    case 'submitted':
      return [subtle(said('submitted', t.review.submittedBy)), ...corrected(ctx, report)];
    case 'approved':
      return [container('good', [strong(`✓ ${said('approved', t.review.approved)}`)])];
    case 'returned':
      return [
        container('emphasis', [
          strong(returnComment(report)?.what === 'reopened' ? said('reopened', t.review.reopened) : said('returned', t.review.returned)),
          paragraph(asWritten(returnComment(report)?.comment ?? '')),
        ]),
      ];
    case 'open':
      return [paragraph(lastEvent(report, 'taken-back') === undefined ? t.review.open : said('taken-back', t.review.takenBack))];
    default:
      return report.state satisfies never;
  }
}

function corrected({ t }: CardContext, report: Report): Element[] {
  const back = report.history.findLast((e) => e.what === 'returned' || e.what === 'reopened');
  const comment = back?.comment;
  const answer = lastEvent(report, 'submitted')?.comment;
  // Reports returned before their content was kept tell only when they were last written in.
  const isChanged =
    report.sentBack === undefined
      ? back !== undefined && report.draft !== undefined && report.draft.at > back.at
      : isChangedSince(report.sentBack, report);
  return [
    ...(report.version > 1 ? [subtle(t.review.version(report.version))] : []),
    ...(comment === undefined
      ? []
      : [
          container('emphasis', [
            paragraph((isChanged ? t.review.corrected : t.review.uncorrected)(asWritten(comment))),
            ...(answer === undefined ? [] : [paragraph(t.review.answered(asWritten(answer)))]),
          ]),
        ]),
  ];
}

function decisions({ t }: CardContext, report: Report, canReopen: boolean): Element[] {
  const data = { report: report.id, rev: report.rev };
  if (report.state === 'submitted') {
    return [press(t.review.approve, 'review.approve', data, { style: 'positive' }), press(t.review.return, 'review.return-form', data)];
  }
  return report.state === 'approved' && canReopen ? [press(t.review.reopen, 'review.reopen-form', data)] : [];
}
