import type { Project } from '../../services/domain/project.ts';
import type { Progress } from '../../services/domain/report.ts';
import { areaName, unitName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, listRow, paragraph, standing, subheading, subtle, title } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { inRow, STATUS_TONE } from '../report/content.ts';
import { commandButtons } from './help-card.ts';

const PROJECTS_A_PAGE = 10;

/** A project, with what was last said about it. */
export interface ProjectView {
  project: Project;
  last: Progress | undefined;
}

export function projectsCard(ctx: CardContext, { projects, page = 0 }: { projects: readonly ProjectView[]; page?: number }): AdaptiveCard {
  const { t } = ctx;
  if (projects.length === 0) {
    return adaptiveCard(
      t.projects.none,
      [title(t.projects.title), paragraph(t.projects.none), paragraph(t.projects.noneMore)],
      commandButtons(ctx),
    );
  }
  const severalUnits = new Set(projects.map((p) => p.project.unit)).size > 1;
  const shown = pageOf(
    projects.map((view) => projectRow(ctx, view, severalUnits)),
    page,
    PROJECTS_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'my-projects', {});
  return adaptiveCard(t.projects.title, [title(t.projects.title), ...shown.items, ...pages.text], pages.actions);
}

function projectRow(ctx: CardContext, { project, last }: ProjectView, severalUnits: boolean): Element {
  const { t, dates } = ctx;
  const said = last?.status === undefined ? [] : [standing(t.status[last.status], STATUS_TONE[last.status])];
  return listRow([
    subheading(asWritten(project.title)),
    ...said,
    subtle(inRow([t.projectType[project.type], asWritten(project.programme), t.projectState[project.state]])),
    subtle(
      inRow([
        t.projects.period(dates.short(project.startsOn), dates.short(project.endsOn)),
        severalUnits ? unitName(ctx, project.unit) : '',
      ]),
    ),
    ...(project.areas.length === 0 ? [] : [subtle(project.areas.map((area) => areaName(ctx, area)).join(', '))]),
    ...(project.partners.length === 0 ? [] : [subtle(asWritten(project.partners.join(', ')))]),
  ]);
}
