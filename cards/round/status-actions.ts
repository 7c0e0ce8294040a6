import { inReach, notAnswered, type UnitRow } from '../../services/domain/round-status.ts';
import { hasRole } from '../../services/domain/person.ts';
import { isHere, nudgeable } from '../../services/domain/round-nudge.ts';
import { maySend, mayTakeBack } from '../../services/domain/round-sending.ts';
import type { Round } from '../../services/domain/round.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { hint } from '../kit/elements.ts';

/** Those whose correction would not be in what is sent to the committee now. */
const correcting = (rows: readonly UnitRow[]): number =>
  rows.filter(({ status }) => status === 'returned' || status === 'submitted').length;

/** What the secretariat should know before it presses: that it has nudged today, that some are still correcting, or that the quarter can be taken back. */
export function beforeActions({ t, dates, reader, today }: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  if (!hasRole(reader, 'secretariat')) return [];
  const nudged = nudgeable(round, rows, today).length === 0 ? round.nudges.findLast(({ on }) => on === today) : undefined;
  const count = correcting(rows);
  const isAlone = isHere(round) && notAnswered(rows).length > 0 && inReach(rows).length === 0;
  return [
    ...(nudged !== undefined && inReach(rows).length > 0 ? [hint(t.round.nudgedAlready(dates.time(nudged.at)))] : []),
    ...(isAlone ? [hint(t.round.nobodyInReach)] : []),
    ...(round.state === 'referred-back' && count > 0 ? [hint(t.round.correcting(count))] : []),
    ...(mayTakeBack(round) ? [hint(t.round.mayTakeBack)] : []),
  ];
}

/** What the reader may do: the secretariat acts, the committee reads. */
export function statusActions(ctx: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  const { t, reader } = ctx;
  const data = { quarter: round.quarter };
  const show = round.sending === 0 || round.state === 'collecting' ? [] : [press(t.round.show, 'round.show', data)];
  if (!hasRole(reader, 'secretariat')) return show;
  const takeBack = mayTakeBack(round) ? [press(t.round.takeBack, 'round.take-back', { ...data, sending: round.sending })] : [];
  return [...send(ctx, round, rows), ...nudge(ctx, round, rows), ...show, ...takeBack];
}

function send({ t, city }: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  const isWhole = rows.every(({ status }) => status === 'approved');
  if (!maySend(round, isWhole, city.policy.completeRoundGoes)) return [];
  const data = { quarter: round.quarter, rev: round.rev };
  if (round.state === 'collecting') return [press(t.round.send, 'round.send', data, isWhole ? { style: 'positive' } : {})];
  return [press(t.round.sendAgain, 'round.send-form', data, correcting(rows) === 0 ? { style: 'positive' } : {})];
}

function nudge({ t, today }: CardContext, round: Round, rows: readonly UnitRow[]): Element[] {
  const count = nudgeable(round, rows, today).length;
  if (count === 0) return [];
  return [
    press(t.round.nudge(count), 'round.nudge', { quarter: round.quarter }, round.state === 'collecting' ? { style: 'positive' } : {}),
  ];
}
