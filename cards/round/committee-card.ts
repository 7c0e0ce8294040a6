import { mayDecide } from '../../services/domain/round-decisions.ts';
import { includedParts, summarise } from '../../services/domain/round-summary.ts';
import type { Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { quarterName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { overline, strong, title } from '../kit/elements.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { committeeCharts, committeeFigures } from './committee-figures.ts';
import { amiss, effects, gaps, lateBox } from './committee-findings.ts';
import { standing } from './committee-votes.ts';
import { decisionBox } from './decision-box.ts';
import { referralBox } from './referral-box.ts';

interface CommitteeView {
  round: Round;
  reports: readonly Report[];
  /** Why the card comes. */
  note?: Note | undefined;
  /** What came of a press. */
  outcome?: Note | undefined;
}

/** The quarter as the committee gets it, in the order it is read: what is amiss, figures, charts, effects, findings, what was asked for before, and the decision. */
export function committeeCard(ctx: CardContext, { round, reports, note, outcome }: CommitteeView): AdaptiveCard {
  const { t } = ctx;
  const summary = summarise(includedParts(round, reports));
  const body = [
    ...noteBanner(note),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    title(t.committee.title),
    ...dueLines(ctx, round),
    ...amiss(ctx, summary),
    ...committeeFigures(ctx, summary, round),
    ...committeeCharts(ctx, summary),
    ...effects(ctx, summary),
    ...gaps(ctx, round, reports, summary),
    ...referralBox(ctx, round),
    ...lateBox(ctx, round, reports),
    ...standing(ctx, round),
    ...decisionBox(ctx, round),
    ...noteBanner(outcome),
  ];
  return adaptiveCard(note?.text ?? t.round.state[round.state], body, decisions(ctx, round));
}

function dueLines({ t, dates }: CardContext, { state, decisionDueOn }: Round): Element[] {
  return state !== 'with-committee' || decisionDueOn === undefined ? [] : [strong(t.committee.due(dates.day(decisionDueOn)))];
}

function decisions(ctx: CardContext, round: Round): Element[] {
  const { t, reader, city } = ctx;
  const read = press(t.committee.read, 'round.read', { quarter: round.quarter });
  if (round.state !== 'with-committee' || !mayDecide(reader, city.policy.committee)) return [read];
  const data = { quarter: round.quarter, sending: round.sending };
  return [
    press(t.committee.adopt, 'round.adopt-form', data, { style: 'positive' }),
    press(t.committee.referBack, 'round.refer-back-form', data),
    read,
  ];
}
