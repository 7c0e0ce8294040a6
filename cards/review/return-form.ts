import { LIMITS, type Report } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { heading, hint } from '../kit/elements.ts';
import { longTextInput } from '../kit/inputs.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { contentBlocks } from '../report/content.ts';
import { BLOCKS_A_PAGE } from '../report/preview-card.ts';
import { noteBanner, reportHead, type Note } from '../report/frame.ts';

interface ReturnForm {
  report: Report;
  /** The report as the reviewer saw it. */
  rev: number;
  note?: Note | undefined;
  typed?: string;
}

/** The comment a report is returned with; without one nobody would know what to correct. */
export function returnForm(ctx: CardContext, { report, rev, note, typed = '' }: ReturnForm): AdaptiveCard {
  const { t } = ctx;
  const reopening = report.state === 'approved';
  const shown = pageOf(contentBlocks(ctx, report, { since: report.sentBack }), 0, BLOCKS_A_PAGE, elementSize);
  const question = reopening ? t.review.reopenTitle : t.review.returnTitle;
  const body = [
    ...reportHead(ctx, report, reopening ? t.report.overline : t.review.overline),
    // What is written about should be in sight; a long report is read to its end before.
    ...shown.items.flat(),
    ...(shown.pages > 1 ? [hint(`${t.page(1, shown.pages)}. ${t.review.readOn}`)] : []),
    heading(question),
    longTextInput({
      id: 'comment',
      label: t.review.comment,
      placeholder: t.review.commentPlaceholder,
      value: typed,
      limit: LIMITS.comment,
    }),
    ...noteBanner(note),
  ];
  const data = { report: report.id, rev };
  const send = reopening
    ? press(t.review.reopen, 'review.reopen', data, { style: 'destructive' })
    : press(t.review.send, 'review.return', data, { style: 'destructive' });
  return adaptiveCard(question, body, [send, press(t.review.cancel, 'review.show', { report: report.id }, { withoutInputs: true })]);
}
