import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { hasRole, ownUnits } from '../../../services/domain/person.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';

function whyReminded({ actor, ctx }: Turn): string[] {
  const { reminders } = ctx.t.answers;
  return [
    ...(ownUnits(actor).length > 0 ? [reminders.unit] : []),
    ...(hasRole(actor, 'secretariat') ? [reminders.secretariat] : []),
    ...(seesWholeRound(actor) && !hasRole(actor, 'secretariat') ? [reminders.committee] : []),
    reminders.never,
  ];
}

async function whyAndUntilWhen(turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const { title, why, wrong } = ctx.t.answers.reminders;
  const [next = ''] = await nextDates(turn);
  return { card: answerCard(ctx, { title, lines: [why, ...whyReminded(turn), next, wrong], items: secretariatRows(ctx) }) };
}

function data({ ctx }: Turn): Answer {
  const { title, person, work, notKept, sees, public: open, rights } = ctx.t.answers.data;
  return { card: answerCard(ctx, { title, lines: [person, work, notKept, sees, open, rights], items: secretariatRows(ctx) }) };
}

export const ABOUT_ME = [
  intent({
    id: 'reminders',
    says: [
      'stop reminder',
      'stop messages',
      'why reminder',
      'why messages',
      'why send',
      'many reminder',
      'many messages',
      'stop send',
      'not reminder',
      'not want reminder',
      'not want messages',
      'stop remindVerb',
      'why i report',
      'why remindVerb',
      'when stop',
      'stop reminder send i',
      'stop contact',
      'how stop',
      'what reminder',
      'not send messages',
      'reminder much',
      'remindVerb i later',
      'remindVerb later',
      'reminder later',
      'how send reminder',
      'how reminder',
      'many send reminder',
      'when reminder',
      'silence',
    ],
    examples: ['stoppa påminnelser', 'stop sending me reminders', 'varför får jag så många meddelanden', 'sluta påminna mig'],
    answer: (_heard, turn) => whyAndUntilWhen(turn),
  }),
  intent({
    id: 'my-data',
    says: [
      'save contact',
      'save i contact',
      'save thing contact',
      'gdpr',
      'save about',
      'what save',
      'save info',
      'which info save',
      'info about i',
      'remove info',
      'remove i !report',
      'who seen',
      'what seen',
      'gdpr save',
      'info i save',
      'how long save',
      'gdpr which info save about',
      'save we i',
      'report who seen',
      'info remove i',
      'which info have i',
      'what have about i',
      'what know about',
      'what know i',
      'who seen contact',
      'who seen i',
      'who seen i contact',
      'who can show report',
      'who can show',
      'who show',
      'who show report i',
      'who can seen',
      'where lands',
      'what lands',
      'where lands contact',
    ],
    examples: [
      'gdpr vilka uppgifter sparar ni om mig',
      'what do you store about me?',
      'vem kan läsa det jag skriver?',
      'radera mina uppgifter',
    ],
    answer: async (_heard, turn) => data(turn),
  }),
];
