import type { CivilDate } from './civil-date.ts';
import { hasRole, type Person } from './person.ts';
import type { Report } from './report.ts';
import { refuseLongComment } from './text-limits.ts';
import { fail, ok, type Result } from './result.ts';
import { ROUND_TRANSITIONS } from './round-decisions.ts';
import { sendToCommittee, type Round, type RoundEvent } from './round.ts';

/** When a quarter of which every report is approved goes: at once; on the day it closes; or when the secretariat sends it, at the latest on that day. */
export const COMPLETE_ROUND_GOES = ['at-once', 'on-closing-day', 'when-sent'] as const;

export type CompleteRoundGoes = (typeof COMPLETE_ROUND_GOES)[number];

/** The units whose reports are not approved. */
export function leftToApprove({ units, quarter }: Round, reports: readonly Report[]): string[] {
  const approved = new Set(reports.filter((r) => r.quarter === quarter && r.state === 'approved').map(({ unit }) => unit));
  return units.filter((unit) => !approved.has(unit));
}

export const isComplete = (round: Round, reports: readonly Report[]): boolean => leftToApprove(round, reports).length === 0;

/** True when the unit's is the only report that is not approved. */
export const isLastOut = (round: Round, reports: readonly Report[], unit: string): boolean => leftToApprove(round, reports).join() === unit;

/** The event of the round being taken back, while it is with the secretariat because of it. */
export function takenBack(round: Round): RoundEvent | undefined {
  const last = round.history.at(-1);
  return last?.what === 'taken-back' ? last : undefined;
}

/**
 * How the round goes from the secretariat now: by the city's rule; one that was taken back, when it is sent, at the latest on
 * the day it closes; taken back on that day or later, only when it is sent again. `dateOf` gives the city's date at an instant written in ISO 8601.
 */
export function wayToCommittee(round: Round, goes: CompleteRoundGoes, dateOf: (iso: string) => CivilDate): CompleteRoundGoes | 'again' {
  const back = takenBack(round);
  if (back === undefined) return goes;
  return dateOf(back.at) >= round.closesOn ? 'again' : 'when-sent';
}

/** True while the secretariat can send the round: one that has come back, and a complete one where the city leaves it to the secretariat. `isWhole`: every report is approved. */
export function maySend(round: Round, isWhole: boolean, goes: CompleteRoundGoes): boolean {
  if (round.state === 'referred-back') return true;
  if (round.state !== 'collecting') return false;
  return takenBack(round) !== undefined || (goes === 'when-sent' && isWhole);
}

interface Sending {
  reports: readonly Report[];
  goes: CompleteRoundGoes;
  decisionDueOn: CivilDate;
  /** The round as it was seen. */
  rev: number;
  /** What is said to a committee that has referred it back. */
  answer?: string;
}

/** The secretariat sends a round to the committee: a complete one, or one that has come back. */
export function sendRound(
  round: Round,
  { reports, goes, decisionDueOn, rev, answer = '' }: Sending,
  actor: Person,
  at: string,
): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (round.state === 'with-committee') return ok(round);
  if (ROUND_TRANSITIONS[round.state].send === undefined) return fail({ code: 'wrong-state', state: round.state });
  if (!maySend(round, isComplete(round, reports), goes)) return fail({ code: 'not-complete' });
  if (round.rev !== rev) return fail({ code: 'stale' });
  const tooLong = refuseLongComment(answer, 'committee-answer');
  if (tooLong !== undefined) return tooLong;
  return ok(sendToCommittee(round, reports, decisionDueOn, actor.id, at, answer));
}

/** True while the secretariat can take the round back. */
export const mayTakeBack = ({ state, votes }: Round): boolean => ROUND_TRANSITIONS[state]['take-back'] !== undefined && votes.length === 0;

/** Until somebody in the committee has voted, the secretariat can take the round back. `sending` is the one it saw. */
export function takeBackRound(round: Round, sending: number, actor: Person, at: string): Result<Round> {
  if (!hasRole(actor, 'secretariat')) return fail({ code: 'not-allowed' });
  if (takenBack(round) !== undefined && round.sending === sending) return ok(round);
  if (ROUND_TRANSITIONS[round.state]['take-back'] === undefined) return fail({ code: 'wrong-state', state: round.state });
  if (round.sending !== sending) return fail({ code: 'stale' });
  if (round.votes.length > 0) return fail({ code: 'vote-cast' });
  const history: RoundEvent[] = [...round.history, { at, by: actor.id, what: 'taken-back' }];
  return ok({ ...round, rev: round.rev + 1, history, ...asBefore(round) });
}

/** What the round was before it was sent: collecting, or referred back with the decision that had sent it back. */
function asBefore({ history }: Round): Pick<Round, 'state' | 'votes' | 'decision'> | Pick<Round, 'state' | 'included' | 'gaps'> {
  const at = history.findLastIndex((e) => e.what === 'referred-back');
  const event = history[at];
  if (event === undefined) return { state: 'collecting', included: [], gaps: [] };
  const { votes = [], by, comment = '', units } = event;
  const sending = history.slice(0, at).filter((e) => e.what === 'sent-to-committee').length;
  return {
    state: 'referred-back',
    votes,
    decision: { outcome: 'refer-back', at: event.at, by, comment, sending, ...(units && { units }) },
  };
}
