import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { receiptCard } from '../../cards/report/receipt-card.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import { hasRole, reportsFor } from '../../services/domain/person.ts';
import { isEditable, type Report } from '../../services/domain/report.ts';
import { wentWithout } from '../../services/domain/round.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

const isTheirs = ({ actor }: Turn, report: Report): boolean => reportsFor(actor, report.unit);

interface ReviewOptions {
  outcome?: Note | undefined;
  page?: number;
  decided?: boolean;
}

/** A report as the secretariat reviews it. An approved one can be opened again until the committee has it, or when it comes back. */
export async function presentReview({ ctx, use }: Turn, report: Report, { outcome, ...options }: ReviewOptions = {}): Reply {
  const round = report.state === 'approved' ? await use.rounds.get(report.quarter) : undefined;
  const mayReopen = round?.state === 'collecting' || round?.state === 'referred-back';
  const late = wentWithout(round, report);
  const words = report.version > 1 ? ctx.t.review.lateCorrection : ctx.t.review.late;
  const lateNote: Note | undefined = late && { tone: 'warning', text: words[late] };
  return reviewCard(ctx, { report, mayReopen, outcome: outcome ?? lateNote, ...options });
}

/** The report as this person should see it now: theirs to write, theirs to wait for, or theirs to review. */
export async function presentReport(turn: Turn, report: Report, options: { note?: Note; page?: number } = {}): Reply {
  const { ctx, actor, use } = turn;
  if (!isTheirs(turn, report) && hasRole(actor, 'secretariat')) {
    return reviewCard(ctx, { report, outcome: options.note, ...(options.page === undefined ? {} : { page: options.page }) });
  }
  if (isEditable(report)) return reportOverviewCard(ctx, { report, dueOn: await use.rounds.reportDueOn(report), ...options });
  // What is handed in waits for its review whatever the round; what is approved may have come too late for it.
  const round = report.state === 'approved' ? await use.rounds.get(report.quarter) : undefined;
  return receiptCard(ctx, { report, round, note: options.note });
}

/** Reads a report, and shows it as it stands. */
export async function openReport(turn: Turn, id: string, options: { page?: number } = {}): Reply {
  const found = await turn.use.reports.read(turn.actor, id);
  return found.ok ? presentReport(turn, found.value, options) : presentFailure(turn, found.failure, undefined);
}

/** What came of it, with what was written and could not be kept, so that it is not lost. */
export const withWritten = (note: Note, written: string, say: (text: string) => string): Note =>
  written === '' ? note : { ...note, text: `${note.text} ${say(isolated(written))}` };

/** A failure beside the report as it stands, with what was `written` in the form that is gone; or alone where there is none this person may see. */
export const presentFailure = async (turn: Turn, failure: Failure, current: Report | undefined, written: readonly string[] = []): Reply => {
  const { ctx } = turn;
  const note = withWritten(failureNote(ctx, failure), written.filter((text) => text !== '').join(' · '), ctx.t.report.notSaved);
  return current === undefined ? noteCard(turn.ctx, note) : presentReport(turn, current, { note });
};

/** Reads a report that this person may write in, and shows it with `show`; anything else is shown as it stands. */
export async function withEditable(turn: Turn, id: string, show: (report: Report) => AdaptiveCard | Reply): Reply {
  const found = await turn.use.reports.read(turn.actor, id);
  if (!found.ok) return presentFailure(turn, found.failure, undefined);
  return isEditable(found.value) && isTheirs(turn, found.value) ? show(found.value) : presentReport(turn, found.value);
}
