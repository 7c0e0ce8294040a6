import type { Project } from '../../services/domain/project.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import type { ProjectLine } from '../../services/domain/report.ts';
import { areaName, purposeName, quarterName, unitName, type CardContext } from '../context.ts';
import type { AdaptiveCard, Element } from '../kit/card.ts';
import { asWritten, factSet, paragraph } from '../kit/elements.ts';
import { answerCard } from './answer-card.ts';

interface ProjectAnswer {
  project: Project;
  /** What was last approved about it. */
  last: { line: ProjectLine; quarter: Quarter } | undefined;
  /** What this person may see stops at the project's name and whose it is. */
  items?: readonly Element[];
  isSeen: boolean;
  actions: readonly Element[];
}

const labelled = (label: string, text: string): Element[] => (text === '' ? [] : [paragraph(`**${label}:** ${asWritten(text)}`)]);

function facts(ctx: CardContext, project: Project): Element {
  const { t, dates } = ctx;
  return factSet([
    [t.answers.thing.unit, unitName(ctx, project.unit)],
    [t.line.programme, asWritten(project.programme)],
    [t.answers.thing.period, t.projects.period(dates.short(project.startsOn), dates.short(project.endsOn))],
    [t.answers.thing.status, t.projectState[project.state]],
    [t.answers.thing.partners, asWritten(project.partners.join(', '))],
  ]);
}

/** A project asked about by its name: how it goes, what was said, and what it is. */
export function projectAnswer(ctx: CardContext, { project, last, items = [], isSeen, actions }: ProjectAnswer): AdaptiveCard {
  const { t } = ctx;
  const { thing } = t.answers;
  const answer = last?.line.answer;
  const status = answer?.status;
  const said =
    last === undefined || status === undefined ? thing.neverSaid : thing.lastSaid(t.status[status], quarterName(ctx, last.quarter));
  const classified = [...project.areas.map((area) => areaName(ctx, area)), ...project.purposes.map((purpose) => purposeName(ctx, purpose))];
  return answerCard(ctx, {
    overline: t.projectType[project.type],
    title: asWritten(project.title),
    lines: isSeen ? [said] : [thing.notYours(unitName(ctx, project.unit))],
    items: [
      ...(isSeen
        ? [
            ...labelled(t.content.happened, answer?.happened ?? ''),
            ...labelled(t.content.effect, answer?.effects ?? ''),
            facts(ctx, project),
          ]
        : []),
      ...items,
    ],
    hints: isSeen ? [classified.join(' · ')] : [],
    actions,
  });
}
