import { answerCard } from '../../../cards/answers/answer-card.ts';
import { quarterName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { includedParts, summarise } from '../../../services/domain/round-summary.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { askedQuarter, reportedQuarter, sources } from '../reported.ts';

/** A quarter's key figures: of what the committee has got, or, before that, of what has been approved; of one's own report, the report. */
async function keyFigures(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  const { t } = ctx;
  if (heard.concepts.has('report') && ownUnits(actor).length > 0) return { card: await ACTIONS['my-report']({}, turn) };
  const quarter = (await askedQuarter(heard, turn)) ?? (await reportedQuarter(turn));
  const found = await use.rounds.withReports(quarter);
  const isSent = found !== undefined && found.round.sending > 0 && found.round.state !== 'collecting' && seesWholeRound(actor);
  const contents = await use.questions.approved(actor, [quarter]);
  const summary = summarise(isSent ? includedParts(found.round, found.reports) : contents);
  const { projects, applications, activities, effects, byStatus } = summary;
  const told = byStatus['on-plan'] + byStatus['at-risk'] + byStatus.delayed;
  const { found: said, quarter: ofQuarter } = t.answers;
  const figures = [
    ofQuarter.figures(projects, applications, activities, effects),
    `${said.health(byStatus['on-plan'], told)}. ${said.delayed(byStatus.delayed)}. ${said.atRisk(byStatus['at-risk'])}`,
  ];
  const ask = press(said.ask, 'round-status', {});
  return {
    card: answerCard(ctx, {
      title: ofQuarter.inBrief(quarterName(ctx, quarter)),
      lines: projects === 0 ? [] : figures,
      hints: isSent ? [] : sources(turn, { projects: [], contents, quarters: contents.length === 0 ? [] : [quarter] }),
      actions: isSent ? [press(t.round.show, 'round.show', { quarter }), ask] : [ask],
    }),
  };
}

export const IN_BRIEF = [
  intent({
    id: 'in-brief',
    says: ['brief', 'what brief', 'what brief quarter', 'brief quarter', 'brief :quarter', 'show brief', 'can brief quarter'],
    examples: ['can you summarise the quarter for me in two lines?', 'sammanfatta kvartalet', 'give me a summary of the quarter'],
    answer: keyFigures,
  }),
];
