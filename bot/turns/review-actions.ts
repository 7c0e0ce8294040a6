import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { reportRefusal } from '../../cards/report/report-refusal.ts';
import { returnForm } from '../../cards/review/return-form.ts';
import { notYours } from '../../cards/round/round-refusal.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { hasRole } from '../../services/domain/person.ts';
import type { Report } from '../../services/domain/report.ts';
import { fail, type Failure } from '../../services/domain/result.ts';
import { presentReview, withWritten } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type ReturnCommand = { do: 'return' | 'reopen'; rev: number; comment: string };

async function read(turn: Turn, id: string, show: (report: Report) => AdaptiveCard | Reply): Reply {
  const mayReview = hasRole(turn.actor, 'secretariat');
  if (!mayReview) turn.use.audit({ person: turn.actor.id, did: 'review', about: id }, 'not-allowed');
  const found = mayReview ? await turn.use.reports.read(turn.actor, id) : fail({ code: 'not-allowed' });
  if (found.ok) return show(found.value);
  return noteCard(turn.ctx, mayReview ? failureNote(turn.ctx, found.failure) : notYours(turn.ctx, 'secretariat'));
}

/** What came of it beside the report as it stands, with the comment that was written and could not be sent. */
async function refused(turn: Turn, failure: Failure, current: Report | undefined, comment = ''): Reply {
  const { ctx, use } = turn;
  if (failure.code === 'not-allowed') return noteCard(ctx, notYours(ctx, 'secretariat'));
  if (current === undefined) return noteCard(ctx, failureNote(ctx, failure));
  const note = reportRefusal(ctx, current, failure, await use.rounds.get(current.quarter));
  return presentReview(turn, current, { outcome: withWritten(note, comment, ctx.t.review.yourComment) });
}

/** Why an approved report cannot be opened for correction now; said before anybody writes the comment. */
async function locked({ use }: Turn, { quarter }: Report): Promise<Failure | undefined> {
  const state = (await use.rounds.get(quarter))?.state;
  return state === 'with-committee' || state === 'adopted' ? { code: 'wrong-state', state } : undefined;
}

async function reopenForm(turn: Turn, report: Report, rev: number): Reply {
  const failure: Failure | undefined =
    report.state === 'approved' ? await locked(turn, report) : { code: 'wrong-state', state: report.state };
  return failure === undefined ? returnForm(turn.ctx, { report, rev }) : refused(turn, failure, report);
}

async function sendBack(turn: Turn, id: string, command: ReturnCommand): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.reports.act(actor, id, command, turn.pressedIn);
  if (done.ok) return presentReview(turn, done.value, { decided: true });
  const { failure, current } = done;
  const keepsTyping = failure.code === 'comment-required' || failure.code === 'text-too-long' || failure.code === 'busy';
  if (!keepsTyping || current === undefined) return refused(turn, failure, current, command.comment);
  const note: Note =
    failure.code === 'comment-required' ? { tone: 'attention', text: ctx.t.review.commentRequired } : failureNote(ctx, failure);
  return returnForm(ctx, { report: current, rev: command.rev, note, typed: command.comment });
}

export const reviewActions = {
  'review.show': ({ report, page }, turn) => read(turn, report, (found) => presentReview(turn, found, { page })),

  'review.approve': async ({ report, rev }, turn) => {
    const done = await turn.use.reports.act(turn.actor, report, { do: 'approve', rev }, turn.pressedIn);
    return done.ok ? presentReview(turn, done.value, { decided: true }) : refused(turn, done.failure, done.current);
  },

  'review.return-form': ({ report, rev }, turn) =>
    read(turn, report, (found) =>
      found.state === 'submitted'
        ? returnForm(turn.ctx, { report: found, rev })
        : refused(turn, { code: 'wrong-state', state: found.state }, found),
    ),

  'review.return': ({ report, rev, comment }, turn) => sendBack(turn, report, { do: 'return', rev, comment }),

  'review.reopen-form': ({ report, rev }, turn) => read(turn, report, (found) => reopenForm(turn, found, rev)),

  'review.reopen': ({ report, rev, comment }, turn) => sendBack(turn, report, { do: 'reopen', rev, comment }),
} satisfies Partial<Handlers<Turn, Reply>>;
