import { LIMITS, NO_PROGRESS, PROJECT_STATUSES, type Progress, type Report } from '../../services/domain/report.ts';
import { areaName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, factSet, overline, paragraph, strong, subtle, title, container } from '../kit/elements.ts';
import { choiceInput, longTextInput } from '../kit/inputs.ts';
import { noteBanner, type Note } from './frame.ts';

interface LineForm {
  report: Report;
  /** 0-based, within the report's lines. */
  line: number;
  note?: Note | undefined;
  /** What the person has typed and is not saved, if anything. */
  typed?: Progress | undefined;
}

/** One project of the report: how it goes, what has happened, its effects; prefilled with what was said last. */
export function lineForm(ctx: CardContext, { report, line: at, note, typed }: LineForm): AdaptiveCard {
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
  const shown = typed ?? line.answer ?? line.previous ?? NO_PROGRESS;
  const choices = PROJECT_STATUSES.map((value) => ({ value, title: t.status[value] }));
  const body = [
    overline(t.line.overline(index + 1, report.lines.length)),
    title(asWritten(line.title)),
    subtle([t.projectType[line.type], ...line.areas.map((a) => areaName(ctx, a))].join(' · ')),
    factSet([
      ...(line.programme === '' ? [] : [[t.line.programme, asWritten(line.programme)] as const]),
      [t.line.ends, dates.short(line.endsOn)],
    ]),
    ...lastTime(ctx, line.previous, shown === line.previous),
    choiceInput({ id: 'status', label: t.line.status, choices, value: shown.status }),
    longTextInput({
      id: 'happened',
      label: t.line.happened,
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
  const save = { report: report.id, line: index, project: line.project, seenRev: line.rev };
  const isLast = index === report.lines.length - 1;
  const actions = [
    press(isLast ? t.line.last : t.line.next, 'report.save-line', { ...save, go: 'next' }, { style: 'positive' }),
    ...(index > 0 ? [press(t.line.back, 'report.save-line', { ...save, go: 'back' })] : []),
    press(t.line.overview, 'report.save-line', { ...save, go: 'overview' }),
  ];
  return adaptiveCard(line.title, body, actions);
}

/** What was said last; its texts only where they do not already stand in the form. */
function lastTime({ t }: CardContext, previous: Progress | undefined, inForm: boolean): Element[] {
  if (previous?.status === undefined) return [];
  if (inForm) return [subtle(t.line.prefilled(t.status[previous.status]))];
  const texts = [previous.happened, previous.effects].filter((text) => text !== '').map((text) => paragraph(asWritten(text)));
  return [container('emphasis', [strong(`${t.line.lastTime}: ${t.status[previous.status]}`), ...texts])];
}
