import type { Person } from './person.ts';
import { hasRole, reportsFor } from './person.ts';
import { incompleteness } from './report-completeness.ts';
import { editReport } from './report-edits.ts';
import { LIMITS, type Entry, type Progress, type Report, type ReportEvent, type ReportState } from './report.ts';
import { fail, ok, type Result } from './result.ts';
import { refuseLongComment, refuseOverlong } from './text-limits.ts';

/** What somebody does with a report. `rev` is the report as they saw it; a save names only the line it changes. */
export type ReportCommand =
  | { do: 'confirm-unchanged' }
  | { do: 'save-line'; project: string; seenRev: number; progress: Progress }
  | { do: 'save-entry'; entry: Entry; seenRev?: number }
  | { do: 'remove-entry'; entry: string }
  | { do: 'restore-entry'; entry: string }
  | { do: 'submit'; rev: number; answer?: string }
  | { do: 'take-back'; rev: number }
  | { do: 'approve'; rev: number }
  | { do: 'return'; rev: number; comment: string }
  | { do: 'reopen'; rev: number; comment: string };

type Step = 'submit' | 'take-back' | 'approve' | 'return' | 'reopen';

/** The one table of a report's states. What is taken back while it was being corrected is `returned` again: see `stateAfter`. */
export const REPORT_TRANSITIONS: { [S in ReportState]: Partial<Record<Step, ReportState>> } = {
  open: { submit: 'submitted' },
  returned: { submit: 'submitted' },
  submitted: { 'take-back': 'open', approve: 'approved', return: 'returned' },
  approved: { reopen: 'returned' },
};

const EVENT: Record<Step, ReportEvent['what']> = {
  submit: 'submitted',
  'take-back': 'taken-back',
  approve: 'approved',
  return: 'returned',
  reopen: 'reopened',
};

const isReporter = (actor: Person, report: Report): boolean => reportsFor(actor, report.unit);

/** Whose command it is: the unit reports, the secretariat reviews (R4, R5). */
export function mayDo(actor: Person, report: Report, command: ReportCommand['do']): boolean {
  switch (command) {
    case 'approve':
    case 'return':
    case 'reopen':
      return hasRole(actor, 'secretariat');
    case 'confirm-unchanged':
    case 'save-line':
    case 'save-entry':
    case 'remove-entry':
    case 'restore-entry':
    case 'submit':
    case 'take-back':
      return isReporter(actor, report);
    default:
      return command satisfies never;
  }
}

/** Who may read a report: its own unit, the secretariat, and nobody else until a round carries it to the committee. */
export const mayRead = (actor: Person, report: Report): boolean => isReporter(actor, report) || hasRole(actor, 'secretariat');

/**
 * The report after `command`, or why not. Pure: `at` is an ISO instant.
 * A command already carried out gives the report back unchanged (the same object), so a replay is harmless.
 */
export function decideReport(report: Report, command: ReportCommand, actor: Person, at: string): Result<Report> {
  if (!mayDo(actor, report, command.do)) return fail({ code: 'not-allowed' });
  switch (command.do) {
    case 'confirm-unchanged':
    case 'save-line':
    case 'save-entry':
    case 'remove-entry':
    case 'restore-entry':
      return editReport(report, command, actor, at);
    case 'submit':
    case 'take-back':
    case 'approve':
    case 'return':
    case 'reopen':
      return advance(report, command, actor, at);
    default:
      return command satisfies never;
  }
}

type Advance = Extract<ReportCommand, { do: Step }>;

/** True when the command's effect is what the report already is: the same person's same press, once more. */
const isReplay = (report: Report, command: Advance, actor: Person): boolean => {
  const last = report.history.at(-1);
  if (last?.what !== EVENT[command.do] || last.by !== actor.id) return false;
  return command.rev === report.rev - 1;
};

function advance(report: Report, command: Advance, actor: Person, at: string): Result<Report> {
  if (isReplay(report, command, actor)) return ok(report);
  const state = stateAfter(report, command.do);
  if (state === undefined) return fail({ code: 'wrong-state', state: report.state });
  if (command.rev !== report.rev) return fail({ code: 'stale' });
  const refusal = refused(report, command);
  if (refusal !== undefined) return refusal;
  const event: ReportEvent = { at, by: actor.id, what: EVENT[command.do], version: report.version, ...saidWith(command) };
  return ok(after(command.do, { ...report, state, rev: report.rev + 1, history: [...report.history, event] }));
}

/** What is written with a step: why a report comes back, or what the unit answers to that. */
function saidWith(command: Advance): Pick<ReportEvent, 'comment'> {
  const comment = 'comment' in command ? command.comment : command.do === 'submit' ? command.answer : undefined;
  return comment === undefined || comment === '' ? {} : { comment };
}

/** What a step does beside changing the state: what is sent back is kept as it was, so that the corrections can be told from the rest. */
function after(step: Step, report: Report): Report {
  const { lines, entries } = report;
  if (step === 'return') return { ...report, sentBack: { lines, entries } };
  if (step === 'reopen') return newVersion({ ...report, sentBack: { lines, entries } });
  if (step !== 'approve') return report;
  const { sentBack: _judged, ...approved } = report;
  return approved;
}

/** A correction that is taken back is still one that waits to be corrected. */
function stateAfter(report: Report, step: Step): ReportState | undefined {
  const state = REPORT_TRANSITIONS[report.state][step];
  return state === 'open' && isCorrection(report) ? 'returned' : state;
}

const isCorrection = ({ history }: Report): boolean => {
  const judged = history.findLast((e) => e.what === 'returned' || e.what === 'reopened' || e.what === 'approved');
  return judged !== undefined && judged.what !== 'approved';
};

function refused(report: Report, command: Advance): Result<never> | undefined {
  if (command.do === 'submit') {
    const missing = incompleteness(report);
    if (missing.projects.length + missing.entries.length > 0) return fail({ code: 'incomplete', ...missing });
    return refuseOverlong([{ field: 'answer', text: command.answer ?? '', limit: LIMITS.comment }]);
  }
  if (!('comment' in command)) return undefined;
  if (command.comment === '') return fail({ code: 'comment-required' });
  return refuseLongComment(command.comment);
}

/** A correction after approval opens a new version; what was approved is kept. */
const newVersion = (report: Report): Report => ({
  ...report,
  version: report.version + 1,
  earlier: [...report.earlier, { version: report.version, lines: report.lines, entries: report.entries }],
});

/** The comment the report was last returned with, while it waits to be corrected. */
export const returnComment = (report: Report): ReportEvent | undefined =>
  report.state === 'returned' ? report.history.findLast((e) => e.what === 'returned' || e.what === 'reopened') : undefined;
