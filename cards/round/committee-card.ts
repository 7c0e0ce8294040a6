import { AREAS } from '../../services/domain/classification.ts';
import { PROJECT_STATUSES } from '../../services/domain/report.ts';
import { mayDecide, votesNeeded } from '../../services/domain/round-decisions.ts';
import { includedParts, summarise, type RoundSummary } from '../../services/domain/round-summary.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { areaName, personName, quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, container, figures, heading, hint, overline, paragraph, strong, subtle, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { bars, donut } from './charts.ts';
import { decisionBox } from './decision-box.ts';

const MOST_EFFECTS = 6;
const MOST_CHARACTERS = 240;
const MOST_FINISHED = 8;
const COLOR = { 'on-plan': 'good', 'at-risk': 'warning', delayed: 'attention', finished: 'categoricalBlue' } as const;

interface CommitteeView {
  round: Round;
  reports: readonly Report[];
  /** Why the card comes. */
  note?: Note | undefined;
  /** What came of a press. */
  outcome?: Note | undefined;
}

/** The quarter at a glance, as the committee gets it: figures, charts, effects, gaps, and the decision. */
export function committeeCard(ctx: CardContext, { round, reports, note, outcome }: CommitteeView): AdaptiveCard {
  const { t } = ctx;
  const summary = summarise(includedParts(round, reports));
  const body = [
    ...noteBanner(note),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    title(t.committee.title),
    ...dueLines(ctx, round),
    figures([
      { value: String(summary.projects), label: t.committee.figures.projects },
      { value: String(summary.applications), label: t.committee.figures.applications },
      { value: String(summary.activities), label: t.committee.figures.activities },
      { value: String(summary.effects), label: t.committee.figures.effects },
    ]),
    ...(summary.projects === 0 ? [] : [hint(t.committee.euShare(summary.euProjects, summary.projects))]),
    ...(summary.projects === 0
      ? []
      : [
          heading(t.committee.byStatus),
          donut(
            PROJECT_STATUSES.map((s) => ({ label: t.status[s], value: summary.byStatus[s], color: COLOR[s] })).filter((s) => s.value > 0),
          ),
        ]),
    heading(t.committee.byArea),
    bars(AREAS.map((area) => ({ label: areaName(ctx, area), value: summary.byArea[area], color: 'categoricalBlue' }))),
    ...effects(ctx, summary),
    ...gaps(ctx, round, summary),
    ...standing(ctx, round),
    ...decisionBox(ctx, round),
    ...noteBanner(outcome),
  ];
  return adaptiveCard(note?.text ?? t.round.state[round.state], body, decisions(ctx, round));
}

function dueLines({ t, dates }: CardContext, { state, decisionDueOn }: Round): Element[] {
  return state !== 'with-committee' || decisionDueOn === undefined ? [] : [strong(t.committee.due(dates.day(decisionDueOn)))];
}

/** Where the voting stands: who has said what, so that those who do not agree know about what. */
function standing(ctx: CardContext, { state, votes }: Round): Element[] {
  const { t, city } = ctx;
  const { committee } = city.policy;
  if (state !== 'with-committee' || committee.by === 'chair') return [];
  const counted = votes.filter(({ by }) => {
    const person = city.people.get(by);
    return person !== undefined && person.active && mayDecide(person, committee);
  });
  const adopting = counted.filter(({ decision }) => decision === 'adopt').length;
  return [
    heading(t.committee.votes(adopting, votesNeeded(committee))),
    ...counted.flatMap(({ by, decision, comment }) => [
      paragraph(t.committee.vote[decision](personName(ctx, by))),
      ...(comment === '' ? [] : [subtle(asWritten(comment))]),
    ]),
  ];
}

const shortened = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`);

function effects(ctx: CardContext, { notable }: RoundSummary): Element[] {
  const { t } = ctx;
  const shown = notable
    .slice(0, MOST_EFFECTS)
    .flatMap(({ unit, text }) => [paragraph(asWritten(shortened(text))), subtle(unitName(ctx, unit))]);
  return [heading(t.committee.effects), ...(shown.length === 0 ? [paragraph(t.committee.none)] : shown)];
}

function gaps(ctx: CardContext, round: Round, { emptyAreas, finishedWithoutEffect }: RoundSummary): Element[] {
  const { t } = ctx;
  const isIncluded = (unit: string): boolean => round.included.some((part) => part.unit === unit);
  const found = [
    ...round.gaps.map(({ unit, why }) => `**${unitName(ctx, unit)}:** ${isIncluded(unit) ? t.committee.correcting : t.committee.gap[why]}`),
    ...emptyAreas.map((area) => t.committee.emptyArea(areaName(ctx, area))),
    ...finishedWithoutEffect
      .slice(0, MOST_FINISHED)
      .map(({ unit, title: project }) => `${t.committee.finishedWithoutEffect(asWritten(shortened(project)))} (${unitName(ctx, unit)})`),
    ...(finishedWithoutEffect.length > MOST_FINISHED ? [t.committee.moreFinished(finishedWithoutEffect.length - MOST_FINISHED)] : []),
  ];
  return found.length === 0
    ? [heading(t.committee.gaps), paragraph(t.committee.noGaps)]
    : [container('warning', [strong(t.committee.gaps), ...found.map((text) => paragraph(text))])];
}

function decisions(ctx: CardContext, round: Round): Element[] {
  const { t, reader, city } = ctx;
  const read = press(t.committee.read, 'round.read', { quarter: round.quarter });
  if (round.state !== 'with-committee' || !mayDecide(reader, city.policy.committee)) return [read];
  const data = { quarter: round.quarter, sending: round.sending };
  return [
    press(t.committee.adopt, 'round.adopt', data, { style: 'positive' }),
    press(t.committee.referBack, 'round.refer-back-form', data),
    read,
  ];
}
