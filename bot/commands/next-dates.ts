import { planOf } from '../../services/duties/plans.ts';
import { quarterName, type CardContext } from '../../cards/context.ts';
import { inWords } from '../../cards/review/quarter-lines.ts';
import { daysBetween, type CivilDate } from '../../services/domain/civil-date.ts';
import { unitDueOn } from '../../services/domain/more-time.ts';
import { hasRole, ownUnits } from '../../services/domain/person.ts';
import { isEditable, reportId, type Report } from '../../services/domain/report.ts';
import { seesWholeRound } from '../../services/domain/round-decisions.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Turn } from '../turns/turn.ts';

const away = ({ t, today }: CardContext, date: CivilDate): string => {
  const days = daysBetween(today, date);
  if (days === 0) return t.due.today;
  return days < 0 ? t.due.late(-days) : t.due.inDays(days);
};

function due(ctx: CardContext, round: Round, date: CivilDate): string {
  const { report, reportLate } = ctx.t.answers.when;
  const say = ctx.today > date ? reportLate : report;
  return say(quarterName(ctx, round.quarter), ctx.dates.day(date), away(ctx, date));
}

/** Of somebody's own reports that are still to be handed in the one that is due first, else the first there is. */
async function ownReport({ actor, use }: Turn, round: Round): Promise<Report | undefined> {
  const reports: Report[] = [];
  for (const unit of ownUnits(actor).filter((own) => round.units.includes(own))) {
    const read = await use.reports.read(actor, reportId(unit, round.quarter));
    if (read.ok) reports.push(read.value);
  }
  const dueOn = ({ unit }: Report): CivilDate => unitDueOn(round, unit);
  return reports.filter(isEditable).sort((a, b) => dueOn(a).localeCompare(dueOn(b)))[0] ?? reports[0];
}

async function ofReporting(turn: Turn, round: Round): Promise<string[]> {
  const { ctx, use } = turn;
  const { t, city } = ctx;
  const own = await ownReport(turn, round);
  const { policy } = city;
  const rest = [
    t.answers.when.after(planOf(policy, 'review').dueAfterWorkingDays),
    inWords(ctx, t.round.goes, round),
    t.answers.when.adopted(planOf(policy, 'committee-decision').dueAfterWorkingDays),
  ];
  if (own === undefined) {
    // The committee has nothing to hand in: what it waits for is the quarter itself.
    const waits = seesWholeRound(turn.actor) && !hasRole(turn.actor, 'secretariat');
    return waits ? [...rest.slice(1), due(ctx, round, round.dueOn)] : [due(ctx, round, round.dueOn), ...rest];
  }
  if (own.state === 'submitted' || own.state === 'approved') return [t.answers.when.yours[own.state], ...rest.slice(1)];
  return [due(ctx, round, (await use.rounds.reportDueOn(own)) ?? round.dueOn), ...rest];
}

/** The day the next quarter opens, as a sentence. */
export const nextOpening = async ({ ctx, use }: Turn): Promise<string> =>
  ctx.t.answers.when.next(ctx.dates.day(await use.rounds.nextOpening()));

function decision(ctx: CardContext, round: Round): string[] {
  if (round.decisionDueOn === undefined) return [];
  return [ctx.t.answers.when.decision(quarterName(ctx, round.quarter), ctx.dates.day(round.decisionDueOn), away(ctx, round.decisionDueOn))];
}

/** What comes, and when, the nearest first; each a sentence. */
export async function nextDates(turn: Turn): Promise<string[]> {
  const { ctx, use } = turn;
  const round = await use.rounds.latest();
  const opening = await nextOpening(turn);
  if (round === undefined) return [opening];
  switch (round.state) {
    case 'adopted':
      return [opening];
    case 'collecting':
      return ofReporting(turn, round);
    case 'with-committee':
      return [...decision(ctx, round), opening];
    case 'referred-back':
      return [ctx.t.answers.when.rework(quarterName(ctx, round.quarter)), opening];
    default:
      return round.state satisfies never;
  }
}
