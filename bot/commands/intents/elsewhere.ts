import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, secretariatRows } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';

/** Permission to travel, to spend or to apply is no part of the reporting: who knows, and what is reported. */
function permission({ concepts }: Heard, { ctx, actor }: Turn): Answer {
  const { fallback, elsewhere } = ctx.t.answers;
  const own = ownUnits(actor);
  const heads = own.length === 0 ? [] : peopleInRole(ctx, 'head', own).filter(({ person }) => person.id !== actor.id);
  const isDone = own.length > 0 && (concepts.has('trip') || concepts.has('visit'));
  return {
    card: answerCard(ctx, {
      title: fallback.title,
      lines: [elsewhere.permission, heads.length > 0 ? elsewhere.askHead : elsewhere.askSecretariat],
      items: [...peopleRows(ctx, heads), ...secretariatRows(ctx)],
      hints: isDone ? [elsewhere.reportTrip] : [],
      actions: own.length > 0 ? [press(ctx.t.command['my-report'], 'my-report', {})] : undefined,
    }),
  };
}

/** Where the policy is to be read. */
function policy({ ctx }: Turn): Answer {
  const { policyTitle, policyText } = ctx.t.answers.elsewhere;
  return { card: answerCard(ctx, { title: policyTitle, lines: [policyText], items: secretariatRows(ctx) }) };
}

export const ELSEWHERE = [
  intent({
    id: 'permission',
    says: [
      'approve trip|visit|outlay|partner !report|quarter',
      'who|must|want approve trip|visit|project|application|money|outlay|partner|seminar !report|quarter',
      'head approve !report|quarter',
      'who decide trip|visit|project|application|money|outlay|partner !conflict',
      'rule trip|outlay|visit',
      'can i trip :asks !report|add|send',
      'outlay',
      'trip|visit cost',
      'much trip cost',
    ],
    examples: ['vad gäller för resor, ska chefen godkänna dem?', 'who approves travel?', 'får jag åka till Bryssel?'],
    answer: async (heard, turn) => permission(heard, turn),
  }),
  intent({
    id: 'where-policy',
    says: ['where policy', 'find policy', 'seen policy', 'show policy', 'button policy', 'send policy'],
    examples: ['var hittar jag policyn?', 'where can I read the policy?', 'visa policyn'],
    answer: async (_heard, turn) => policy(turn),
  }),
];
