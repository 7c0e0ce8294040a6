import { hasRole, type CityRole } from '../../services/domain/person.ts';
import type { Failure } from '../../services/domain/result.ts';
import { takenBack } from '../../services/domain/round-sending.ts';
import type { Round } from '../../services/domain/round.ts';
import { inList, personName, type CardContext } from '../context.ts';
import { failureNote } from '../failure-note.ts';
import type { Note } from '../report/frame.ts';
import { deciders } from './decision-box.ts';

/** Why a press about a quarter came to nothing: what has happened with it and when, and what to do. */
export function roundRefusal(ctx: CardContext, round: Round, failure: Failure): Note {
  if (failure.code === 'wrong-state') return { tone: 'warning', text: whereItIs(ctx, round) };
  if (failure.code === 'stale') return { tone: 'warning', text: changed(ctx, round) };
  if (failure.code !== 'vote-cast') return failureNote(ctx, failure);
  const voters = round.votes.map((vote) => personName(ctx, vote.by));
  return { tone: 'warning', text: ctx.t.refused.voted(inList(ctx, voters)) };
}

/** Where the quarter is now, since when, and what comes of it. */
function whereItIs(ctx: CardContext, round: Round): string {
  const { t, dates, reader } = ctx;
  const back = takenBack(round);
  if (back !== undefined) return t.refused.round['taken-back'](personName(ctx, back.by), dates.moment(back.at));
  if (round.state === 'collecting') {
    return hasRole(reader, 'secretariat') ? t.refused.round.collecting : `${t.refused.round.collecting} ${t.refused.cardComes}`;
  }
  if (round.state === 'with-committee') {
    const since = t.refused.round['with-committee'](dates.moment(round.sentAt ?? ''));
    const isOpen = round.votes.length === 0 && hasRole(reader, 'secretariat');
    return `${since} ${isOpen ? t.refused.takeBackFirst : t.refused.awaitDecision}`;
  }
  return t.refused.round[round.state](deciders(ctx, round), dates.moment(round.decision?.at ?? ''));
}

const changed = ({ t, dates }: CardContext, { state, sending, sentAt }: Round): string =>
  state === 'with-committee' && sending > 1 && sentAt !== undefined ? t.refused.sentAnew(dates.moment(sentAt)) : t.refused.roundChanged;

/** Said to somebody who may not do it: who may. */
export function notYours(ctx: CardContext, whose: 'secretariat' | 'committee'): Note {
  const { t, city } = ctx;
  const roles: CityRole[] =
    whose === 'secretariat'
      ? ['secretariat']
      : city.policy.committee.by === 'chair'
        ? ['committee-chair']
        : ['committee-chair', 'committee-member'];
  const names = [...city.people.values()].filter((p) => p.active && roles.some((role) => hasRole(p, role))).map((p) => p.name);
  return { tone: 'attention', text: `${t.failure['not-allowed']} ${t.refused.notYours(t.refused[whose](inList(ctx, names)))}` };
}
