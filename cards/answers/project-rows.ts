import type { Project } from '../../services/domain/project.ts';
import type { ProjectLine } from '../../services/domain/report.ts';
import { unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, listRow, standing, subheading, subtle } from '../kit/elements.ts';
import { inRow, STATUS_TONE } from '../report/content.ts';

/** A list in an answer shows so many and says how many there are beyond. */
const MOST = 12;

/** The first of a list, and how many more there are. */
export function shortList(ctx: CardContext, rows: readonly Element[]): Element[] {
  const more = rows.length - MOST;
  return more > 0 ? [...rows.slice(0, MOST), subtle(ctx.t.answers.found.more(more))] : [...rows];
}

/** A project in a list: whose it is, who pays, and what was last approved about it. */
export function projectRow(ctx: CardContext, project: Project, line: ProjectLine | undefined): Element {
  const { t } = ctx;
  const status = line?.answer?.status;
  const said = status === undefined ? [] : [standing(t.status[status], STATUS_TONE[status])];
  return listRow([
    subheading(asWritten(project.title)),
    ...said,
    subtle(inRow([unitName(ctx, project.unit), asWritten(project.programme), t.projectState[project.state]])),
  ]);
}

/** Two lines about something that was reported. */
export const plainRow = (heading: string, facts: readonly string[]): Element =>
  listRow([subheading(asWritten(heading)), subtle(inRow(facts))]);
