import { inList, quarterName, unitName, type CardContext } from '../../../cards/context.ts';
import { missingDue } from '../../../cards/round/missing-due.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import { seesWholeRound } from '../../../services/domain/round-decisions.ts';
import { lateUnits, notAnswered, type UnitRow } from '../../../services/domain/round-status.ts';
import type { Round } from '../../../services/domain/round.ts';
import { ACTIONS } from '../../turns/actions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { latestRound } from '../past-rounds.ts';
import { askedQuarter } from '../reported.ts';
import { withNote } from '../with-note.ts';

const MOST_NAMED = 5;

const named = (ctx: CardContext, units: readonly string[]): string =>
  inList(ctx, [
    ...units.slice(0, MOST_NAMED).map((unit) => unitName(ctx, unit)),
    ...(units.length > MOST_NAMED ? [ctx.t.next.others(units.length - MOST_NAMED)] : []),
  ]);

/** Whose day has passed; while nobody's has, what is not in yet and when it is to be. */
function lateness(ctx: CardContext, round: Round, rows: readonly UnitRow[]): string {
  const { following } = ctx.t.answers;
  const late = lateUnits(round, rows, ctx.today);
  if (late.length > 0) return following.late(named(ctx, late));
  const missing = notAnswered(rows);
  const rest =
    missing.length === 0
      ? ctx.t.next.allIn(quarterName(ctx, round.quarter))
      : `${ctx.t.next.missing(missing.length, rows.length, named(ctx, missing))} ${missingDue(ctx, round, missing)}`;
  return `${following.nobodyLate} ${rest}`;
}

/** Läget, which says of each administration what it has done; whoever sees them all is told first who is late. */
async function whoIsLate(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor, use } = turn;
  const quarter = (await askedQuarter(heard, turn)) ?? (await use.rounds.latest())?.quarter;
  if (quarter === undefined) return { card: await ACTIONS['round-status']({}, turn) };
  const card = await ACTIONS['round.status']({ quarter, page: 0 }, turn);
  const found = seesWholeRound(actor) ? await use.rounds.withReports(quarter) : undefined;
  if (found === undefined) return { card };
  return { card: withNote(card, lateness(ctx, found.round, (await use.rounds.status(found)).rows)) };
}

/** The adopted quarter whose parts are to be confirmed: the one that was named, else the latest. */
async function confirmable(heard: Heard, turn: Turn): Promise<Round | undefined> {
  const quarter = await askedQuarter(heard, turn);
  const round = quarter === undefined ? await latestRound(turn, ({ state }) => state === 'adopted') : await turn.use.rounds.get(quarter);
  return round?.state === 'adopted' ? round : undefined;
}

function confirmed(ctx: CardContext, { units, receipts, quarter }: Round): string {
  const { allConfirmed, notConfirmed } = ctx.t.answers.following;
  const left = units.filter((unit) => !receipts.some((receipt) => receipt.unit === unit));
  return left.length === 0 ? allConfirmed(quarterName(ctx, quarter)) : notConfirmed(named(ctx, left), quarterName(ctx, quarter));
}

/** Who has not confirmed their part; to an administration its own part, which has the button. */
async function confirmations(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, actor } = turn;
  const round = await confirmable(heard, turn);
  if (round === undefined) return { card: withNote(await ACTIONS['round-status']({}, turn), ctx.t.answers.following.nothingToConfirm) };
  const { quarter } = round;
  const own = ownUnits(actor).find((unit) => round.units.includes(unit));
  if (own !== undefined && !seesWholeRound(actor)) return { card: await ACTIONS['part.show']({ quarter, unit: own, page: 0 }, turn) };
  const card = await ACTIONS['round.status']({ quarter, page: 0 }, turn);
  return { card: seesWholeRound(actor) ? withNote(card, confirmed(ctx, round)) : card };
}

export const FOLLOWING = [
  intent({
    id: 'who-is-late',
    says: [
      'unitWord overdue',
      'who|which overdue !project !application !:anyUnit',
      'human overdue !project !application',
      'many overdue !project !application',
      'who|which manage deadline',
      'all onPlan !project !application',
      'who|which overdue report',
    ],
    examples: ['vilka förvaltningar är sena', 'which administrations are late?', 'vilka är sena?'],
    answer: whoIsLate,
  }),
  intent({
    id: 'who-has-confirmed',
    says: ['who|which|all|many confirm', 'unitWord confirm', 'confirm part', 'want confirm'],
    examples: ['vem har inte bekräftat sin del?', 'who has not confirmed their part?', 'jag vill bekräfta min del'],
    answer: confirmations,
  }),
];
