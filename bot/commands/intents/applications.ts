import { sumsOf } from '../../../services/domain/money.ts';
import type { Turn } from '../../turns/turn.ts';
import { amountsIn, sumText } from '../amounts.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, saidFilter, textsOf } from '../register-answers.ts';
import { statesSaid } from '../states-said.ts';

/** What has been applied for: the sum of the amounts in the list below it. */
function money(heard: Heard, turn: Turn): Promise<Answer> {
  const said = saidFilter(turn, heard);
  const { ask } = textsOf(turn);
  return answerFromList(turn, { kind: 'application', only: 'handed-in', ...said }, (records) => {
    const amounts = amountsIn(records, 'amount');
    const granted = amountsIn(records, 'granted');
    const without = records.length - amounts.length;
    return {
      heading: amounts.length === 0 ? ask.soughtNothing(said.year) : ask.sought(sumText(turn.ctx, amounts), said.year),
      lines: [
        records.length > 0 ? ask.soughtOf(records.length) : '',
        heard.concepts.has('eu') ? ask.allFunders : '',
        without > 0 ? ask.withoutAmount(without, records.length) : '',
        granted.length > 0 ? ask.granted(granted.length, records.length, sumText(turn.ctx, granted)) : '',
        sumsOf(amounts).length > 1 ? ask.currencies : '',
      ],
    };
  });
}

const PENDING = /^(?:inne|inlamn\w*|ute|pending|submitted|vantar|vantande|obesvarade|waiting|await\w*|undecided|unanswered)$/;
const DENIED = /^(?:inte|ej|not)$/;
const HANDED_IN = /^(?:in|inskickade|inlamnade|skickades|lamnades|skickain|lamnain|submitted|sent|handedin)$/;
/** "Which are in?" */
const isIn = (words: readonly string[]): boolean => words.at(-1) === 'in';

/** Those that wait for a funder where that is asked, or are in the states that are named; otherwise all. */
export function applications(heard: Heard, turn: Turn): Promise<Answer> {
  const said = saidFilter(turn, heard);
  const { ask } = textsOf(turn);
  // In English a year has an `in` before it.
  const isHandedIn = said.year !== '' && heard.words.some((word) => HANDED_IN.test(word) && !(word === 'in' && heard.locale === 'en'));
  if (isHandedIn) return answerFromList(turn, { kind: 'application', ...said, only: 'handed-in' }, () => ({}));
  const isDenied = heard.words.some((word) => DENIED.test(word));
  const isPending = !isDenied && (isIn(heard.words) || heard.words.some((word) => PENDING.test(word)));
  const isToCome = isDenied && heard.words.some((word) => PENDING.test(word));
  const isComing = isToCome || (heard.concepts.has('deadline') && !isPending);
  const isNew = heard.concepts.has('new');
  const state = isComing ? 'preparing' : isNew ? 'preparing,submitted' : statesSaid(heard, 'application');
  return answerFromList(turn, { kind: 'application', ...said, state: isPending ? 'submitted' : state }, (records) =>
    isPending ? { heading: ask.handedIn(records.length), lines: [ask.handedInNote] } : {},
  );
}

const SEVERAL = /^(?:ansokningar\w*|applications|bids)$/;

/** Several are asked for, none is told of or to be made. */
export const asksForSeveral = ({ words, concepts }: Heard): boolean =>
  words.some((word) => SEVERAL.test(word)) &&
  !(['add', 'i', 'want', 'report'] as const).some((concept) => concepts.has(concept)) &&
  (concepts.has('new') || concepts.has('outcome'));

/** What has been granted, of what was asked for. */
function grantedMoney(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  const { year, ...said } = saidFilter(turn, heard);
  const only = year === '' ? '' : `decidedOn:${year}`;
  return answerFromList(turn, { kind: 'application', ...said, state: 'granted,granted-with-conditions', only }, (records) => {
    const amounts = amountsIn(records, 'granted');
    return {
      heading: amounts.length === 0 ? ask.grantedNothing(year) : ask.grantedSum(sumText(turn.ctx, amounts), year),
      lines: [
        ask.grantedOf(records.length),
        heard.concepts.has('eu') ? ask.allFunders : '',
        sumsOf(amounts).length > 1 ? ask.currencies : '',
      ],
    };
  });
}

/** What a funder has answered is written on the application itself: those that wait for an answer, to be opened. */
function outcome(heard: Heard, turn: Turn): Promise<Answer> {
  if (asksForSeveral(heard)) return applications(heard, turn);
  const { ask } = textsOf(turn);
  return answerFromList(turn, { kind: 'application', state: 'submitted' }, (records) => ({
    heading: ask.outcome,
    lines: [records.length === 0 ? ask.outcomeNone : ask.outcomeHow],
  }));
}

/** What the projects that live cost in all, and what of it others pay. */
function budgets(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  return answerFromList(turn, { kind: 'project', only: 'live', ...saidFilter(turn, heard) }, (records) => {
    const amounts = amountsIn(records, 'budget');
    const grants = amountsIn(records, 'grant');
    return {
      heading: amounts.length === 0 ? ask.budgetsNone : ask.budgets(sumText(turn.ctx, amounts)),
      lines: [
        amounts.length > 0 ? ask.budgetsOf(amounts.length, records.length) : '',
        grants.length > 0 ? ask.budgetsGranted(sumText(turn.ctx, grants)) : '',
        sumsOf(amounts).length > 1 ? ask.currencies : '',
      ],
    };
  });
}

export const APPLICATIONS = [
  intent({
    id: 'project-budgets',
    says: ['cost project', 'much cost project', 'what cost project'],
    examples: ['vad kostar projekten?', 'what do the projects cost?'],
    answer: (heard, turn) => budgets(heard, turn),
  }),
  intent({
    id: 'application-outcome',
    says: [
      'outcome application :ask0',
      'outcome application how|where|doing !many',
      'outcome application report',
      'outcome report how|where',
      'outcome money :ask0',
      'outcome i|we :ask0',
    ],
    examples: [
      'vi har fått avslag på ansökan, hur rapporterar jag det?',
      'our application was rejected',
      'ansökan är beviljad, vad gör jag nu?',
    ],
    answer: outcome,
  }),
  intent({
    id: 'granted',
    says: [
      'much money outcome :asks',
      'how much money got !expect',
      'how much we got !report|project',
      'how much we outcome !project',
      'how much got outcome',
      'have got money :asks',
      'have we got question money :asks',
      'how much eu money got',
      'what got money :asks',
      'money got outcome :asks',
    ],
    examples: [
      'hur mycket pengar har vi fått beviljat?',
      'har vi fått några bidrag i år?',
      'how much money have we been granted?',
      'hur mycket har vi fått i år',
      'how much have we been granted',
    ],
    answer: grantedMoney,
  }),
  intent({
    id: 'money',
    says: [
      'much money',
      'money application',
      'money :asks',
      'much application',
      'show money',
      'what money',
      'money have',
      'money =',
      'how much application',
      'money project',
      'many money',
      'money we',
      'how money',
      'money',
      'much we application',
      'how much we application',
      'how much application have we',
    ],
    examples: [
      'hur mycket pengar har vi sökt?',
      'hur mycket har vi sökt i år',
      'how much money have we applied for?',
      'vilken summa är sökt',
    ],
    answer: money,
  }),
  intent({
    id: 'applications',
    says: [
      'many application submit',
      'which application submit',
      'all application submit',
      'which|what|show|many|all|have application !add !new !when !mean',
      'application :asks !add !new !when !mean',
      'application status',
      'application :topic !add !new !when !mean !i !we',
      'which|what|show|have application :topic :asks !add !new',
      'show application :topic',
      'application :country !add !new !i !we',
      'which|have application :country :asks !add !new',
      'application decide !who|when|i|must|approve :ask0',
      'application decide !who|when|i|must|approve :asks !can|adopt',
      'application :state !add !new !i !mean !when :asks',
      'application deadline !add !new !i',
      'which application deadline',
      'application outcome :alone',
      'application go',
      'application =',
      'we application have',
      'application :quarter',
      'application :unit',
      'where application',
      'application now',
      'how application go',
      'application approve',
      'application submitted !i :asks',
      'all application submitted',
      'show application submitted',
    ],
    examples: [
      'vilka ansökningar har vi inne?',
      'visa ansökningar',
      'which applications are pending?',
      'hur många ansökningar har vi',
      'ansökningarna',
    ],
    answer: applications,
  }),
];
