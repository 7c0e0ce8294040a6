import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { moreTimeFailureNote } from '../../cards/roster/roster-failure-note.ts';
import { moreTimeCard } from '../../cards/round/more-time-card.ts';
import { moreTimeForm } from '../../cards/round/more-time-form.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { dayFault, type MoreTimeAnswer } from '../../services/domain/more-time.ts';
import { hasRole, ownUnits, reportsFor } from '../../services/domain/person.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Asked = { unit?: string | undefined; until: string; why: string };

const failed = ({ ctx }: Turn, code: 'not-allowed' | 'not-found'): AdaptiveCard =>
  noteCard(ctx, { tone: 'attention', text: ctx.t.failure[code] });

/** The form for those of somebody's own units whose report is not in; what stands in the way where there is none. */
export async function askForm(turn: Turn, quarter: Quarter, typed?: Asked, note?: Note): Reply {
  const { ctx, use, actor } = turn;
  const round = await use.rounds.get(quarter);
  const own = ownUnits(actor).filter((unit) => round?.units.includes(unit));
  if (own.length === 0) return failed(turn, 'not-allowed');
  const reports = await use.rounds.reportsOf(quarter, own);
  const [first, ...others] = own.filter((unit) => (reports.find((r) => r.unit === unit)?.state ?? 'open') === 'open');
  if (round?.state !== 'collecting' || first === undefined) return noteCard(ctx, { tone: 'emphasis', text: ctx.t.people.moreTime.none });
  return moreTimeForm(ctx, { round, units: [first, ...others], last: await use.moreTime.lastDay(round), ...(typed && { typed }), note });
}

/** The form with a day somebody has written, and what there is to say of it. */
export async function askFormFor(turn: Turn, round: Round, until: CivilDate): Reply {
  const { ctx, use, actor } = turn;
  const unit = ownUnits(actor).find((own) => round.units.includes(own)) ?? '';
  const fault = dayFault(round, unit, until, { today: ctx.today, last: await use.moreTime.lastDay(round) });
  const text = await notWorking(turn, until);
  const note = fault === undefined ? text && ({ tone: 'warning', text } as const) : moreTimeFailureNote(ctx, fault);
  return askForm(turn, round.quarter, { until, why: '' }, note === '' ? undefined : note);
}

/** A day off is as good as any to ask for; which working day comes before it is said. */
async function notWorking({ ctx, use }: Turn, day: CivilDate): Promise<string> {
  const before = await use.moreTime.workingDay(day);
  return before === day ? '' : ctx.t.people.moreTime.notWorking(ctx.dates.day(day), ctx.dates.day(before));
}

async function ask(turn: Turn, { quarter, unit: chosen, until, why }: Payload<'more-time.ask'>): Reply {
  const { ctx, use, actor } = turn;
  const { moreTime } = ctx.t.people;
  const [only, another] = ownUnits(actor);
  const unit = chosen ?? (another === undefined ? only : undefined);
  const again = (note: Note): Reply => askForm(turn, quarter, { unit, until: until.written, why }, note);
  if (unit === undefined || until.value === undefined || until.value === 'invalid') {
    return again({ tone: 'attention', text: moreTime.noDate });
  }
  const done = await use.moreTime.ask(actor, quarter, { unit, until: until.value, why });
  if (done.ok) {
    const text = [moreTime.asked(ctx.dates.day(until.value)), await notWorking(turn, until.value)].join(' ').trim();
    return moreTimeCard(ctx, { round: done.record, unit, note: { tone: 'good', text } });
  }
  const note = moreTimeFailureNote(ctx, done.failure);
  return done.failure.code === 'not-allowed' || done.failure.code === 'not-found' ? noteCard(ctx, note) : again(note);
}

async function show(turn: Turn, { quarter, unit }: { quarter: Quarter; unit: string }): Reply {
  const { ctx, use, actor } = turn;
  if (!hasRole(actor, 'secretariat') && !reportsFor(actor, unit)) return failed(turn, 'not-allowed');
  const round = await use.rounds.get(quarter);
  return round === undefined ? failed(turn, 'not-found') : moreTimeCard(ctx, { round, unit });
}

/** What was decided, or why not, in the request as it stands; what was typed stays. */
async function answer(turn: Turn, quarter: Quarter, given: MoreTimeAnswer, until: string): Reply {
  const { ctx, use, actor } = turn;
  const { done } = ctx.t.people.moreTime;
  const answered = await use.moreTime.answer(actor, quarter, given);
  const { unit, granted, comment } = given;
  if (answered.ok) {
    const text = granted === undefined ? done.refused : done.granted(ctx.dates.day(granted));
    return moreTimeCard(ctx, { round: answered.record, unit, note: { tone: 'good', text } });
  }
  const note = moreTimeFailureNote(ctx, answered.failure);
  const { current } = answered;
  if (current === undefined || answered.failure.code === 'not-allowed') return noteCard(ctx, note);
  return moreTimeCard(ctx, { round: current, unit, note, typed: { until, comment } });
}

async function grant(turn: Turn, { quarter, unit, asked, until, comment }: Payload<'more-time.grant'>): Reply {
  if (until.value !== undefined && until.value !== 'invalid') {
    return answer(turn, quarter, { unit, asked, granted: until.value, comment }, until.written);
  }
  if (!hasRole(turn.actor, 'secretariat')) return failed(turn, 'not-allowed');
  const round = await turn.use.rounds.get(quarter);
  if (round === undefined) return failed(turn, 'not-found');
  const note: Note = { tone: 'attention', text: turn.ctx.t.people.moreTime.noDate };
  return moreTimeCard(turn.ctx, { round, unit, note, typed: { until: '', comment } });
}

export const moreTimeActions = {
  'more-time.form': ({ quarter }, turn) => askForm(turn, quarter),
  'more-time.ask': (payload, turn) => ask(turn, payload),
  'more-time.show': (request, turn) => show(turn, request),
  'more-time.grant': (payload, turn) => grant(turn, payload),
  'more-time.refuse': ({ quarter, unit, asked, comment }, turn) => answer(turn, quarter, { unit, asked, comment }, ''),
} satisfies Partial<Handlers<Turn, Reply>>;
