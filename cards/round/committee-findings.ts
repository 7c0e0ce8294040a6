import { mayDecide } from '../../services/domain/round-decisions.ts';
import type { RoundSummary } from '../../services/domain/round-summary.ts';
import type { Report } from '../../services/domain/report.ts';
import { cameLate, type Round } from '../../services/domain/round.ts';
import { areaName, unitName, type CardContext } from '../context.ts';
import type { Element } from '../kit/card.ts';
import { asWritten, container, heading, hint, paragraph, standing, subheading, subtle } from '../kit/elements.ts';

const FEWEST_EFFECTS = 6;
const MOST_EFFECTS = 12;
const MOST_CHARACTERS = 240;
const MOST_FINISHED = 8;
const MOST_AMISS = 10;

const shortened = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`);

/** What is delayed or at risk, by name and administration: what somebody who decides reads first. */
export function amiss(ctx: CardContext, { amiss: all, projects }: RoundSummary): Element[] {
  const { t } = ctx;
  if (projects === 0) return [];
  if (all.length === 0) return [heading(t.committee.amiss), paragraph(t.committee.noneAmiss)];
  const shown = all
    .slice(0, MOST_AMISS)
    .flatMap(({ unit, title, status, happened }) => [
      subheading(asWritten(title)),
      standing(t.status[status], status === 'delayed' ? 'attention' : 'warning'),
      subtle(unitName(ctx, unit)),
      ...(happened === '' ? [] : [paragraph(asWritten(shortened(happened)))]),
    ]);
  const more = all.length - MOST_AMISS;
  return [heading(t.committee.amiss), ...shown, ...(more > 0 ? [hint(t.committee.moreAmiss(more))] : [])];
}

/** Effects to lift: one at least of each administration that states any, up to a dozen. */
export function effects(ctx: CardContext, { notable }: RoundSummary): Element[] {
  const { t } = ctx;
  const units = new Set(notable.map(({ unit }) => unit)).size;
  const most = Math.min(MOST_EFFECTS, Math.max(FEWEST_EFFECTS, units));
  const shown = notable.slice(0, most).flatMap(({ unit, text }) => [paragraph(asWritten(shortened(text))), subtle(unitName(ctx, unit))]);
  const more = notable.length - most;
  return [
    heading(t.committee.effects),
    ...(shown.length === 0 ? [paragraph(t.committee.none)] : shown),
    ...(more > 0 ? [hint(t.committee.moreEffects(more))] : []),
  ];
}

/** What is missing in the quarter, and what the policy calls a finding. */
export function gaps(
  ctx: CardContext,
  round: Round,
  reports: readonly Report[],
  { emptyAreas, finishedWithoutEffect }: RoundSummary,
): Element[] {
  const { t } = ctx;
  const isIncluded = (unit: string): boolean => round.included.some((part) => part.unit === unit);
  const late = new Set(cameLate(round, reports).map(({ unit }) => unit));
  const missing = round.gaps.filter(({ unit }) => !late.has(unit));
  const found = [
    ...missing.map(({ unit, why }) => `**${unitName(ctx, unit)}:** ${isIncluded(unit) ? t.committee.correcting : t.committee.gap[why]}`),
    ...emptyAreas.map((area) => t.committee.emptyArea(areaName(ctx, area))),
    ...finishedWithoutEffect
      .slice(0, MOST_FINISHED)
      .map(({ unit, title: project }) => `${t.committee.finishedWithoutEffect(asWritten(shortened(project)))} (${unitName(ctx, unit)})`),
    ...(finishedWithoutEffect.length > MOST_FINISHED ? [t.committee.moreFinished(finishedWithoutEffect.length - MOST_FINISHED)] : []),
  ];
  if (found.length > 0) return [container('warning', [subheading(t.committee.gaps), ...found.map((text) => paragraph(text))])];
  return round.gaps.length > 0 ? [] : [heading(t.committee.gaps), paragraph(t.committee.noGaps)];
}

/** What was handed in after the quarter had gone, and how it can be had. */
export function lateBox(ctx: CardContext, round: Round, reports: readonly Report[]): Element[] {
  const { t, dates, reader, city } = ctx;
  const late = cameLate(round, reports);
  if (late.length === 0) return [];
  const said = { report: t.committee.lateReport, correction: t.committee.lateCorrection, approval: t.committee.lateApproval };
  const canHave = round.state === 'with-committee' && mayDecide(reader, city.policy.committee);
  return [
    container('warning', [
      subheading(t.committee.late),
      ...late.map(({ unit, at, what }) => paragraph(`**${unitName(ctx, unit)}:** ${said[what](dates.moment(at))}`)),
      ...(canHave ? [paragraph(t.committee.lateDo)] : []),
    ]),
  ];
}
