import { hasRole, reportsFor } from '../../services/domain/person.ts';
import type { ReportEvent, Report } from '../../services/domain/report.ts';
import type { Failure } from '../../services/domain/result.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, type CardContext } from '../context.ts';
import { failureNote } from '../failure-note.ts';
import { roundRefusal } from '../round/round-refusal.ts';
import type { Note } from './frame.ts';

/** Why a press about a report came to nothing: what has happened with it, by whom and when, and what to do. */
export function reportRefusal(ctx: CardContext, report: Report, failure: Failure, round?: Round): Note {
  if (failure.code !== 'wrong-state' && failure.code !== 'stale') return failureNote(ctx, failure);
  const isLocked = failure.code === 'wrong-state' && (failure.state === 'with-committee' || failure.state === 'adopted');
  if (isLocked && round !== undefined) return roundRefusal(ctx, round, failure);
  const { t, reader } = ctx;
  const isReviewer = hasRole(reader, 'secretariat') && !reportsFor(reader, report.unit);
  const toDo = (isReviewer ? t.refused.forReviewer : t.refused.forReporter)[report.state];
  return { tone: 'warning', text: `${whatHappened(ctx, report)} ${toDo}` };
}

/** The event that made the report what it is. */
function whatHappened(ctx: CardContext, { history }: Report): string {
  const { t, dates } = ctx;
  const last: ReportEvent | undefined = history.at(-1);
  return last === undefined ? t.refused.report.open : t.refused.report[last.what](personName(ctx, last.by), dates.moment(last.at));
}
