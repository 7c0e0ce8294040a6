import { AREAS } from '../../services/domain/classification.ts';
import { PROJECT_STATUSES } from '../../services/domain/report.ts';
import type { RoundSummary } from '../../services/domain/round-summary.ts';
import type { Round } from '../../services/domain/round.ts';
import { areaName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { figures, heading, hint, subtle } from '../kit/elements.ts';
import { bars } from './charts.ts';

const FIGURES = ['projects', 'applications', 'activities', 'effects'] as const;
const COLOR = { 'on-plan': 'good', 'at-risk': 'warning', delayed: 'attention', finished: 'categoricalBlue' } as const;

/** The quarter in figures, each with what it counts. */
export function committeeFigures({ t }: CardContext, summary: RoundSummary, round: Round): Element[] {
  const statuses = PROJECT_STATUSES.filter((s) => summary.byStatus[s] > 0).map((s) => `${t.status[s]}: ${summary.byStatus[s]}`);
  return [
    figures(
      FIGURES.map((what) => ({ value: String(summary[what]), label: t.committee.figures[what][summary[what] === 1 ? 'one' : 'many'] })),
    ),
    hint(t.committee.inReports(round.included.length, round.units.length)),
    ...(summary.projects === 0 ? [] : [subtle(`${t.committee.euShare(summary.euProjects, summary.projects)}. ${statuses.join(' · ')}.`)]),
    ...(summary.effects === 0 ? [] : [subtle(t.committee.effectsCount)]),
  ];
}

/** The same as charts; nothing is drawn of nothing. */
export function committeeCharts(ctx: CardContext, summary: RoundSummary): Element[] {
  const { t } = ctx;
  const statuses = PROJECT_STATUSES.map((s) => ({ label: t.status[s], value: summary.byStatus[s], color: COLOR[s] }));
  const areas = AREAS.map((area) => ({ label: areaName(ctx, area), value: summary.byArea[area], color: 'categoricalBlue' }));
  return [
    ...(summary.projects === 0 ? [] : [heading(t.committee.byStatus), bars(statuses.filter(({ value }) => value > 0))]),
    ...(areas.every(({ value }) => value === 0) ? [] : [heading(t.committee.byArea), bars(areas), hint(t.committee.areaCount)]),
  ];
}
