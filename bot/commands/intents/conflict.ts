import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, placesOf, secretariatRows } from '../../../cards/answers/people.ts';
import { paragraph } from '../../../cards/kit/elements.ts';
import { mayDecide, votesNeeded } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';

/** Who decides when somebody may not, by the city's own rule, and where it is written down. */
function stepsAside({ ctx, actor }: Turn): Answer {
  const { conflict } = ctx.t.answers;
  const { committee } = ctx.city.policy;
  if (!mayDecide(actor, committee)) {
    return { card: answerCard(ctx, { title: conflict.notDecider, items: secretariatRows(ctx) }) };
  }
  const others = [...ctx.city.people.values()].filter((p) => p.active && p.id !== actor.id && mayDecide(p, committee));
  const placed = others.flatMap((person) => placesOf(person).filter(({ assignment }) => assignment.role.startsWith('committee')));
  const rule = committee.by === 'chair' ? [conflict.chairAlone] : [conflict.others(votesNeeded(committee))];
  const lines = placed.length > 0 ? rule : [conflict.onlyYou];
  const members = placed.length > 0 ? placed : peopleInRole(ctx, 'committee-member');
  return {
    card: answerCard(ctx, {
      title: conflict.title,
      lines,
      items: [...peopleRows(ctx, members), paragraph(conflict.recorded), ...secretariatRows(ctx)],
    }),
  };
}

export const CONFLICT = [
  intent({
    id: 'conflict-of-interest',
    says: [
      'conflict !mean',
      'i conflict',
      'conflict decide',
      'who decide conflict',
      'conflict report',
      'what doing conflict',
      'conflict :project',
      'conflict :unit',
      'not can decide i',
      'not want decide',
    ],
    examples: ['jag är jävig', 'I have a conflict of interest', 'anmäla jäv', 'jag är partisk i ett ärende'],
    answer: async (_heard, turn) => stepsAside(turn),
  }),
];
