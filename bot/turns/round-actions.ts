import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard, textCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { committeeCard } from '../../cards/round/committee-card.ts';
import { materialCard } from '../../cards/round/material-card.ts';
import { missedCard } from '../../cards/round/missed-card.ts';
import { partCard } from '../../cards/round/part-card.ts';
import { referBackForm } from '../../cards/round/refer-back-form.ts';
import { ownStatusCard, statusCard } from '../../cards/round/status-card.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { ownUnits, reportsFor } from '../../services/domain/person.ts';
import type { Quarter } from '../../services/domain/quarter.ts';
import { seesWholeRound } from '../../services/domain/round-decisions.ts';
import type { Decision, Round } from '../../services/domain/round.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { RoundWithReports } from '../../services/rounds/rounds.ts';
import { withWritten } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Ballot = { decision: Decision; sending: number; comment: string };

const failed = (turn: Turn, failure: Failure): AdaptiveCard => noteCard(turn.ctx, failureNote(turn.ctx, failure));

/** What somebody may not see, or is not there to be seen. */
function unread(turn: Turn, about: Quarter, did: 'read-round' | 'read-part', code: 'not-allowed' | 'not-found'): AdaptiveCard {
  turn.use.acted({ person: turn.actor.id, did, about }, code);
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
  const latest = await use.rounds.latest();
  if (latest !== undefined) return presentStatus(turn, latest.quarter);
  const missed = seesWholeRound(turn.actor) ? await use.rounds.missed() : [];
  const waiting = missed.find(({ decided }) => decided === undefined) ?? missed.at(-1);
  if (waiting !== undefined) return missedCard(ctx, { missed: waiting });
  return textCard(ctx, ctx.t.round.none, [ctx.t.round.nextOpens(ctx.dates.day(await use.rounds.nextOpening()))]);
}

/** What the committee got; before it has got anything there is nothing to show but the state of the collecting. */
const presentRound = (turn: Turn, quarter: Quarter, outcome?: Note): Reply =>
  wholeRound(turn, quarter, ({ round, reports }) =>
    round.sending === 0 ? presentStatus(turn, quarter) : committeeCard(turn.ctx, { round, reports, outcome }),
  );

async function castVote(turn: Turn, quarter: Quarter, ballot: Ballot): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.rounds.vote(actor, quarter, ballot, turn.pressedIn);
  if (done.ok) {
    return presentRound(turn, quarter, done.value.state === 'with-committee' ? { tone: 'good', text: ctx.t.committee.voted } : undefined);
  }
  const { failure, current } = done;
  if (failure.code === 'not-allowed' || current === undefined) return failed(turn, failure);
  const written = (note: Note): Note => withWritten(note, ballot.comment, ctx.t.review.yourComment);
  if (failure.code === 'stale') return presentRound(turn, quarter, written({ tone: 'warning', text: ctx.t.committee.changed }));
  if (ballot.decision === 'adopt' || failure.code === 'wrong-state') return presentRound(turn, quarter, written(failureNote(ctx, failure)));
  return referBackForm(ctx, { round: current, sending: ballot.sending, note: commentNote(turn, failure), typed: ballot.comment });
}

const commentNote = ({ ctx }: Turn, failure: Failure): Note =>
  failure.code === 'comment-required' ? { tone: 'attention', text: ctx.t.committee.commentRequired } : failureNote(ctx, failure);

function nudged({ ctx }: Turn, round: Round): Note {
  return { tone: 'good', text: ctx.t.round.nudged(round.nudges.at(-1)?.units.length ?? 0) };
}

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
    if (!done.ok && done.failure.code === 'not-allowed') return failed(turn, done.failure);
    return presentStatus(turn, quarter, { outcome: done.ok ? nudged(turn, done.value) : failureNote(turn.ctx, done.failure) });
  },

  'round.send-again': async ({ quarter, rev }, turn) => {
    const done = await turn.use.rounds.sendAgain(turn.actor, quarter, rev, turn.pressedIn);
    if (!done.ok && done.failure.code === 'not-allowed') return failed(turn, done.failure);
    return presentStatus(turn, quarter, {
      outcome: done.ok ? { tone: 'good', text: turn.ctx.t.round.sentAgain } : failureNote(turn.ctx, done.failure),
    });
  },

  'round.show': ({ quarter }, turn) => presentRound(turn, quarter),

  'round.read': ({ quarter, page }, turn) =>
    wholeRound(turn, quarter, ({ round, reports }) => materialCard(turn.ctx, { round, reports, page })),

  'round.adopt': ({ quarter, sending }, turn) => castVote(turn, quarter, { decision: 'adopt', sending, comment: '' }),

  'round.refer-back-form': ({ quarter, sending }, turn) =>
    wholeRound(turn, quarter, ({ round }) =>
      round.state === 'with-committee' ? referBackForm(turn.ctx, { round, sending }) : presentRound(turn, quarter),
    ),

  'round.refer-back': ({ quarter, sending, comment }, turn) => castVote(turn, quarter, { decision: 'refer-back', sending, comment }),

  'part.show': ({ quarter, unit, page }, turn) => presentPart(turn, quarter, unit, { page }),

  'part.confirm': async ({ quarter, unit }, turn) => {
    const done = await turn.use.rounds.confirmReceipt(turn.actor, quarter, unit);
    return done.ok ? presentPart(turn, quarter, unit) : failed(turn, done.failure);
  },
} satisfies Partial<Handlers<Turn, Reply>>;
