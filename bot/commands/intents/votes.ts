import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleRows, placesOf } from '../../../cards/answers/people.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Element } from '../../../cards/kit/card.ts';
import { standing } from '../../../cards/round/committee-votes.ts';
import { mayDecide, seesWholeRound, votesNeeded } from '../../../services/domain/round-decisions.ts';
import type { Round } from '../../../services/domain/round.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';

/** The round that is voted on now. */
async function votedOn({ use }: Turn): Promise<Round | undefined> {
  const latest = await use.rounds.latest();
  return latest?.state === 'with-committee' ? latest : undefined;
}

/** By the city's rule: whose votes count, how many it takes, and whether one's own can be changed. */
async function votes(turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const { t, city } = ctx;
  const { committee } = city.policy;
  const { chairAlone, chairFinal, needed, changeable, nothingNow } = t.answers.votes;
  const round = await votedOn(turn);
  const deciders = [...city.people.values()].filter((person) => person.active && mayDecide(person, committee));
  const placed = deciders.flatMap((person) => placesOf(person).filter(({ assignment }) => assignment.role.startsWith('committee')));
  const shown = seesWholeRound(actor) ? round : undefined;
  const rule = committee.by === 'chair' ? [chairFinal] : mayDecide(actor, committee) ? [changeable] : [];
  const actions: Element[] | undefined = shown && [press(t.round.show, 'round.show', { quarter: shown.quarter })];
  return {
    card: answerCard(ctx, {
      title: committee.by === 'chair' ? chairAlone : needed(votesNeeded(committee)),
      lines: [...rule, ...(round === undefined ? [nothingNow] : [])],
      items: [...(shown === undefined ? [] : standing(ctx, shown)), ...peopleRows(ctx, placed)],
      actions,
    }),
  };
}

export const VOTES = [
  intent({
    id: 'votes',
    says: [
      'many vote',
      'many agreed',
      'vote :asks',
      'vote =',
      'what vote',
      'many vote adopt|referBack|decide',
      'many adopt|referBack !project !application !report',
      'change vote',
      'change|takeBack decide i',
      'can vote about|new',
      'takeBack vote',
      'wrong vote',
      'how vote',
      'how have i vote',
      'who vote',
    ],
    examples: ['hur många röster krävs för att fastställa?', 'kan jag ändra min röst?', 'how many votes are needed?'],
    answer: (_heard, turn) => votes(turn),
  }),
];
