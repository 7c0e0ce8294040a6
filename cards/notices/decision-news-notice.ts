import { ownUnits } from '../../services/domain/person.ts';
import { mayDecide } from '../../services/domain/round-decisions.ts';
import { takenBack } from '../../services/domain/round-sending.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, quarterName, type CardContext } from '../context.ts';
import { adaptiveCard, type AdaptiveCard } from '../kit/card.ts';
import { overline, paragraph } from '../kit/elements.ts';
import { noteBanner } from '../report/frame.ts';
import { reportButtons } from '../report/report-buttons.ts';
import { committeeCard } from '../round/committee-card.ts';
import { decisionBox } from '../round/decision-box.ts';
import { othersAsked } from '../round/referral-box.ts';
import { committeeDecisionNotice } from './committee-decision-notice.ts';
import type { NoticeCards } from './notice-cards.ts';
import { roundAsItStands } from './notice-parts.ts';

export const decisionNewsNotice: NoticeCards = {
  notice(ctx, { round, snapshot }) {
    if (round === undefined) return undefined;
    if (round.state === 'adopted') {
      return committeeCard(ctx, { round, reports: snapshot.reports, note: { tone: 'good', text: ctx.t.notice.adopted } });
    }
    const isDecider = mayDecide(ctx.reader, ctx.city.policy.committee);
    return takenBack(round) !== undefined && isDecider ? takenBackCard(ctx, round) : referredBackCard(ctx, round);
  },
  standing: (ctx, message) => message.round && roundAsItStands(ctx, message, message.round),
  open: committeeDecisionNotice.open,
};

function referredBackCard(ctx: CardContext, round: Round): AdaptiveCard {
  const { t } = ctx;
  const own = ownUnits(ctx.reader).filter((unit) => round.units.includes(unit));
  const others = othersAsked(ctx, round, own);
  const text = others === undefined ? t.notice.referredBack : t.notice.referredBackOthers(others);
  const body = [
    ...noteBanner({ tone: 'warning', text }),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    ...decisionBox(ctx, round),
  ];
  return adaptiveCard(text, body, reportButtons(ctx, round.quarter, own));
}

function takenBackCard(ctx: CardContext, round: Round): AdaptiveCard {
  const { t, dates } = ctx;
  const back = takenBack(round);
  return adaptiveCard(t.notice.takenBack, [
    ...noteBanner({ tone: 'warning', text: t.notice.takenBack }),
    overline(t.committee.overline(quarterName(ctx, round.quarter))),
    ...(back === undefined ? [] : [paragraph(t.round.takenBack(personName(ctx, back.by), dates.moment(back.at)))]),
  ]);
}
