import { gapsInLine, incompleteness } from '../../services/domain/report-completeness.ts';
import { returnComment } from '../../services/domain/report-decisions.ts';
import { LIMITS, type Report } from '../../services/domain/report.ts';
import { inList, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, container, heading, paragraph, subheading, subtle } from '../kit/elements.ts';
import { isolated } from '../kit/isolated.ts';
import { longTextInput } from '../kit/inputs.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { contentBlocks } from './content.ts';
import { gapNames } from './gap-names.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { nothingNewTitle } from './nothing-new-title.ts';
import { returnedBox } from './returned-box.ts';

export const BLOCKS_A_PAGE = 16;
const MOST_NAMED = 10;

interface Preview {
  report: Report;
  page?: number;
  note?: Note | undefined;
  /** That the quarter has gone without the report, and what that means. */
  late?: Note | undefined;
  /** What the person has written to the secretariat and is not sent, if anything. */
  answer?: string;
}

/** The whole report as it will be read. It can be handed in from the last page, when nothing is missing. */
export function previewCard(ctx: CardContext, { report, page = 0, note, late, answer = '' }: Preview): AdaptiveCard {
  const { t } = ctx;
  const data = { report: report.id };
  const shown = pageOf(contentBlocks(ctx, report, { changeIn: report.id }), page, BLOCKS_A_PAGE, elementSize);
  const pages = pager(ctx, shown, 'report.preview', data);
  const missing = missingNames(ctx, report);
  const atEnd = shown.page === shown.pages - 1;
  const body = [
    ...reportHead(ctx, report, t.report.overline),
    ...noteBanner(late),
    ...returnedBox(ctx, report),
    heading(t.preview.title),
    ...shown.items.flat(),
    ...pages.text,
    ...(atEnd || missing.length > 0 ? [] : [subtle(t.preview.readOn)]),
    ...(atEnd && missing.length === 0 ? answerField(ctx, report, answer) : []),
    ...(missing.length === 0 ? noteBanner(note) : [incompleteBox(ctx, missing, note)]),
  ];
  const submit = press(t.preview.submit, 'report.submit', { ...data, rev: report.rev, ...(late && { late: true }) }, { style: 'positive' });
  const ways =
    missing.length > 0
      ? completeWays(ctx, report)
      : [...(atEnd ? [submit] : []), press(t.preview.back, 'report.show', data, { withoutInputs: true })];
  return adaptiveCard(t.preview.title, body, [...ways, ...pages.actions]);
}

/** What was asked when a report came back can be answered when it goes in again. */
const answerField = ({ t }: CardContext, report: Report, value: string): Element[] =>
  returnComment(report) === undefined
    ? []
    : [longTextInput({ id: 'answer', label: t.preview.answer, placeholder: t.preview.answerPlaceholder, value, limit: LIMITS.comment })];

/** Each project and addition that lacks something, with what it lacks. */
function missingNames(ctx: CardContext, report: Report): string[] {
  const { t } = ctx;
  const named = (title: string, gaps: string[]): string[] => (gaps.length === 0 ? [] : [`${isolated(title)}: ${inList(ctx, gaps)}`]);
  return [
    ...report.lines.flatMap((line) =>
      named(
        line.title,
        gapsInLine(line).map((gap) => t.preview.lineGap[gap]),
      ),
    ),
    ...report.entries.flatMap((entry) =>
      named(t.preview.entryIncomplete(isolated(entry.title) || t.entries.untitled), gapNames(ctx, entry)),
    ),
  ];
}

const incompleteBox = ({ t }: CardContext, missing: string[], note: Note | undefined): Element =>
  container('warning', [
    ...(note === undefined ? [] : [paragraph(asWritten(note.text))]),
    subheading(t.preview.incomplete(missing.length)),
    ...missing.slice(0, MOST_NAMED).map((name) => paragraph(asWritten(name))),
    ...(missing.length > MOST_NAMED ? [subtle(t.preview.moreIncomplete(missing.length - MOST_NAMED))] : []),
  ]);

function completeWays({ t }: CardContext, report: Report): Element[] {
  const { projects, entries } = incompleteness(report);
  const first = report.lines.findIndex((line) => projects.includes(line.project));
  const nothingNew = nothingNewTitle(t, report);
  return [
    ...(nothingNew === undefined ? [] : [press(nothingNew, 'report.nothing-new', { report: report.id })]),
    ...(first >= 0 ? [press(t.report.walk, 'report.line', { report: report.id, line: first }, { style: 'positive' })] : []),
    ...(entries.length > 0 ? [press(t.preview.toEntries, 'report.more', { report: report.id })] : []),
    press(t.preview.back, 'report.show', { report: report.id }),
  ];
}
