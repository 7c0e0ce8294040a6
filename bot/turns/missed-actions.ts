import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { missedCard } from '../../cards/round/missed-card.ts';
import type { Handlers } from '../../cards/verbs.ts';
import type { MissedDecision } from '../../services/domain/missed-quarter.ts';
import { seesWholeRound } from '../../services/domain/round-decisions.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import { fail, type Failure } from '../../services/domain/result.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

const failed = ({ ctx }: Turn, failure: Failure): AdaptiveCard => noteCard(ctx, failureNote(ctx, failure));

async function show(turn: Turn, quarter: Quarter): Reply {
  const { ctx, use, actor } = turn;
  const found = seesWholeRound(actor) ? await use.rounds.missedQuarter(quarter) : fail({ code: 'not-allowed' });
  if (found.ok) return missedCard(ctx, { missed: found.value });
  use.audit({ person: actor.id, did: 'read-round', about: quarter }, found.failure.code);
  return failed(turn, found.failure);
}

/** What is decided stands; whoever presses after somebody else is told so. */
async function decide(turn: Turn, quarter: Quarter, decision: MissedDecision): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.rounds.decideMissed(actor, quarter, decision);
  if (!done.ok) return failed(turn, done.failure);
  const isTheirs = done.value.by === actor.id && done.value.decision === decision;
  const note: Note = isTheirs
    ? { tone: 'good', text: ctx.t.missed.done[decision] }
    : { tone: 'warning', text: ctx.t.missed.alreadyDecided };
  return missedCard(ctx, { missed: { quarter, decided: done.value }, note });
}

export const missedActions = {
  'missed.show': ({ quarter }, turn) => show(turn, quarter),
  'missed.open': ({ quarter }, turn) => decide(turn, quarter, 'open'),
  'missed.leave-out': ({ quarter }, turn) => decide(turn, quarter, 'leave-out'),
} satisfies Partial<Handlers<Turn, Reply>>;
