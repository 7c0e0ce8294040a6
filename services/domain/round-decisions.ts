import { hasRole, reportsFor, type Person } from './person.ts';
import { fail, ok, type Result } from './result.ts';
import type { Decision, Round, RoundEvent, RoundState, Vote } from './round.ts';
import { refuseLongComment } from './text-limits.ts';

/** Who decides in the committee: the chair alone, or so many of its members. */
export type Deciders = { by: 'chair' } | { by: 'quorum'; votes: number };

type RoundStep = 'send' | 'take-back' | Decision;

/** One that is taken back is what it was before it was sent. */
type Target<S extends RoundStep> = S extends 'take-back' ? readonly RoundState[] : RoundState;

/** The one table of a round's states. */
export const ROUND_TRANSITIONS: { [S in RoundState]: { [T in RoundStep]?: Target<T> } } = {
  collecting: { send: 'with-committee' },
  'with-committee': { adopt: 'adopted', 'refer-back': 'referred-back', 'take-back': ['collecting', 'referred-back'] },
  'referred-back': { send: 'with-committee' },
  adopted: {},
};

export const mayDecide = (person: Person, deciders: Deciders): boolean =>
  hasRole(person, 'committee-chair') || (deciders.by === 'quorum' && hasRole(person, 'committee-member'));

/** The secretariat and the committee see the whole round; the others their own part. */
export const seesWholeRound = (person: Person): boolean =>
  hasRole(person, 'secretariat') || hasRole(person, 'committee-chair') || hasRole(person, 'committee-member');

export interface Ballot {
  decision: Decision;
  /** The sending the card was about. */
  sending: number;
  comment: string;
  /** The administrations a referral is about; none: all of them. */
  units?: readonly string[];
}

/** Who decides now: the policy's rule, and whether somebody, by id, is still one who may vote. */
export interface Committee {
  deciders: Deciders;
  mayVote: (person: string) => boolean;
}

/** Records a vote and, when enough agree, the decision. A vote already cast the same way gives the round back unchanged, unless fewer are needed by now; those of people who have left fall. */
export function vote(round: Round, ballot: Ballot, actor: Person, { deciders, mayVote }: Committee, at: string): Result<Round> {
  if (!mayDecide(actor, deciders)) return fail({ code: 'not-allowed' });
  const cast = round.votes.find((v) => v.by === actor.id);
  const again = cast !== undefined && ballot.sending === round.sending && isSame(cast, round, ballot) ? cast : undefined;
  const outcome = ROUND_TRANSITIONS[round.state][ballot.decision];
  if (outcome === undefined) return again === undefined ? fail({ code: 'wrong-state', state: round.state }) : ok(round);
  if (ballot.sending !== round.sending) return fail({ code: 'stale' });
  if (again === undefined && ballot.decision === 'refer-back' && ballot.comment === '') return fail({ code: 'comment-required' });
  const tooLong = refuseLongComment(ballot.comment);
  if (tooLong !== undefined) return tooLong;
  const own: Vote = again ?? { by: actor.id, decision: ballot.decision, at, comment: ballot.comment, ...namedUnits(round, ballot) };
  const votes = [...round.votes.filter((v) => v !== cast && mayVote(v.by)), own];
  const agreed = votes.filter((v) => v.decision === ballot.decision).length;
  const isDecided = agreed >= votesNeeded(deciders);
  if (again !== undefined && !isDecided) return ok(round);
  const next: Round = { ...round, rev: round.rev + 1, votes };
  return ok(isDecided ? decided(next, outcome, { ...own, at }) : next);
}

/** Cast the same way; a referral with something else to say is another. */
const isSame = (cast: Vote, round: Round, ballot: Ballot): boolean =>
  cast.decision === ballot.decision &&
  (ballot.comment === '' ||
    (ballot.comment === cast.comment && (namedUnits(round, ballot).units ?? []).join() === (cast.units ?? []).join()));

export const votesNeeded = (deciders: Deciders): number => (deciders.by === 'chair' ? 1 : deciders.votes);

/** Only a referral names administrations, and only the round's; naming them all is naming none. */
function namedUnits(round: Round, { decision, units = [] }: Ballot): { units?: string[] } {
  const named = round.units.filter((unit) => decision === 'refer-back' && units.includes(unit));
  return named.length === 0 || named.length === round.units.length ? {} : { units: named };
}

/** Those that the deciding votes name together; all of them where one of the votes names none. */
function referredUnits(round: Round, votes: readonly Vote[]): { units?: string[] } {
  if (votes.some(({ units }) => units === undefined)) return {};
  return namedUnits(round, {
    decision: 'refer-back',
    sending: round.sending,
    comment: '',
    units: votes.flatMap(({ units = [] }) => units),
  });
}

function decided(round: Round, state: RoundState, last: Vote): Round {
  const isReferred = last.decision === 'refer-back';
  const about = isReferred
    ? referredUnits(
        round,
        round.votes.filter((v) => v.decision === 'refer-back'),
      )
    : {};
  const event: RoundEvent = {
    at: last.at,
    by: last.by,
    what: isReferred ? 'referred-back' : 'adopted',
    votes: round.votes,
    ...(last.comment === '' ? {} : { comment: last.comment }),
    ...about,
    ...(isReferred ? { included: round.included } : {}),
  };
  return {
    ...round,
    state,
    decision: { outcome: last.decision, at: last.at, by: last.by, comment: last.comment, ...about },
    history: [...round.history, event],
  };
}

/** The administration confirms that it has its part (W7); confirmed once is confirmed. */
export function confirmReceipt(round: Round, unit: string, actor: Person, at: string): Result<Round> {
  if (!reportsFor(actor, unit)) return fail({ code: 'not-allowed' });
  if (!round.units.includes(unit)) return fail({ code: 'not-found' });
  if (round.state !== 'adopted') return fail({ code: 'wrong-state', state: round.state });
  if (round.receipts.some((r) => r.unit === unit)) return ok(round);
  return ok({ ...round, rev: round.rev + 1, receipts: [...round.receipts, { unit, by: actor.id, at }] });
}
