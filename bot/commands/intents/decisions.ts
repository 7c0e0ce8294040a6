import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, placesOf, type Placed } from '../../../cards/answers/people.ts';
import { quarterName, type CardContext } from '../../../cards/context.ts';
import { hasRole, ownUnits } from '../../../services/domain/person.ts';
import { mayDecide, seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { isComplete, maySend, mayTakeBack } from '../../../services/domain/round-sending.ts';
import type { Round } from '../../../services/domain/round.ts';
import type { RoundWithReports } from '../../../services/rounds/rounds.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { reportedQuarter } from '../reported.ts';
import { withNote } from '../with-note.ts';

/** What somebody can do, where what they asked for is another's to do. */
function yours({ actor, ctx }: Turn): string {
  const { yours: can } = ctx.t.answers.act;
  if (ownUnits(actor).length > 0) return can.unit;
  if (hasRole(actor, 'secretariat')) return can.secretariat;
  return seesWholeRound(actor) ? can.committee : can.other;
}

const notYours = (turn: Turn, title: string, text: string, people: readonly Placed[]): Answer => ({
  card: answerCard(turn.ctx, { title, lines: [text], items: peopleRows(turn.ctx, people), hints: [yours(turn)] }),
});

const waiting = async (turn: Turn): Promise<Answer> => ({ card: await ACTIONS.waiting({}, turn) });

async function decision(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { committee } = ctx.city.policy;
  if (mayDecide(actor, committee)) return waiting(turn);
  const people = [...ctx.city.people.values()].filter((person) => person.active && mayDecide(person, committee));
  const placed = people.flatMap((person) => placesOf(person).filter(({ assignment }) => assignment.role.startsWith('committee')));
  const { decides, decidesText } = ctx.t.answers.act;
  return notYours(turn, decides, decidesText(quarterName(ctx, await reportedQuarter(turn))), placed);
}

async function review(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  if (hasRole(actor, 'secretariat')) return waiting(turn);
  return notYours(turn, ctx.t.answers.act.reviews, ctx.t.answers.act.reviewsText, peopleInRole(ctx, 'secretariat'));
}

async function nudge(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  if (hasRole(actor, 'secretariat')) return { card: await ACTIONS['round-status']({}, turn) };
  return notYours(turn, ctx.t.answers.act.nudges, ctx.t.answers.act.nudgesText, peopleInRole(ctx, 'secretariat'));
}

/** What can be done to send the quarter, or that it cannot be sent now. */
function aboutSending({ t, city }: CardContext, { round, reports }: RoundWithReports): string {
  if (maySend(round, isComplete(round, reports), city.policy.completeRoundGoes)) {
    return t.answers.act.press(round.state === 'collecting' ? t.round.send : t.round.sendAgain);
  }
  return round.state === 'collecting' ? t.answers.act.notSendable : t.answers.act.sentAlready;
}

/** What can be done to take the quarter back, or why it cannot be taken back now. */
function aboutTakingBack({ t }: CardContext, round: Round): string {
  if (mayTakeBack(round)) return t.answers.act.takeBack(t.round.takeBack);
  if (round.state !== 'with-committee') return t.answers.act[round.state === 'collecting' ? 'notSent' : 'decidedAlready'];
  return t.answers.act.votedAlready;
}

/** Läget, with the button where the quarter can be taken back; of an administration it is the report that is meant. */
async function takingBack(turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  if (ownUnits(actor).length > 0) return { card: await ACTIONS['my-report']({}, turn) };
  const { takesBack, takesBackText } = ctx.t.answers.act;
  if (!hasRole(actor, 'secretariat')) return notYours(turn, takesBack, takesBackText, peopleInRole(ctx, 'secretariat'));
  const card = await ACTIONS['round-status']({}, turn);
  const round = await use.rounds.latest();
  return { card: round === undefined ? card : withNote(card, aboutTakingBack(ctx, round)) };
}

/** Läget, with the button where the quarter can be sent; whoever follows it sees what is left. */
async function sending(turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  if (!hasRole(actor, 'secretariat')) return review(turn);
  const card = await ACTIONS['round-status']({}, turn);
  const latest = await use.rounds.latest();
  const found = latest && (await use.rounds.withReports(latest.quarter));
  if (found === undefined) return { card };
  return { card: withNote(card, aboutSending(ctx, found)) };
}

/** What is approved elsewhere: the bot knows of reports and quarters only. */
const NOT_REPORTS = 'head|trip|project|application|money|outlay|activity|visit|seminar|partner';

export const DECISIONS = [
  intent({
    id: 'decide',
    says: [
      'what question decide :asks',
      'have question decide :asks !committee',
      'decide :asks question !who !when',
      'decide !committee =',
      'want decide',
      'how adopt !many !vote',
      'doing decide',
      'want adopt',
      'adopt quarter !when !who :ask0',
      'adopt quarter how|can|want',
      'adopt :ask0 !when !who !mean !have !what',
      'referBack :ask0 !when !who !mean !have !what',
      'can adopt|referBack',
      'how referBack',
    ],
    examples: ['fastställ', 'återremittera', 'is there anything to decide?', 'jag vill fastställa kvartalet'],
    answer: (_heard, turn) => decision(turn),
  }),
  intent({
    id: 'review',
    says: [
      `can approve !${NOT_REPORTS}`,
      `approve !when !who !mean !have !i !${NOT_REPORTS}`,
      'approve report !when !who !have !i',
      'review !when !who !mean',
      'giveBack !why',
      'send report back',
      'which report review',
      'what review',
      'question review',
      'review approve',
      `want approve !${NOT_REPORTS}`,
      'report review !who',
      'many review|report review !who',
    ],
    examples: ['godkänn', 'att granska', 'which reports shall I review?', 'skicka tillbaka rapporten'],
    answer: (_heard, turn) => review(turn),
  }),
  intent({
    id: 'nudge',
    says: [
      'remindVerb all',
      'remindVerb they',
      'reminder all',
      'send reminder !stop !i !not',
      'remindVerb unitWord',
      'remindVerb contactPerson',
      'remindVerb not answered',
      'remindVerb !i !stop !why =',
    ],
    examples: ['påminn alla', 'skicka ut påminnelser', 'remind everybody'],
    answer: (_heard, turn) => nudge(turn),
  }),
  intent({
    id: 'take-back-quarter',
    says: [
      'takeBack quarter !report',
      'takeBack committee !vote',
      'takeBack quarter committee',
      'takeBack send quarter',
      'takeBack submitted quarter',
      'takeBack i send|submit|submitted quarter',
      'takeBack back send quarter',
      'back quarter !report !why',
      'send early',
      'send quarter|committee early',
    ],
    examples: ['hur tar jag tillbaka kvartalet?', 'how do I take the quarter back?', 'ta tillbaka kvartalet från kommittén'],
    answer: (_heard, turn) => takingBack(turn),
  }),
  intent({
    id: 'send-to-committee',
    says: ['send quarter committee', 'send committee !who', 'submit committee', 'send quarter !when', 'submit quarter !when'],
    examples: ['skicka kvartalet till kommittén', 'send the quarter to the committee'],
    answer: (_heard, turn) => sending(turn),
  }),
];

/** What waits for somebody, and, when nothing does, what comes. */
export const whatWaits = waiting;
