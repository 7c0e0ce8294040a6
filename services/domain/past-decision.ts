import type { Round } from './round.ts';

/** The round with the committee's last decision on it, also when it has been sent again since; undefined when there is none. */
export function asLastDecided(round: Round): Round | undefined {
  if (round.decision !== undefined) return round;
  const event = round.history.findLast(({ what }) => what === 'adopted' || what === 'referred-back');
  if (event === undefined) return undefined;
  const { at, by, comment = '', units, votes = [] } = event;
  const outcome = event.what === 'adopted' ? 'adopt' : 'refer-back';
  return { ...round, votes, decision: { outcome, at, by, comment, ...(units && { units }) } };
}
