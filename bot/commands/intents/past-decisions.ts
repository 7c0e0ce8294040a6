import { answerCard } from '../../../cards/answers/answer-card.ts';
import { quarterName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import { decisionBox } from '../../../cards/round/decision-box.ts';
import { addQuarters, type Quarter } from '../../../services/domain/quarter.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import type { Round } from '../../../services/domain/round.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';
import { askedQuarter, reportedQuarter } from '../reported.ts';

const A_YEAR = 4;

/** The latest round that has been decided, a year back. */
async function lastDecided(turn: Turn): Promise<Round | undefined> {
  const latest = await reportedQuarter(turn);
  const quarters = Array.from({ length: A_YEAR }, (_, back): Quarter => addQuarters(latest, -back));
  const rounds = await Promise.all(quarters.map((quarter) => turn.use.rounds.get(quarter)));
  return rounds.find((round) => round?.decision !== undefined);
}

/** What the committee decided about the quarter that was named, else the last time; or that it has not. */
async function decided(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const { past } = ctx.t.answers;
  const quarter = await askedQuarter(heard, turn);
  const round = quarter === undefined ? await lastDecided(turn) : await use.rounds.get(quarter);
  if (round?.decision === undefined) {
    const title = quarter === undefined ? past.never : past.none(quarterName(ctx, quarter));
    return { card: answerCard(ctx, { title, lines: await nextDates(turn) }) };
  }
  const verb = seesWholeRound(actor) ? 'round.show' : 'round.status';
  return {
    card: answerCard(ctx, {
      title: past.title(quarterName(ctx, round.quarter)),
      items: decisionBox(ctx, round),
      actions: [press(ctx.t.answers.quarter.show(quarterName(ctx, round.quarter)), verb, { quarter: round.quarter })],
    }),
  };
}

export const PAST_DECISIONS = [
  intent({
    id: 'past-decision',
    says: [
      'what committee :quarter',
      'what committee previous',
      'what committee decide',
      'what committee decide :quarter',
      'what decide previous',
      'what decide :quarter',
      'what am decide :quarter',
      'decide :quarter :asks !who|when',
      'decide previous',
      'have committee decide|adopt|referBack :asks',
      'am adopt|referBack quarter :asks !who|when|how|can|many|want',
      'am adopt|referBack :quarter :asks !who|when|how|can|many|want',
      'why referBack',
      'why referBack quarter',
      'why committee referBack',
      'why referBack :quarter',
    ],
    examples: ['vad sa kommittén om förra kvartalet?', 'what did we decide last time?', 'varför återremitterades kvartalet?'],
    answer: decided,
  }),
];
