import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { reportOverviewCard } from '../../cards/report/overview-card.ts';
import { lateText } from '../../cards/report/late-text.ts';
import { previewCard } from '../../cards/report/preview-card.ts';
import { reportRefusal } from '../../cards/report/report-refusal.ts';
import { receiptCard } from '../../cards/report/receipt-card.ts';
import { reviewCard } from '../../cards/review/review-card.ts';
import { hasRole, reportsFor } from '../../services/domain/person.ts';
import { isEditable, type Report } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

const isTheirs = ({ actor }: Turn, report: Report): boolean => reportsFor(actor, report.unit);

interface ReviewOptions {
  outcome?: Note | undefined;
  page?: number;
  decided?: boolean;
}

/** A report as the secretariat reviews it, with what it means for its quarter. */
export async function presentReview({ ctx, use }: Turn, report: Report, options: ReviewOptions = {}): Reply {
  return reviewCard(ctx, { report, quarterly: await use.rounds.withReports(report.quarter), ...options });
}

/** The report as this person should see it now: theirs to write, theirs to wait for, or theirs to review. */
export async function presentReport(turn: Turn, report: Report, options: { note?: Note; page?: number } = {}): Reply {
  const { ctx, actor, use } = turn;
  if (!isTheirs(turn, report) && hasRole(actor, 'secretariat')) {
    return presentReview(turn, report, { outcome: options.note, ...(options.page === undefined ? {} : { page: options.page }) });
  }
  const round = await use.rounds.get(report.quarter);
  if (isEditable(report)) {
    const note = options.note ?? beforeLate(turn, report, round);
    return reportOverviewCard(ctx, { report, dueOn: await use.rounds.reportDueOn(report), ...options, note });
  }
  return receiptCard(ctx, { report, round, note: options.note });
}

/** That the quarter has gone without the report, said before it is handed in. */
function beforeLate({ ctx }: Turn, report: Report, round: Round | undefined): Note | undefined {
  const text = lateText(ctx, ctx.t.receipt.before, report, round);
  return text === undefined ? undefined : { tone: 'warning', text };
}

/** The report to read through before it is handed in. */
export async function presentPreview(turn: Turn, report: Report, options: { note?: Note; page?: number; answer?: string } = {}): Reply {
  const late = beforeLate(turn, report, await turn.use.rounds.get(report.quarter));
  return previewCard(turn.ctx, { report, late, ...options });
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
  const said = current === undefined ? failureNote(ctx, failure) : reportRefusal(ctx, current, failure);
  const note = withWritten(said, written.filter((text) => text !== '').join(' · '), ctx.t.report.notSaved);
  return current === undefined ? noteCard(turn.ctx, note) : presentReport(turn, current, { note });
};

/** Reads a report that this person may write in, and shows it with `show`; anything else is shown as it stands. */
export async function withEditable(turn: Turn, id: string, show: (report: Report) => AdaptiveCard | Reply): Reply {
  const found = await turn.use.reports.read(turn.actor, id);
  if (!found.ok) return presentFailure(turn, found.failure, undefined);
  return isEditable(found.value) && isTheirs(turn, found.value) ? show(found.value) : presentReport(turn, found.value);
}
