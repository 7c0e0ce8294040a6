import { answerCard } from '../../../cards/answers/answer-card.ts';
import { areaName, quarterName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import { heading } from '../../../cards/kit/elements.ts';
import { bars } from '../../../cards/round/charts.ts';
import { AREAS } from '../../../services/domain/classification.ts';
import { PROJECT_STATUSES } from '../../../services/domain/report.ts';
import { summarise } from '../../../services/domain/round-summary.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { askedQuarter, reportedQuarter, sources } from '../reported.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';

const COLOR = { 'on-plan': 'good', 'at-risk': 'warning', delayed: 'attention', finished: 'categoricalBlue' } as const;

/** What the committee has got has its charts; before that, those of what has been approved. */
async function charts(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  const { t } = ctx;
  const quarter = (await askedQuarter(heard, turn)) ?? (await reportedQuarter(turn));
  const round = await use.rounds.get(quarter);
  if (round !== undefined && round.sending > 0 && seesWholeRound(actor)) return { card: await ACTIONS['round.show']({ quarter }, turn) };
  const contents = await use.questions.approved(actor, [quarter]);
  const summary = summarise(contents);
  const states = PROJECT_STATUSES.map((s) => ({ label: t.status[s], value: summary.byStatus[s], color: COLOR[s] })).filter(
    ({ value }) => value > 0,
  );
  const items =
    contents.length === 0
      ? []
      : [
          ...(states.length === 0 ? [] : [heading(t.committee.byStatus), bars(states)]),
          heading(t.committee.byArea),
          bars(AREAS.map((area) => ({ label: areaName(ctx, area), value: summary.byArea[area], color: 'categoricalBlue' }))),
        ];
  return {
    card: answerCard(ctx, {
      title: t.answers.found.chart(quarterName(ctx, quarter)),
      items,
      hints: [...sources(turn, { projects: [], contents, quarters: contents.length === 0 ? [] : [quarter] }), t.answers.found.chartNote],
      actions: [press(t.answers.found.ask, 'round-status', {})],
    }),
  };
}

export const CHARTS = [
  intent({
    id: 'charts',
    says: ['chart', 'show chart', 'chart :quarter', 'chart project', 'what chart', 'chart ='],
    examples: ['visa diagrammet', 'can I see the charts?', 'finns det någon graf'],
    answer: charts,
  }),
];
