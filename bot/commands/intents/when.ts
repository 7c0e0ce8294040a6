import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates, nextOpening } from '../next-dates.ts';

const ways = ({ ctx }: Turn): Element[] => [
  ...(hasUnit(ctx) ? [press(ctx.t.command['my-report'], 'my-report', {})] : []),
  press(ctx.t.command['round-status'], 'round-status', {}),
];

async function dates(turn: Turn): Promise<Answer> {
  const [first = '', ...rest] = await nextDates(turn);
  return { card: answerCard(turn.ctx, { title: first, lines: rest, actions: ways(turn) }) };
}

async function meetings(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const lines = await nextDates(turn);
  return {
    card: answerCard(ctx, {
      title: ctx.t.answers.when.meetings,
      lines: [ctx.t.answers.when.meetingsText, ...lines],
      items: secretariatRows(ctx),
      actions: ways(turn),
    }),
  };
}

async function opening(turn: Turn): Promise<Answer> {
  const opens = await nextOpening(turn);
  const lines = (await nextDates(turn)).filter((line) => line !== opens);
  return { card: answerCard(turn.ctx, { title: opens, lines, actions: ways(turn) }) };
}

export const WHEN = [
  intent({
    id: 'when-due',
    says: [
      'when report !who',
      'when submit',
      'when submitted',
      'when deadline',
      'deadline !change !who !helping !moreTime !want',
      'when decide|adopt|committee',
      'when finished',
      'when quarter',
      'what date|deadline',
      'which date',
      'date left',
      'time left',
      'how long left',
      'how long report|submit',
      'how long time',
      'how long they',
      'how many date',
      'when now',
      'when next !meeting',
      'when closes',
      'how much time',
      'when approve|review',
      'when back',
      'date report',
      'when doing',
      'when want',
      'time report left',
      'when expect',
      'when decide committee',
      'when adopt quarter',
    ],
    examples: [
      'när ska jag ha rapporterat?',
      'deadline?',
      'hur länge till kan de rapportera',
      'when is my report due?',
      'när fattas beslutet',
    ],
    answer: async (_heard, turn) => dates(turn),
  }),
  intent({
    id: 'when-meeting',
    says: [
      'when meeting',
      'next meeting',
      'meeting date|time',
      'meeting =',
      'which date meeting',
      'how long meeting',
      'when committee meeting',
      'when meeting decide',
      'when they meeting',
    ],
    examples: ['när är nästa möte?', 'when does the committee meet next?', 'nästa sammanträde'],
    answer: async (_heard, turn) => meetings(turn),
  }),
  intent({
    id: 'when-opens',
    says: [
      'when opens',
      'when opens quarter|report',
      'when next quarter',
      'opens quarter next',
      'when next report',
      'when next quarterWord',
      'when opens :quarter',
      'opens :quarter',
      'when :quarter',
    ],
    examples: ['när öppnar nästa kvartal?', 'when does the next round open?'],
    answer: (_heard, turn) => opening(turn),
  }),
];
