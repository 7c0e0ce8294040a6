import { inList } from '../../../cards/context.ts';
import { moneyText } from '../../../cards/money-text.ts';
import { sumsOf, type Money } from '../../../services/domain/money.ts';
import type { AnyValue } from '../../../services/domain/description/field.ts';
import type { ListedRecord } from '../../../services/domain/register/record-filter.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, saidFilter, textsOf } from '../register-answers.ts';

const isMoney = (value: AnyValue): value is Money => typeof value === 'object' && 'currency' in value;

const amountsIn = (records: readonly ListedRecord[], field: 'amount' | 'granted'): Money[] =>
  records.flatMap(({ values }) => (isMoney(values[field]) ? [values[field]] : []));

/** `1 250 000 kr och 200 000 euro`: two currencies are never added. */
const sumText = ({ ctx }: Turn, amounts: readonly Money[]): string =>
  inList(
    ctx,
    sumsOf(amounts).map((sum) => moneyText(ctx, sum)),
  );

const GRANTED = new Set(['granted', 'granted-with-conditions']);

/** What has been applied for: the sum of the amounts in the list below it. */
function money(heard: Heard, turn: Turn): Promise<Answer> {
  const said = saidFilter(turn, heard);
  const { ask } = textsOf(turn);
  return answerFromList(turn, { kind: 'application', only: 'handed-in', ...said }, (records) => {
    const amounts = amountsIn(records, 'amount');
    const granted = records.filter(({ state }) => GRANTED.has(state));
    const without = records.length - amounts.length;
    return {
      heading: amounts.length === 0 ? ask.soughtNothing(said.year) : ask.sought(sumText(turn, amounts), said.year),
      lines: [
        ask.soughtOf(records.length),
        without > 0 ? ask.withoutAmount(without) : '',
        granted.length > 0 ? ask.granted(granted.length, sumText(turn, amountsIn(granted, 'granted'))) : '',
        sumsOf(amounts).length > 1 ? ask.currencies : '',
      ],
    };
  });
}

const PENDING = /^(?:inne|inlamn\w*|ute|pending|submitted|in)$/;

/** Those that wait for a funder where that is asked, otherwise all. */
function applications(heard: Heard, turn: Turn): Promise<Answer> {
  const said = saidFilter(turn, heard);
  const { ask } = textsOf(turn);
  const isPending = heard.words.some((word) => PENDING.test(word));
  return answerFromList(turn, { kind: 'application', ...said, ...(isPending ? { state: 'submitted' } : {}) }, (records) =>
    isPending ? { heading: ask.handedIn(records.length), lines: [ask.handedInNote] } : {},
  );
}

export const APPLICATIONS = [
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
