import type { Person } from './person.ts';
import type { ReportCommand } from './report-decisions.ts';
import { asAnswer, prefilled, sameProgress } from './progress.ts';
import { isEditable, LIMITS, type Entry, type Report } from './report.ts';
import { fail, ok, type Result } from './result.ts';
import { refuseOverlong, textsOfEntry } from './text-limits.ts';

const MOST_TAKEN = 10;

type Edit = Exclude<ReportCommand, { rev: number }>;

/** The report with what somebody has written in it; the same object where nothing changes. */
export function editReport(report: Report, command: Edit, actor: Person, at: string): Result<Report> {
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
    case 'restore-entry':
      return restoreEntry(report, command.entry);
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

function saveLine(report: Report, { project, seenRev, progress }: Extract<Edit, { do: 'save-line' }>): Result<Report> {
  const line = report.lines.find((l) => l.project === project);
  if (line === undefined) return fail({ code: 'not-found' });
  const tooLong = refuseOverlong([
    { field: 'project.happened', text: progress.happened, limit: LIMITS.text },
    { field: 'project.effects', text: progress.effects, limit: LIMITS.text },
  ]);
  if (tooLong !== undefined) return tooLong;
  const answer = asAnswer(line, progress);
  if (line.answer !== undefined && sameProgress(line.answer, answer)) return ok(report);
  // Somebody else (or another device) has written here since: show what stands, keep what was typed.
  if (line.rev !== seenRev) return fail({ code: 'stale' });
  return ok({ ...report, lines: report.lines.map((l) => (l === line ? { ...line, answer, rev: line.rev + 1 } : l)) });
}

function removeEntry(report: Report, id: string): Report {
  const at = report.entries.findIndex((e) => e.id === id);
  const entry = report.entries[at];
  if (entry === undefined) return report;
  return {
    ...report,
    entries: report.entries.toSpliced(at, 1),
    removed: [...(report.removed ?? []), id].slice(-LIMITS.entries),
    taken: [...(report.taken ?? []).filter(({ entry: { id: known } }) => known !== id), { entry, at }].slice(-MOST_TAKEN),
  };
}

/** Puts an addition back as it was, where it stood. */
function restoreEntry(report: Report, id: string): Result<Report> {
  if (report.entries.some((e) => e.id === id)) return ok(report);
  const found = report.taken?.find(({ entry }) => entry.id === id);
  if (found === undefined) return fail({ code: 'not-found' });
  if (report.entries.length >= LIMITS.entries) return fail({ code: 'too-many-entries', limit: LIMITS.entries });
  return ok({
    ...report,
    entries: report.entries.toSpliced(found.at, 0, found.entry),
    removed: (report.removed ?? []).filter((known) => known !== id),
    taken: (report.taken ?? []).filter((other) => other !== found),
  });
}

/** What stands in an entry as text; an empty field is left out, as a store leaves it out. */
const asText = (entry: Entry): string => JSON.stringify(entry);

function saveEntry(report: Report, { entry, seenRev }: Extract<Edit, { do: 'save-entry' }>): Result<Report> {
  const tooLong = refuseOverlong(textsOfEntry(entry));
  if (tooLong !== undefined) return tooLong;
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
