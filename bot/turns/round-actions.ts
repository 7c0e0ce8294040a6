import { quarterName } from '../../cards/context.ts';
import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard, textCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { adoptForm } from '../../cards/round/adopt-form.ts';
import { sendAgainForm } from '../../cards/round/send-again-form.ts';
import { nudgeForm } from '../../cards/round/nudge-form.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { missedCard } from '../../cards/round/missed-card.ts';
import { partCard } from '../../cards/round/part-card.ts';
import { referBackForm } from '../../cards/round/refer-back-form.ts';
import { ownStatusCard } from '../../cards/round/own-status-card.ts';
import { notYours, roundRefusal } from '../../cards/round/round-refusal.ts';
import { statusCard } from '../../cards/round/status-card.ts';
import { unitName } from '../../cards/context.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { hasRole, ownUnits, reportsFor } from '../../services/domain/person.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import { lastAnswer } from '../../services/domain/round-referral.ts';
import { mayDecide, seesWholeRound } from '../../services/domain/round-decisions.ts';
import { whyNotNudged } from '../../services/domain/round-nudge.ts';
import type { Decision, Round } from '../../services/domain/round.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { RoundWithReports } from '../../services/rounds/rounds.ts';
import type { Changed } from '../../services/store/change.ts';
import { withWritten } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Cast = { decision: Decision; sending: number; comment: string; units?: readonly string[] };

const failed = (turn: Turn, failure: Failure): AdaptiveCard => noteCard(turn.ctx, failureNote(turn.ctx, failure));

/** What somebody may not see, or is not there to be seen. */
function unread(turn: Turn, about: Quarter, did: 'read-round' | 'read-part', code: 'not-allowed' | 'not-found'): AdaptiveCard {
  turn.use.audit({ person: turn.actor.id, did, about }, code);
  return failed(turn, { code });
}

/** Reads a round with its reports for somebody who may see all of it. */
async function wholeRound(turn: Turn, quarter: Quarter, show: (found: RoundWithReports) => AdaptiveCard | Reply): Reply {
  if (!seesWholeRound(turn.actor)) return unread(turn, quarter, 'read-round', 'not-allowed');
  const found = await turn.use.rounds.withReports(quarter);
  return found === undefined ? unread(turn, quarter, 'read-round', 'not-found') : show(found);
}

/** The round as this person may see it: all of it, or their own units in it. */
async function presentStatus(turn: Turn, quarter: Quarter, options: { page?: number; outcome?: Note } = {}): Reply {
  const { ctx, use, actor } = turn;
  const found = await use.rounds.withReports(quarter);
  if (found === undefined) return unread(turn, quarter, 'read-round', 'not-found');
  const standing = await use.rounds.status(found);
  if (seesWholeRound(actor)) return statusCard(ctx, { round: found.round, ...standing, ...options });
  const own = new Set(ownUnits(actor));
  return ownStatusCard(ctx, { round: found.round, rows: standing.rows.filter((row) => own.has(row.unit)) });
}

/** The round that is nearest: the one open, else the last there was. */
export async function latestStatus(turn: Turn): Reply {
  const { use, ctx } = turn;
  const [latest, unreadable] = await Promise.all([use.rounds.latest(), use.rounds.unreadable()]);
  if (unreadable !== undefined) return textCard(ctx, ctx.t.next.unreadable(quarterName(ctx, unreadable)));
  if (latest !== undefined) return presentStatus(turn, latest.quarter);
  const missed = seesWholeRound(turn.actor) ? await use.rounds.missed() : [];
  const waiting = missed.find(({ decided }) => decided === undefined) ?? missed.at(-1);
  if (waiting !== undefined) return missedCard(ctx, { missed: waiting });
  return textCard(ctx, ctx.t.round.none, [ctx.t.round.nextOpens(ctx.dates.day(await use.rounds.nextOpening()))]);
}

/** What the committee got; before it has got anything there is nothing to show but the state of the collecting. */
const presentRound = (turn: Turn, quarter: Quarter, outcome?: Note): Reply =>
  wholeRound(turn, quarter, ({ round, reports }) =>
    round.state === 'collecting'
      ? presentStatus(turn, quarter, { ...(outcome && { outcome }) })
      : committeeCard(turn.ctx, { round, reports, outcome }),
  );

async function castVote(turn: Turn, quarter: Quarter, ballot: Cast): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.rounds.vote(actor, quarter, ballot, turn.pressedIn);
  if (done.ok) {
    return presentRound(
      turn,
      quarter,
      done.value.state === 'with-committee' ? { tone: 'good', text: ctx.t.committee.voted[ballot.decision] } : undefined,
    );
  }
  const { failure, current } = done;
  if (failure.code === 'not-allowed') return noteCard(ctx, notYours(ctx, 'committee'));
  if (current === undefined) return failed(turn, failure);
  const isOver = ballot.decision === 'adopt' || failure.code === 'wrong-state' || failure.code === 'stale';
  const said = withWritten(roundRefusal(ctx, current, failure), ballot.comment, ctx.t.review.yourComment);
  if (isOver) return presentRound(turn, quarter, said);
  return referBackForm(ctx, {
    round: current,
    sending: ballot.sending,
    note: commentNote(turn, failure),
    typed: ballot.comment,
    chosen: ballot.units ?? [],
  });
}

const commentNote = ({ ctx }: Turn, failure: Failure): Note =>
  failure.code === 'comment-required' ? { tone: 'attention', text: ctx.t.committee.commentRequired } : failureNote(ctx, failure);

/** Läget after the secretariat has pressed something: what came of it, or why nothing did. */
function afterwards(turn: Turn, quarter: Quarter, done: Changed<Round>, said: string, written = ''): Reply | AdaptiveCard {
  if (done.ok) return presentStatus(turn, quarter, { outcome: { tone: 'good', text: said } });
  const { failure, current } = done;
  if (failure.code === 'not-allowed') return noteCard(turn.ctx, notYours(turn.ctx, 'secretariat'));
  if (current === undefined) return failed(turn, failure);
  const outcome = withWritten(roundRefusal(turn.ctx, current, failure), written, turn.ctx.t.review.yourComment);
  return presentStatus(turn, quarter, { outcome });
}

/** Why a form is not shown: the quarter has moved on since its button was drawn. */
const late = ({ ctx }: Turn, round: Round): Note => roundRefusal(ctx, round, { code: 'wrong-state', state: round.state });

/** A form about a decision: only for those who may decide, while there is something to decide on. */
const decisionForm = (turn: Turn, quarter: Quarter, sending: number, form: (round: Round) => AdaptiveCard): Reply =>
  wholeRound(turn, quarter, ({ round }) => {
    const { ctx, actor } = turn;
    if (!mayDecide(actor, ctx.city.policy.committee)) return noteCard(ctx, notYours(ctx, 'committee'));
    if (round.state !== 'with-committee') return presentRound(turn, quarter, late(turn, round));
    return sending === round.sending ? form(round) : presentRound(turn, quarter, roundRefusal(ctx, round, { code: 'stale' }));
  });

/** An answer that is too long stays in its form. */
async function sendAgain(turn: Turn, quarter: Quarter, rev: number, answer: string): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.rounds.send(actor, quarter, rev, answer, turn.pressedIn);
  if (!done.ok && done.current !== undefined && (done.failure.code === 'text-too-long' || done.failure.code === 'busy')) {
    return sendAgainForm(ctx, { round: done.current, rev, note: failureNote(ctx, done.failure), typed: answer });
  }
  return afterwards(turn, quarter, done, ctx.t.round.sentAgain, answer);
}

/** What was written stays in the form when it is too long. */
async function nudgeOne(turn: Turn, quarter: Quarter, unit: string, text: string): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.rounds.nudgeOne(actor, quarter, unit, text);
  if (!done.ok && done.current !== undefined && (done.failure.code === 'text-too-long' || done.failure.code === 'busy')) {
    return nudgeForm(ctx, { round: done.current, unit, note: failureNote(ctx, done.failure), typed: text });
  }
  return afterwards(turn, quarter, done, ctx.t.round.nudgedOne(unitName(ctx, unit)), text);
}

const send = async (turn: Turn, quarter: Quarter, rev: number, said: string): Reply =>
  afterwards(turn, quarter, await turn.use.rounds.send(turn.actor, quarter, rev, undefined, turn.pressedIn), said);

async function presentPart(turn: Turn, quarter: Quarter, unit: string, options: { page?: number } = {}): Reply {
  const { ctx, use, actor } = turn;
  const mine = reportsFor(actor, unit);
  if (!mine && !seesWholeRound(actor)) return unread(turn, quarter, 'read-part', 'not-allowed');
  const found = await use.rounds.withReports(quarter);
  if (found === undefined) return unread(turn, quarter, 'read-part', 'not-found');
  if (found.round.state !== 'adopted') return presentStatus(turn, quarter);
  return partCard(ctx, { round: found.round, unit, report: found.reports.find((r) => r.unit === unit), ...options });
}

export const roundActions = {
  'round.status': ({ quarter, page }, turn) => presentStatus(turn, quarter, { page }),

  'round.nudge': async ({ quarter }, turn) => {
    const done = await turn.use.rounds.nudge(turn.actor, quarter);
    return afterwards(turn, quarter, done, done.ok ? turn.ctx.t.round.nudged(done.value.nudges.at(-1)?.units.length ?? 0) : '');
  },

  'round.nudge-form': ({ quarter, unit }, turn) =>
    wholeRound(turn, quarter, async (found) => {
      const { ctx, use, actor } = turn;
      const { round } = found;
      if (!hasRole(actor, 'secretariat')) return noteCard(ctx, notYours(ctx, 'secretariat'));
      const row = (await use.rounds.status(found)).rows.find((r) => r.unit === unit);
      if (row === undefined) return failed(turn, { code: 'not-found' });
      const failure = whyNotNudged(round, row, ctx.today);
      return failure === undefined
        ? nudgeForm(ctx, { round, unit })
        : presentStatus(turn, quarter, { outcome: roundRefusal(ctx, round, failure) });
    }),

  'round.nudge-one': ({ quarter, unit, text }, turn) => nudgeOne(turn, quarter, unit, text),

  'round.send': ({ quarter, rev }, turn) => send(turn, quarter, rev, turn.ctx.t.round.sent),

  'round.send-form': ({ quarter, rev }, turn) =>
    wholeRound(turn, quarter, ({ round }) => {
      if (!hasRole(turn.actor, 'secretariat')) return noteCard(turn.ctx, notYours(turn.ctx, 'secretariat'));
      return round.state === 'referred-back'
        ? sendAgainForm(turn.ctx, { round, rev, typed: lastAnswer(round) })
        : presentRound(turn, quarter, late(turn, round));
    }),

  'round.send-again': ({ quarter, rev, answer }, turn) => sendAgain(turn, quarter, rev, answer),

  'round.take-back': async ({ quarter, sending }, turn) =>
    afterwards(turn, quarter, await turn.use.rounds.takeBack(turn.actor, quarter, sending, turn.pressedIn), turn.ctx.t.round.tookBack),

  'round.show': ({ quarter }, turn) => presentRound(turn, quarter),

  'round.read': ({ quarter, page }, turn) =>
    wholeRound(turn, quarter, ({ round, reports }) => materialCard(turn.ctx, { round, reports, page })),

  'round.adopt-form': ({ quarter, sending }, turn) =>
    decisionForm(turn, quarter, sending, (round) => adoptForm(turn.ctx, { round, sending })),

  'round.adopt': ({ quarter, sending }, turn) => castVote(turn, quarter, { decision: 'adopt', sending, comment: '' }),

  'round.refer-back-form': ({ quarter, sending }, turn) =>
    decisionForm(turn, quarter, sending, (round) => referBackForm(turn.ctx, { round, sending })),

  'round.refer-back': ({ quarter, sending, comment, units }, turn) =>
    castVote(turn, quarter, { decision: 'refer-back', sending, comment, units }),

  'part.show': ({ quarter, unit, page }, turn) => presentPart(turn, quarter, unit, { page }),

  'part.confirm': async ({ quarter, unit }, turn) => {
    const done = await turn.use.rounds.confirmReceipt(turn.actor, quarter, unit);
    if (done.ok) return presentPart(turn, quarter, unit);
    const { failure, current } = done;
    return current === undefined ? failed(turn, failure) : noteCard(turn.ctx, roundRefusal(turn.ctx, current, failure));
  },
} satisfies Partial<Handlers<Turn, Reply>>;
