import { daysBetween, type CivilDate } from '../../services/domain/civil-date.ts';
import { gapsInLine } from '../../services/domain/report-completeness.ts';
import { returnComment } from '../../services/domain/report-decisions.ts';
import type { ProjectLine, Report } from '../../services/domain/report.ts';
import { dueText, quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, hint, listRow, paragraph, standing, strong, subheading, subtle, toned } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { changeButton, lineNames } from './change-buttons.ts';
import { STATUS_TONE } from './content.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { nothingNewTitle } from './nothing-new-title.ts';
import { returnedBox, returnedText } from './returned-box.ts';

const LINES_A_PAGE = 12;

interface Overview {
  report: Report;
  /** The report itself does not carry it. */
  dueOn?: CivilDate | undefined;
  page?: number;
  note?: Note | undefined;
}

/** The report as its contact person meets it: what is asked, the projects with their last status, three ways on. */
export function reportOverviewCard(ctx: CardContext, { report, dueOn, page = 0, note }: Overview): AdaptiveCard {
  const { t } = ctx;
  const names = lineNames(report.lines);
  const shown = pageOf(
    report.lines.map((line, at) => lineRow(ctx, line, changeButton(ctx, report.id, at, names[at] ?? ''))),
    page,
    LINES_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'report.show', { report: report.id });
  const comment = returnComment(report);
  const subject = comment === undefined ? t.report.overline(quarterName(ctx, report.quarter)) : returnedText(ctx, comment);
  const body = [
    ...noteBanner(note),
    ...reportHead(ctx, report, t.report.overline),
    ...returnedBox(ctx, report),
    ...dueLine(ctx, dueOn),
    paragraph(report.lines.length === 0 ? t.report.noProjects : t.report.intro),
    ...shown.items,
    ...pages.text,
    ...(report.entries.length === 0 ? [] : [hint(t.report.added(report.entries.length))]),
    ...(report.draft === undefined ? [] : [hint(t.report.draftSaved(ctx.dates.moment(report.draft.at)))]),
  ];
  return adaptiveCard(note?.text ?? subject, body, [...waysOn(ctx, report), ...pages.actions]);
}

function dueLine(ctx: CardContext, dueOn: CivilDate | undefined): Element[] {
  if (dueOn === undefined) return [];
  const { t, today } = ctx;
  const left = daysBetween(today, dueOn);
  const when = left === 0 ? t.due.today : left < 0 ? t.due.late(-left) : t.due.inDays(left);
  const text = `${dueText(ctx, dueOn)} (${when})`;
  return [left < 0 ? toned(text, 'attention') : strong(text)];
}

function lineRow(ctx: CardContext, line: ProjectLine, change: Element): Element {
  const { t } = ctx;
  const { answer, previous } = line;
  const last = previous?.status === undefined ? t.report.newProject : t.report.last(t.status[previous.status]);
  const status = answer?.status;
  const now = status === undefined ? subtle(t.content.noStatus) : standing(t.report.answered(t.status[status]), STATUS_TONE[status]);
  return listRow([subheading(asWritten(line.title)), now, subtle(last), change]);
}

function waysOn({ t }: CardContext, report: Report): Element[] {
  const data = { report: report.id };
  const nothingNew = nothingNewTitle(t, report);
  const unanswered = report.lines.findIndex((line) => gapsInLine(line).length > 0);
  const next = nothingNew !== undefined ? 'nothing-new' : unanswered >= 0 ? 'walk' : 'submit';
  const style = (way: typeof next): { style?: 'positive' } => (way === next ? { style: 'positive' } : {});
  return [
    ...(nothingNew === undefined ? [] : [press(nothingNew, 'report.nothing-new', data, style('nothing-new'))]),
    ...(report.lines.length === 0 ? [] : [press(t.report.walk, 'report.line', { ...data, line: Math.max(0, unanswered) }, style('walk'))]),
    press(t.report.add, 'report.more', data),
    press(t.report.toSubmit, 'report.preview', data, style('submit')),
  ];
}
