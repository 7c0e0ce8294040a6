import { prefilled } from '../../services/domain/progress.ts';
import { LIMITS, PROJECT_STATUSES, type LastSaid, type Progress, type Report } from '../../services/domain/report.ts';
import { areaName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, factSet, overline, paragraph, subheading, subtle, title, container } from '../kit/elements.ts';
import { choiceInput, longTextInput } from '../kit/inputs.ts';
import { lastSaidIn } from './content.ts';
import { noteBanner, type Note } from './frame.ts';
import { returnedBox } from './returned-box.ts';

interface LineForm {
  report: Report;
  /** 0-based, within the report's lines. */
  line: number;
  note?: Note | undefined;
  /** Come to from its row: saving leads back there. */
  alone?: boolean;
  /** What the person has typed and is not saved, if anything. */
  typed?: Progress | undefined;
}

/** One project of the report: how it goes, what has happened, its effects; prefilled with what was said last. */
export function lineForm(ctx: CardContext, { report, line: at, note, typed, alone = false }: LineForm): AdaptiveCard {
  const { t, dates } = ctx;
  const index = Math.min(at, report.lines.length - 1);
  const line = report.lines[index];
  if (line === undefined) {
    return adaptiveCard(
      t.report.noProjects,
      [paragraph(t.report.noProjects)],
      [press(t.receipt.backToReceipt, 'report.show', { report: report.id })],
    );
  }
  const shown = typed ?? line.answer ?? prefilled(line);
  const choices = PROJECT_STATUSES.map((value) => ({ value, title: t.status[value] }));
  const body = [
    overline(t.line.overline(index + 1, report.lines.length)),
    title(asWritten(line.title)),
    subtle([t.projectType[line.type], ...line.areas.map((a) => areaName(ctx, a))].join(' · ')),
    factSet([
      ...(line.programme === '' ? [] : [[t.line.programme, asWritten(line.programme)] as const]),
      [t.line.ends, dates.short(line.endsOn)],
    ]),
    ...returnedBox(ctx, report),
    ...lastTime(ctx, line.previous, shown),
    choiceInput({ id: 'status', label: t.line.status, choices, value: shown.status }),
    longTextInput({
      id: 'happened',
      label: line.previous === undefined ? t.line.happenedFirst : t.line.happened,
      placeholder: t.line.happenedPlaceholder,
      value: shown.happened,
      limit: LIMITS.text,
    }),
    longTextInput({
      id: 'effects',
      label: t.line.effects,
      placeholder: t.line.effectsPlaceholder,
      value: shown.effects,
      limit: LIMITS.text,
    }),
    ...noteBanner(note),
  ];
  return adaptiveCard(line.title, body, (alone ? waysBack : waysThrough)(ctx, report, index));
}

const carried = (report: Report, line: number): { report: string; line: number; project: string; seenRev: number } => ({
  report: report.id,
  line,
  project: report.lines[line]?.project ?? '',
  seenRev: report.lines[line]?.rev ?? 0,
});

/** On the way through all the projects. */
function waysThrough({ t }: CardContext, report: Report, line: number): Element[] {
  const save = carried(report, line);
  const isLast = line === report.lines.length - 1;
  return [
    press(isLast ? t.line.last : t.line.next, 'report.save-line', { ...save, go: 'next' }, { style: 'positive' }),
    ...(line > 0 ? [press(t.line.back, 'report.save-line', { ...save, go: 'back' })] : []),
    press(t.line.overview, 'report.save-line', { ...save, go: 'overview' }),
  ];
}

/** Back to where the row was pressed, or on from here. */
function waysBack({ t }: CardContext, report: Report, line: number): Element[] {
  const save = carried(report, line);
  const isLast = line === report.lines.length - 1;
  return [
    press(t.line.save, 'report.save-line', { ...save, go: 'overview', alone: true }, { style: 'positive' }),
    ...(isLast ? [] : [press(t.line.next, 'report.save-line', { ...save, go: 'next' })]),
    press(t.line.cancel, 'report.show', { report: report.id }, { withoutInputs: true }),
  ];
}

/** What was said last and when, beside the empty field; the effects only where they do not stand in theirs. */
function lastTime(ctx: CardContext, previous: LastSaid | undefined, shown: Progress): Element[] {
  const { t } = ctx;
  if (previous === undefined) return [];
  const { status, happened, effects } = previous;
  const said = [...(status === undefined ? [] : [t.line.lastStatus(t.status[status])]), ...(happened === '' ? [t.line.lastNothing] : [])];
  return [
    container('emphasis', [
      subheading(t.line.lastTime(lastSaidIn(ctx, previous))),
      ...(said.length === 0 ? [] : [subtle(said.join(' '))]),
      ...(happened === '' ? [] : [paragraph(asWritten(happened))]),
      ...(effects === '' || effects === shown.effects ? [] : [paragraph(`**${t.content.effect}:** ${asWritten(effects)}`)]),
    ]),
  ];
}
