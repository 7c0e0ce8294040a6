import type { ProjectRecord } from '../../services/domain/project/project-rules.ts';
import type { SaidFinished } from '../../services/domain/project/reported-finished.ts';
import { quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { distinctNames } from '../kit/distinct-names.ts';
import { asWritten, buttons, container, heading, listRow, paragraph, subheading, subtle } from '../kit/elements.ts';
import { conversionTexts } from '../text/conversion-texts.ts';

/** What was said of a project that is reported as finished and runs in the register. */
export function finishedBox(ctx: CardContext, { quarter, effects }: SaidFinished): Element[] {
  const t = conversionTexts(ctx.reader.locale);
  const said = effects === '' ? [] : [paragraph(asWritten(t.saidEffects(effects)))];
  return [container('emphasis', [paragraph(t.reportedFinished(quarterName(ctx, quarter))), ...said])];
}

/** Projects that are to be completed in the register, each with the button that does it. */
export function finishedRows(ctx: CardContext, finished: readonly { project: ProjectRecord; said: SaidFinished }[]): Element[] {
  const t = conversionTexts(ctx.reader.locale);
  if (finished.length === 0) return [];
  const names = distinctNames(finished.map(({ project }) => project.values.title));
  const rows = finished.map(({ project: { kind, id, unit, rev, values }, said: { quarter } }, i) =>
    listRow([
      subheading(asWritten(values.title)),
      subtle(`${unitName(ctx, unit)} · ${t.reportedFinished(quarterName(ctx, quarter))}`),
      buttons([press(t.complete, 'record.step-form', { kind, id, rev, to: 'completed' }, { about: names[i] ?? values.title })]),
    ]),
  );
  return [heading(t.finishedProjects), ...rows];
}
