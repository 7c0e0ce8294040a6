import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, secretariatRows } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { hasRole } from '../../../services/domain/person.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';

/** The nearest to a document: what the committee has got, to be read through. */
async function readable({ ctx, actor, use }: Turn): Promise<Element[]> {
  const round = seesWholeRound(actor) ? await use.rounds.latest() : undefined;
  return [
    ...(round !== undefined && round.sending > 0
      ? [press(ctx.t.answers.formats.material, 'round.read', { quarter: round.quarter, page: 0 })]
      : []),
    press(ctx.t.command['round-status'], 'round-status', {}),
  ];
}

async function file(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { title, text } = ctx.t.answers.formats;
  return { card: answerCard(ctx, { title, lines: [text], items: secretariatRows(ctx), actions: await readable(turn) }) };
}

async function agenda(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { agendaTitle, agendaText } = ctx.t.answers.formats;
  const [next = ''] = await nextDates(turn);
  return {
    card: answerCard(ctx, {
      title: agendaTitle,
      lines: [agendaText],
      items: secretariatRows(ctx),
      hints: [next],
      actions: await readable(turn),
    }),
  };
}

async function calendar(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  return { card: answerCard(ctx, { title: ctx.t.answers.formats.calendar, lines: await nextDates(turn) }) };
}

/** The one message that can be sent is a nudge; anything else people send each other themselves. */
async function messages(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { title, nudge, secretariat, write } = ctx.t.answers.messages;
  const isSecretariat = hasRole(actor, 'secretariat');
  const items = isSecretariat ? peopleRows(ctx, peopleInRole(ctx, 'contact')) : secretariatRows(ctx);
  return {
    card: answerCard(ctx, {
      title,
      lines: isSecretariat ? [nudge, write] : [secretariat],
      items,
      actions: [press(ctx.t.command['round-status'], 'round-status', {})],
    }),
  };
}

export const SHARING = [
  intent({
    id: 'formats',
    says: [
      'format',
      'format report',
      'show format',
      'can format',
      'format all',
      'want format',
      'format quarter',
      'format project',
      'send report i',
      'send report contact',
      'format send',
      'report format send',
    ],
    examples: ['exportera till excel', 'kan jag få det som pdf?', 'can I print the report?', 'ladda ner underlaget'],
    answer: (_heard, turn) => file(turn),
  }),
  intent({
    id: 'agenda',
    says: ['agenda', 'show agenda', 'agenda meeting', 'when agenda', 'what agenda', 'agenda format', 'where agenda', 'send agenda'],
    examples: ['dagordning', 'var finns protokollet?', 'agenda for the next meeting'],
    answer: (_heard, turn) => agenda(turn),
  }),
  intent({
    id: 'calendar',
    says: ['calendar', 'calendar meeting', 'add calendar', 'calendar date', 'calendar deadline'],
    examples: ['lägg in datumen i min kalender', 'boka ett möte', 'book a meeting'],
    answer: (_heard, turn) => calendar(turn),
  }),
  intent({
    id: 'messages',
    says: [
      'can contact unitWord',
      'contact unitWord !who !how !when !which !what',
      'send messages',
      'send messages all',
      'send messages contactPerson',
      'inform all',
      'inform contactPerson',
      'inform unitWord',
      'inform :anyUnit',
      'contact all',
      'contact all contactPerson',
      'send contact all',
      'send messages :anyUnit',
      'send inform',
      'inform committee',
      'inform =',
      'messages all',
      'send contactPerson all',
      'can send messages',
      'inform secretariat',
      'inform head',
      'messages contactPerson',
      'send contact unitWord',
      'send contact contactPerson',
      'contact unitWord all',
      'send contact :anyUnit',
      'contact all',
    ],
    examples: ['skicka ett meddelande till alla kontaktpersoner', 'message everybody', 'informera alla förvaltningar', 'mejla alla'],
    answer: (_heard, turn) => messages(turn),
  }),
  intent({
    id: 'files',
    says: ['attach', 'attach report', 'can attach', 'how attach', 'attach add', 'attach send', 'want attach', 'attach show'],
    examples: ['kan jag bifoga en fil?', 'ladda upp en bilaga', 'upload a file'],
    answer: async (_heard, { ctx }) => ({
      card: answerCard(ctx, {
        title: ctx.t.answers.formats.noFiles,
        lines: [ctx.t.answers.formats.noFilesText],
        items: secretariatRows(ctx),
      }),
    }),
  }),
];
