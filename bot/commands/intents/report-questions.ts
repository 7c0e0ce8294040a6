import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import { inWords } from '../../../cards/review/quarter-lines.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import type { Report, ReportState } from '../../../services/domain/report.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { ACTIONS } from '../../turns/actions.ts';
import { presentReport } from '../../turns/present-report.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates, nextOpening } from '../next-dates.ts';
import { whoReports } from './report-steps.ts';

/** What is said of somebody's report, above the report itself. */
type Said = Readonly<Record<ReportState, string>>;

/** Those the question is about come first: of several reports the one that is out is meant. */
const FIRST: readonly ReportState[] = ['returned', 'open', 'submitted', 'approved'];

async function ownReport({ actor, use }: Turn): Promise<Report | undefined> {
  const latest = await use.rounds.latest();
  const reports = latest === undefined ? [] : await use.rounds.reportsOf(latest.quarter, ownUnits(actor));
  return reports.toSorted((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state))[0];
}

/** The report, under a sentence that answers what was asked of it. */
async function ownReportWith(turn: Turn, said: Said): Promise<Answer> {
  const { ctx, actor } = turn;
  if (seesWholeRound(actor) && ownUnits(actor).length === 0) return { card: await ACTIONS['round-status']({}, turn) };
  if (ownUnits(actor).length === 0) return whoReports(turn);
  const report = await ownReport(turn);
  if (report === undefined) return { card: answerCard(ctx, { title: ctx.t.answers.step.none, lines: [await nextOpening(turn)] }) };
  return { card: await presentReport(turn, report, { note: { tone: 'accent', text: said[report.state] } }) };
}

/** The way of a report once it is handed in, to its end. */
async function afterwards(turn: Turn): Promise<Answer> {
  const { ctx, use } = turn;
  const { t, city } = ctx;
  const { when, asked } = t.answers;
  const { review, 'committee-decision': decision } = city.policy.duties;
  const round = await use.rounds.latest();
  const steps = [
    asked.reviewed(review.dueAfterWorkingDays),
    round?.state === 'collecting' ? inWords(ctx, t.round.goes, round) : asked.goes,
    when.adopted(decision.dueAfterWorkingDays),
    asked.part,
  ];
  return {
    card: answerCard(ctx, {
      title: asked.afterwards,
      lines: steps.map((line, i) => `${i + 1}. ${line}`),
      items: secretariatRows(ctx),
    }),
  };
}

async function mustReport(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { asked } = ctx.t.answers;
  if (ownUnits(actor).length === 0) return whoReports(turn);
  const [next = ''] = await nextDates(turn);
  return {
    card: answerCard(ctx, {
      title: asked.must,
      lines: [asked.nothingNew, asked.without, next],
      actions: [press(ctx.t.command['my-report'], 'my-report', {})],
    }),
  };
}

async function othersReports(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  if (seesWholeRound(actor)) return { card: await ACTIONS['round-status']({}, turn) };
  const { asked, data } = ctx.t.answers;
  return { card: answerCard(ctx, { title: asked.others, lines: [data.sees] }) };
}

/** Words that make it a question about more than one's own report. */
const NOT_OWN = '!who|which|all|many|they|unitWord|application|project|activity !how|when|why|what|can|previous|wrong|change !:anyUnit';
const PLAIN = '!who|which|many|how|when|can|unitWord !:anyUnit';

export const REPORT_QUESTIONS = [
  intent({
    id: 'report-received',
    says: [
      `got report :asks ${NOT_OWN}`,
      `have i report :asks ${NOT_OWN} !must`,
      `am report submitted :asks ${NOT_OWN}`,
      `i report submitted :asks ${NOT_OWN}`,
      `have i submitted :asks ${NOT_OWN}`,
    ],
    examples: ['har ni fått min rapport?', 'did you get my report?', 'är min rapport inskickad?'],
    answer: (_heard, turn) => ownReportWith(turn, turn.ctx.t.answers.asked.received),
  }),
  intent({
    id: 'report-returned',
    says: [
      'why giveBack',
      'why giveBack report !:anyUnit',
      `am giveBack :asks ${PLAIN}`,
      `am giveBack report :asks ${PLAIN}`,
      `have giveBack :asks ${PLAIN}`,
      `i giveBack report :asks ${PLAIN}`,
      'what wrong report !doing|can|i',
      'what comment',
      'comment report :asks',
      'show comment',
    ],
    examples: ['varför blev rapporten återsänd?', 'why was my report returned?', 'vad var fel med rapporten?'],
    answer: (_heard, turn) => ownReportWith(turn, turn.ctx.t.answers.asked.returned),
  }),
  intent({
    id: 'correct-report',
    says: [
      'wrong report',
      'wrong submit',
      'wrong submitted',
      'wrong said',
      'wrong figures',
      'wrong figures submitted',
      'wrong info !about',
      'wrong info submitted',
      'wrong change',
      'change figures',
      'change submitted !quarter',
      'how change report',
    ],
    examples: ['I handed in the wrong figures, how do I correct them?', 'det blev fel i rapporten', 'how do I correct my report?'],
    answer: (_heard, turn) => ownReportWith(turn, turn.ctx.t.answers.asked.correct),
  }),
  intent({
    id: 'after-handing-in',
    says: [
      'what happen submit !not',
      'what happen submitted !not',
      'what happen report !not',
      'what happen i report submitted !not',
      'what after submit|submitted|report !must|want|not',
      'what next report',
    ],
    examples: ['what happens after I hand in?', 'vad händer när jag har skickat in?', 'vad händer sen med rapporten?'],
    answer: (_heard, turn) => afterwards(turn),
  }),
  intent({
    id: 'must-report',
    says: [
      'must report :asks !what|when|who|how|which|where|why',
      'must report not happen',
      'must report not have',
      'happen not report',
      'what doing not happen',
    ],
    examples: ['måste jag rapportera om inget har hänt?', 'do we have to report?', 'vad händer om vi inte rapporterar?'],
    answer: (_heard, turn) => mustReport(turn),
  }),
  intent({
    id: 'others-reports',
    says: ['other unitWord report', 'other report show|seen|which', 'other they report', 'other unitWord answered|submitted'],
    examples: ['hur ser de andra förvaltningarnas rapporter ut?', "can I see the other administrations' reports?"],
    answer: (_heard, turn) => othersReports(turn),
  }),
];
