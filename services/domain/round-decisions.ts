import type { CivilDate } from './civil-date.ts';
import { hasRole, reportsFor, type Person } from './person.ts';
import type { Report } from './report.ts';
import { fail, ok, type Result } from './result.ts';
import { inReach, notAnswered, type UnitRow } from './round-status.ts';
import { refuseLongComment } from './text-limits.ts';
import { sendToCommittee, type Decision, type Round, type RoundState, type Vote } from './round.ts';

/** Who decides in the committee: the chair alone, or so many of its members. */
export type Deciders = { by: 'chair' } | { by: 'quorum'; votes: number };

type RoundStep = 'send' | Decision;

/** The one table of a round's states. */
export const ROUND_TRANSITIONS: { [S in RoundState]: Partial<Record<RoundStep, RoundState>> } = {
  collecting: { send: 'with-committee' },
  'with-committee': { adopt: 'adopted', 'refer-back': 'referred-back' },
  'referred-back': { send: 'with-committee' },
  adopted: {},
};

export const mayDecide = (person: Person, deciders: Deciders): boolean =>
  hasRole(person, 'committee-chair') || (deciders.by === 'quorum' && hasRole(person, 'committee-member'));

/** The secretariat and the committee see the whole round; the others their own part. */
export const seesWholeRound = (person: Person): boolean =>
  hasRole(person, 'secretariat') || hasRole(person, 'committee-chair') || hasRole(person, 'committee-member');

interface Ballot {
  decision: Decision;
  /** The sending the card was about. */
  sending: number;
  comment: string;
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
  const again = cast?.decision === ballot.decision && ballot.sending === round.sending ? cast : undefined;
  const outcome = ROUND_TRANSITIONS[round.state][ballot.decision];
  if (outcome === undefined) return again === undefined ? fail({ code: 'wrong-state', state: round.state }) : ok(round);
  if (ballot.sending !== round.sending) return fail({ code: 'stale' });
  if (again === undefined && ballot.decision === 'refer-back' && ballot.comment === '') return fail({ code: 'comment-required' });
  const tooLong = refuseLongComment(ballot.comment);
  if (tooLong !== undefined) return tooLong;
  const own: Vote = again ?? { by: actor.id, decision: ballot.decision, at, comment: ballot.comment };
  const votes = [...round.votes.filter((v) => v !== cast && mayVote(v.by)), own];
  const agreed = votes.filter((v) => v.decision === ballot.decision).length;
  const isDecided = agreed >= votesNeeded(deciders);
  if (again !== undefined && !isDecided) return ok(round);
  const next: Round = { ...round, rev: round.rev + 1, votes };
  return ok(isDecided ? decided(next, outcome, { ...own, at }) : next);
}

export const votesNeeded = (deciders: Deciders): number => (deciders.by === 'chair' ? 1 : deciders.votes);

const decided = (round: Round, state: RoundState, last: Vote): Round => ({
  ...round,
  state,
  decision: { outcome: last.decision, at: last.at, by: last.by, comment: last.comment },
  history: [
    ...round.history,
    {
      at: last.at,
      by: last.by,
      what: last.decision === 'adopt' ? 'adopted' : 'referred-back',
      votes: round.votes,
      ...(last.comment === '' ? {} : { comment: last.comment }),
    },
  ],
});

/** The secretariat sends a round it has corrected to the committee again. */
export function sendAgain(
  round: Round,
  reports: readonly Report[],
  rev: number,
  actor: Person,
  decisionDueOn: CivilDate,
  at: string,
): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (round.state !== 'referred-back') {
    return round.state === 'with-committee' ? ok(round) : fail({ code: 'wrong-state', state: round.state });
  }
  if (round.rev !== rev) return fail({ code: 'stale' });
  return ok(sendToCommittee(round, reports, decisionDueOn, actor.id, at));
}

/** The administration confirms that it has its part (W7); confirmed once is confirmed. */
export function confirmReceipt(round: Round, unit: string, actor: Person, at: string): Result<Round> {
  if (!reportsFor(actor, unit)) return fail({ code: 'not-allowed' });
  if (!round.units.includes(unit)) return fail({ code: 'not-found' });
  if (round.state !== 'adopted') return fail({ code: 'wrong-state', state: round.state });
  if (round.receipts.some((r) => r.unit === unit)) return ok(round);
  return ok({ ...round, rev: round.rev + 1, receipts: [...round.receipts, { unit, by: actor.id, at }] });
}

/** One nudge a day to the units that have not answered and can be reached. A second press on the same day nudges nobody. */
export function nudge(round: Round, rows: readonly UnitRow[], actor: Person, today: CivilDate, at: string): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (round.state !== 'collecting' && round.state !== 'referred-back') return fail({ code: 'wrong-state', state: round.state });
  const earlier = round.nudges.find((n) => n.on === today);
  if (earlier !== undefined) return fail({ code: 'nudged-already', at: earlier.at });
  if (notAnswered(rows).length === 0) return fail({ code: 'nobody-to-nudge' });
  const units = inReach(rows);
  if (units.length === 0) return fail({ code: 'nobody-in-reach' });
  return ok({ ...round, rev: round.rev + 1, nudges: [...round.nudges, { on: today, at, by: actor.id, units }] });
}
