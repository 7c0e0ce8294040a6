import type { Round, RoundEvent, Vote } from './round.ts';

/** True when a quarter that has been referred back is so for this unit: the committee named it, or named none. */
export const concerns = ({ decision }: Round, unit: string): boolean => decision?.units === undefined || decision.units.includes(unit);

/** What came of a referral for one unit: its report is new since, corrected, or as it was. */
export type ReferralOutcome = 'added' | 'corrected' | 'unchanged';

export interface Referral {
  /** What those who referred it back said. */
  votes: Vote[];
  at: string;
  units?: string[];
  /** What the secretariat answered when it sent it again. */
  answer?: RoundEvent;
  /** The units named; where none was, those whose report has changed. */
  outcomes: { unit: string; what: ReferralOutcome }[];
}

/** What the committee asked for when it last referred the quarter back, and what came of it in what it has now; undefined while it has not come back. */
export function answeredReferral(round: Round): Referral | undefined {
  if (round.state !== 'with-committee' && round.state !== 'adopted') return undefined;
  const at = round.history.findLastIndex((e) => e.what === 'referred-back');
  const event = round.history[at];
  if (event === undefined) return undefined;
  const sent = round.history.findLast((e) => e.what === 'sent-to-committee');
  return {
    votes: (event.votes ?? []).filter(({ decision }) => decision === 'refer-back'),
    at: event.at,
    ...(event.units && { units: event.units }),
    ...(sent?.comment === undefined ? {} : { answer: sent }),
    outcomes: outcomes(round, event),
  };
}

/** What the secretariat has answered the committee since it last referred the quarter back: empty when it has not. */
export function lastAnswer({ history }: Round): string {
  const since = history.slice(history.findLastIndex((e) => e.what === 'referred-back') + 1);
  return since.findLast((e) => e.what === 'sent-to-committee')?.comment ?? '';
}

function outcomes(round: Round, { units, included = [] }: RoundEvent): Referral['outcomes'] {
  const now = new Map(round.included.map((part) => [part.unit, part.version]));
  const before = new Map(included.map((part) => [part.unit, part.version]));
  const outcomeOf = (unit: string): ReferralOutcome => {
    if (now.get(unit) === before.get(unit)) return 'unchanged';
    return before.has(unit) ? 'corrected' : 'added';
  };
  const all = (units ?? round.units).map((unit) => ({ unit, what: outcomeOf(unit) }));
  return units === undefined ? all.filter(({ what }) => what !== 'unchanged') : all;
}
