import { returnComment } from '../../services/domain/report-decisions.ts';
import type { Report, ReportEvent } from '../../services/domain/report.ts';
import { personName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, container, hint, paragraph, strong } from '../kit/elements.ts';

/** Who sent a report back, and when. */
export function returnedText(ctx: CardContext, event: ReportEvent): string {
  const { t, dates } = ctx;
  const said = event.what === 'reopened' ? t.review.reopened : t.review.returned;
  return said(personName(ctx, event.by), dates.moment(event.at));
}

/** The secretariat's comment, in sight on every card while its report is being corrected. */
export function returnedBox(ctx: CardContext, report: Report): Element[] {
  const event = returnComment(report);
  if (event === undefined) return [];
  return [
    container('attention', [strong(returnedText(ctx, event)), paragraph(asWritten(event.comment ?? '')), hint(ctx.t.report.returnedDo)]),
  ];
}
