import { unitDueOn } from '../../services/domain/more-time.ts';
import { allAwayUntil, notAnswered, roundStatus } from '../../services/domain/round-status.ts';
import type { Round } from '../../services/domain/round.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';
import { inList, unitName, type CardContext } from '../context.ts';
import type { AdaptiveCard } from '../kit/card.ts';
import { roundAsItStands } from './notice-parts.ts';

/** The secretariat hears once of all the units that are late; by itself, of one that had been given more time or whose people are all away. */
export function missingReports(ctx: CardContext, message: NoticeMessage, round: Round): AdaptiveCard {
  const { snapshot, notice } = message;
  const day = ctx.dates.day(notice.dueOn);
  if (notice.unit !== undefined) return oneMissing(ctx, message, round, { unit: notice.unit, day });
  const rows = roundStatus(round, snapshot.reports, snapshot.people, snapshot.today);
  const late = notAnswered(rows).filter((unit) => round.state !== 'collecting' || unitDueOn(round, unit) <= notice.dueOn);
  const names = late.map((unit) => unitName(ctx, unit));
  return roundAsItStands(ctx, message, round, { note: { tone: 'attention', text: ctx.t.notice.missing(day, inList(ctx, names)) } });
}

function oneMissing(ctx: CardContext, message: NoticeMessage, round: Round, { unit, day }: { unit: string; day: string }): AdaptiveCard {
  const { reports, people, today } = message.snapshot;
  const rows = roundStatus({ ...round, units: [unit] }, reports, people, today);
  const back = rows.flatMap(allAwayUntil).sort()[0];
  const { absence, moreTime } = ctx.t.people;
  const name = unitName(ctx, unit);
  const text = back === undefined ? moreTime.overdue(name, day) : absence.allAway(name, day, ctx.dates.day(back));
  return roundAsItStands(ctx, message, round, { units: [unit], note: { tone: 'attention', text } });
}
