import { answerCard } from '../../../cards/answers/answer-card.ts';
import { quarterName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import { decisionBox } from '../../../cards/round/decision-box.ts';
import { asLastDecided } from '../../../services/domain/past-decision.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';
import { latestRound } from '../past-rounds.ts';
import { askedQuarter } from '../reported.ts';

/** What the committee decided about the quarter that was named, else the last time; or that it has not. */
async function decided(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const { past } = ctx.t.answers;
  const quarter = await askedQuarter(heard, turn);
  const found =
    quarter === undefined ? await latestRound(turn, (round) => asLastDecided(round) !== undefined) : await use.rounds.get(quarter);
  const round = found && asLastDecided(found);
  if (round === undefined) {
    const title = quarter === undefined ? past.never : past.none(quarterName(ctx, quarter));
    return { card: answerCard(ctx, { title, lines: await nextDates(turn) }) };
  }
  const verb = seesWholeRound(actor) ? 'round.show' : 'round.status';
  return {
    card: answerCard(ctx, {
      title: past.title(quarterName(ctx, round.quarter)),
      items: decisionBox(ctx, round),
      hints: round.state === 'with-committee' ? [past.sentAgain] : [],
      actions: [press(ctx.t.answers.quarter.show(quarterName(ctx, round.quarter)), verb, { quarter: round.quarter })],
    }),
  };
}

export const PAST_DECISIONS = [
  intent({
    id: 'past-decision',
    says: [
      'what committee :quarter',
      'what committee lately',
      'what decide lately',
      'committee said',
      'committee said :quarter',
      'what committee about quarter',
      'what committee decide',
      'what decide previous',
      'what am decide :quarter',
      'what have am decide',
      'am adopt|referBack report :asks !when|how|can|must',
      'when adopt|decide|referBack :quarter',
      'why back|giveBack quarter',
      'decide previous',
      'have committee decide|adopt|referBack :asks',
      'am adopt|referBack quarter :asks !who|when|how|can|many|want',
      'am adopt|referBack :quarter :asks !who|when|how|can|many|want',
      'why referBack',
      'got referBack :asks',
      'happen meeting previous|lately',
      'why referBack quarter',
    ],
    examples: ['vad sa kommittén om förra kvartalet?', 'what did we decide last time?', 'varför återremitterades kvartalet?'],
    answer: decided,
  }),
];
