import { answerCard } from '../../../cards/answers/answer-card.ts';
import { shortList } from '../../../cards/answers/project-rows.ts';
import { quarterHeading, quarterName, unitName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { AdaptiveCard, Element } from '../../../cards/kit/card.ts';
import { distinctNames } from '../../../cards/kit/distinct-names.ts';
import { buttons, hint, listRow, subheading, subtle } from '../../../cards/kit/elements.ts';
import { hasRole, ownUnits } from '../../../services/domain/person.ts';
import { addQuarters, quarterOf, type Quarter } from '../../../services/domain/quarter.ts';
import { reportId } from '../../../services/domain/report.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { summarise } from '../../../services/domain/round-summary.ts';
import { ACTIONS } from '../../turns/actions.ts';
import { openReport } from '../../turns/present-report.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { reportedQuarter, sources } from '../reported.ts';
import { quarterMeant, type SaidQuarter } from '../quarters.ts';

/** "The last quarter" may be the one before the one being reported, or the one before today's: which is meant is said. */
async function meaning({ ctx, ...turn }: Turn, said: SaidQuarter, quarter: Quarter): Promise<string[]> {
  const reported = await reportedQuarter({ ctx, ...turn });
  const isDoubtful = 'step' in said && said.step === -1 && addQuarters(quarterOf(ctx.today), -1) === reported;
  return isDoubtful ? [ctx.t.answers.quarter.meant(quarterName(ctx, quarter), quarterName(ctx, reported))] : [];
}

async function notThere(turn: Turn, quarter: Quarter): Promise<Answer> {
  const { ctx, use } = turn;
  const { notOpen, notOpenLater, noReport, none } = ctx.t.answers.quarter;
  const reported = await reportedQuarter(turn);
  const name = quarterName(ctx, quarter);
  const opening = ctx.dates.day(await use.rounds.nextOpening());
  const missing = ownUnits(turn.actor).length > 0 ? noReport(name) : none(name);
  const later = quarter === addQuarters(reported, 1) ? notOpen(name, opening) : notOpenLater(name);
  return {
    card: answerCard(ctx, {
      title: quarter > reported ? later : missing,
      actions: (await use.rounds.latest()) === undefined ? undefined : [reportedButton(turn, reported)],
    }),
  };
}

const reportedButton = ({ ctx }: Turn, reported: Quarter): Element =>
  press(ctx.t.answers.quarter.show(quarterName(ctx, reported)), 'round.status', { quarter: reported });

/** What was approved of a quarter that no round tells of. */
async function approved(turn: Turn, quarter: Quarter): Promise<Answer> {
  const { ctx, use, actor } = turn;
  const contents = await use.questions.approved(actor, [quarter]);
  if (contents.length === 0) return notThere(turn, quarter);
  const { projects, applications, activities, effects } = summarise(contents);
  const names = distinctNames(contents.map(({ unit }) => unitName(ctx, unit)));
  const rows = contents.map(({ unit, lines }, at) => {
    const open = hasRole(actor, 'secretariat')
      ? [press(ctx.t.round.openOf(names[at] ?? ''), 'review.show', { report: reportId(unit, quarter) })]
      : [];
    return listRow([
      subheading(unitName(ctx, unit)),
      subtle(ctx.t.answers.found.projectsPlain(lines.length)),
      ...(open.length === 0 ? [] : [buttons(open)]),
    ]);
  });
  return {
    card: answerCard(ctx, {
      title: ctx.t.answers.quarter.title(quarterName(ctx, quarter)),
      lines: [ctx.t.answers.quarter.figures(projects, applications, activities, effects)],
      items: shortList(ctx, rows),
      hints: sources(turn, { projects: [], contents, quarters: [quarter] }),
      actions: [],
    }),
  };
}

/** The report or the round of a quarter, as this person may see it. */
async function ofQuarter(turn: Turn, quarter: Quarter): Promise<Answer> {
  const { use, actor, ctx } = turn;
  const round = await use.rounds.get(quarter);
  if (seesWholeRound(actor)) {
    return round === undefined ? approved(turn, quarter) : { card: await ACTIONS['round.show']({ quarter }, turn) };
  }
  const own = ownUnits(actor);
  const found = await Promise.all(own.map((unit) => use.reports.read(actor, reportId(unit, quarter))));
  const reports = found.flatMap((read) => (read.ok ? [read.value] : []));
  const [only, another] = reports;
  if (only === undefined) return notThere(turn, quarter);
  if (another === undefined) return { card: await openReport(turn, only.id) };
  const choices = reports.map(({ id, unit }) => press(unitName(ctx, unit), 'report.show', { report: id }));
  return { card: answerCard(ctx, { title: quarterHeading(ctx, quarter), lines: [ctx.t.answers.step.which], actions: choices }) };
}

const added = (card: AdaptiveCard, notes: readonly string[], actions: readonly Element[]): AdaptiveCard =>
  notes.length === 0
    ? card
    : { ...card, body: [...notes.map((note) => hint(note)), ...card.body], actions: [...card.actions, ...actions].slice(0, 6) };

async function showQuarter(heard: Heard, turn: Turn): Promise<Answer> {
  const said = heard.quarter ?? { step: -1 };
  const reported = await reportedQuarter(turn);
  const quarter = quarterMeant(said, reported, turn.ctx.today);
  const answer = await ofQuarter(turn, quarter);
  const notes = await meaning(turn, said, quarter);
  return 'card' in answer ? { card: added(answer.card, notes, [reportedButton(turn, reported)]) } : answer;
}

export const QUARTERS = [
  intent({
    id: 'quarter-asked',
    says: [
      ':quarter',
      ':quarter report',
      ':quarter show',
      ':quarter show report',
      'what :quarter',
      ':quarter status',
      ':quarter go',
      'previous report !submit',
      'what said previous',
      'show previous report',
      ':quarter quarterWord',
      ':quarter project',
      'said previous',
    ],
    examples: ['visa förra kvartalets rapport', 'kvartal 2', 'show last quarter', 'Q1 2026', 'nästa kvartal'],
    answer: showQuarter,
  }),
];
