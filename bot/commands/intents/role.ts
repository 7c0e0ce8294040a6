import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { unitName } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import { hasUnit } from '../../../cards/person/help-card.ts';
import { inWords } from '../../../cards/review/quarter-lines.ts';
import { hasRole, ownUnits } from '../../../services/domain/person.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';
import { nextDates } from '../next-dates.ts';

/** By the city's rule, or, of a quarter that was taken back, as that one goes. */
async function howItGoes({ ctx, use }: Turn): Promise<string> {
  const { goes } = ctx.t.answers.role;
  const round = await use.rounds.latest();
  return round?.state === 'collecting' ? inWords(ctx, goes, round) : goes[ctx.city.policy.completeRoundGoes];
}

async function year(turn: Turn): Promise<readonly string[]> {
  const { actor, ctx } = turn;
  const { role } = ctx.t.answers;
  if (ownUnits(actor).length > 0) return role.unit;
  if (hasRole(actor, 'secretariat')) {
    const [opens = '', reviews = '', rework = ''] = role.secretariat;
    return [opens, reviews, `${await howItGoes(turn)} ${rework}`];
  }
  return seesWholeRound(actor) ? role.committee : role.other;
}

/** What somebody's role does in a year, in three lines, and what comes next. */
async function myRole(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { t } = ctx;
  const roles = actor.assignments.map((a) => ('unit' in a ? `${t.role[a.role]}, ${unitName(ctx, a.unit)}` : t.role[a.role]));
  const [next = ''] = await nextDates(turn);
  return {
    card: answerCard(ctx, {
      overline: roles.join(' · '),
      title: t.answers.role.title,
      lines: [...(await year(turn)).map((line, i) => `${i + 1}. ${line}`), `**${t.answers.role.next}:** ${next}`],
      items: hasRole(actor, 'secretariat') ? [] : secretariatRows(ctx),
      actions: [
        press(t.command.waiting, 'waiting', {}),
        ...(hasUnit(ctx) ? [press(t.command['my-report'], 'my-report', {})] : []),
        press(t.command['round-status'], 'round-status', {}),
      ],
    }),
  };
}

export const ROLE = [
  intent({
    id: 'my-role',
    says: [
      'expect',
      'what expect i',
      'what i expect',
      'i firstTime',
      'firstTime',
      'i am new',
      'new i =',
      'what expect',
      'what doing contactPerson',
      'what doing i year',
      'what want i doing contactPerson',
      'what doing committee',
      'what doing secretariat',
      'how go year',
      'what year',
      'i am contactPerson what',
      'what doing deputy',
      'what doing chair',
      'what doing head',
      'i year what',
      'what can|want i contactPerson|chair|deputy|head|member',
      'who am i',
      'what want i doing year',
      'how i year',
      'how year',
      'firstTime',
      'firstTime where',
      'what expect chair|contactPerson|head|deputy|member',
      'want what i chair|contactPerson|head|deputy|member',
    ],
    examples: [
      'Hej! Vad förväntas av mig?',
      'jag är ny här',
      'what is my role?',
      'vad gör en kontaktperson',
      'I just started as contact person',
    ],
    answer: (_heard, turn) => myRole(turn),
  }),
];
