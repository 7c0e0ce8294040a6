import type { Person } from './person.ts';
import { hasRole, reportsFor } from './person.ts';
import { incompleteness } from './report-completeness.ts';
import {
  asAnswer,
  isEditable,
  LIMITS,
  prefilled,
  sameProgress,
  type Entry,
  type Progress,
  type Report,
  type ReportEvent,
  type ReportState,
} from './report.ts';
import { fail, ok, type Result } from './result.ts';

/** What somebody does with a report. `rev` is the report as they saw it; a save names only the line it changes. */
export type ReportCommand =
  | { do: 'confirm-unchanged' }
  | { do: 'save-line'; project: string; seenRev: number; progress: Progress }
  | { do: 'save-entry'; entry: Entry; seenRev?: number }
  | { do: 'remove-entry'; entry: string }
  | { do: 'submit'; rev: number }
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
      return edit(report, command, actor, at);
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

type Edit = Extract<ReportCommand, { do: 'confirm-unchanged' | 'save-line' | 'save-entry' | 'remove-entry' }>;

function edit(report: Report, command: Edit, actor: Person, at: string): Result<Report> {
  if (!isEditable(report)) return fail({ code: 'wrong-state', state: report.state });
  const changed = editedContent(report, command);
  if (!changed.ok || changed.value === report) return changed;
  return ok({ ...changed.value, rev: report.rev + 1, draft: { at, by: actor.id } });
}

function editedContent(report: Report, command: Edit): Result<Report> {
  switch (command.do) {
    case 'confirm-unchanged':
      return ok(confirmUnchanged(report));
    case 'save-line':
      return saveLine(report, command);
    case 'save-entry':
      return saveEntry(report, command);
    case 'remove-entry':
      return ok(removeEntry(report, command.entry));
    default:
      return command satisfies never;
  }
}

function confirmUnchanged(report: Report): Report {
  const lines = report.lines.map((line) =>
    line.answer === undefined && line.previous !== undefined
      ? { ...line, answer: asAnswer(line, prefilled(line)), rev: line.rev + 1 }
      : line,
  );
  const changed = lines.some((line, i) => line !== report.lines[i]);
  return changed || report.draft === undefined ? { ...report, lines } : report;
}

const tooLong = (texts: readonly string[], limit: number): boolean => texts.some((text) => text.length > limit);

function saveLine(report: Report, { project, seenRev, progress }: Extract<Edit, { do: 'save-line' }>): Result<Report> {
  const line = report.lines.find((l) => l.project === project);
  if (line === undefined) return fail({ code: 'not-found' });
  if (tooLong([progress.happened, progress.effects], LIMITS.text)) return fail({ code: 'text-too-long', limit: LIMITS.text });
  const answer = asAnswer(line, progress);
  if (line.answer !== undefined && sameProgress(line.answer, answer)) return ok(report);
  // Somebody else (or another device) has written here since: show what stands, keep what was typed.
  if (line.rev !== seenRev) return fail({ code: 'stale' });
  return ok({ ...report, lines: report.lines.map((l) => (l === line ? { ...line, answer, rev: line.rev + 1 } : l)) });
}

/** What is written in an entry, each text with the characters it has room for. */
function entryTexts(entry: Entry): { text: string; limit: number }[] {
  const title = { text: entry.title, limit: LIMITS.title };
  switch (entry.type) {
    case 'application':
      return [title, { text: entry.programme, limit: LIMITS.place }];
    case 'activity':
      return [
        title,
        { text: entry.place, limit: LIMITS.place },
        ...[entry.goal, entry.outcome].map((text) => ({ text, limit: LIMITS.text })),
      ];
    case 'effect':
      return [title, { text: entry.description, limit: LIMITS.text }];
    default:
      return entry satisfies never;
  }
}

/** What stands in an entry as text; an empty field is left out, as a store leaves it out. */
const asText = (entry: Entry): string => JSON.stringify(entry);

function removeEntry(report: Report, id: string): Report {
  const entries = report.entries.filter((e) => e.id !== id);
  return entries.length === report.entries.length
    ? report
    : { ...report, entries, removed: [...(report.removed ?? []), id].slice(-LIMITS.entries) };
}

function saveEntry(report: Report, { entry, seenRev }: Extract<Edit, { do: 'save-entry' }>): Result<Report> {
  const over = entryTexts(entry).find(({ text, limit }) => text.length > limit);
  if (over !== undefined) return fail({ code: 'text-too-long', limit: over.limit });
  const at = report.entries.findIndex((e) => e.id === entry.id);
  const now = report.entries[at];
  if (now === undefined && report.removed?.includes(entry.id) === true) return fail({ code: 'entry-removed' });
  if (now === undefined) {
    return report.entries.length >= LIMITS.entries
      ? fail({ code: 'too-many-entries', limit: LIMITS.entries })
      : ok({ ...report, entries: [...report.entries, entry] });
  }
  const { rev = 0 } = now;
  const next = { ...entry, rev };
  if (asText({ ...now, rev }) === asText(next)) return ok(report);
  // Another window has changed it since the form was filled in.
  if (seenRev !== undefined && seenRev !== rev) return fail({ code: 'stale' });
  return ok({ ...report, entries: report.entries.with(at, { ...next, rev: rev + 1 }) });
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
  const comment = 'comment' in command ? { comment: command.comment } : {};
  const event: ReportEvent = { at, by: actor.id, what: EVENT[command.do], version: report.version, ...comment };
  const next: Report = { ...report, state, rev: report.rev + 1, history: [...report.history, event] };
  return ok(command.do === 'reopen' ? newVersion(next) : next);
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
    return missing.projects.length + missing.entries.length > 0 ? fail({ code: 'incomplete', ...missing }) : undefined;
  }
  if (!('comment' in command)) return undefined;
  if (command.comment === '') return fail({ code: 'comment-required' });
  return command.comment.length > LIMITS.comment ? fail({ code: 'text-too-long', limit: LIMITS.comment }) : undefined;
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
