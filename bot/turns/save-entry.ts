import { inList, type CardContext } from '../../cards/context.ts';
import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import { gapNames } from '../../cards/report/gap-names.ts';
import type { Payload } from '../../cards/verbs.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { nameIn } from '../../services/domain/entry/entry-names.ts';
import { isDescribed } from '../../services/domain/entry/entry-values.ts';
import { isBlank } from '../../services/domain/report-completeness.ts';
import type { Entry } from '../../services/domain/report.ts';
import { textsOfEntry } from '../../services/domain/text-limits.ts';
import { showEntryForm } from './entry-form.ts';
import { presentFailure, withEditable } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

export const entryName = ({ t }: CardContext, { title }: Entry): string => isolated(title) || t.entries.untitled;

/** Failures after which what was typed is still worth having. */
const KEEPS_TYPING = new Set(['text-too-long', 'too-many-entries', 'entry-removed', 'stale', 'busy']);

/** An entry as it was filled in. */
export interface Filled {
  /** `before` is how it stands in the report, if it does. */
  entry: (before?: Entry) => Entry;
  /** What is wrong with its fields, each a sentence. */
  faults?: readonly string[];
  /** What is not kept though nothing is wrong, each a sentence. */
  told?: readonly string[];
  /** What was typed in the fields that cannot be kept. */
  typed?: FilledIn;
}

/** What somebody has written in an entry, or chosen by its name. */
export function writtenIn(entry: Entry): string[] {
  const nameOf = isDescribed(entry) ? nameIn(entry) : undefined;
  return textsOfEntry(entry).map(({ text }) => nameOf?.('programme', text) ?? text);
}

type Saved = Pick<Payload<'report.save-effect'>, 'report' | 'entry' | 'seenRev'>;

/** Saves what there is, and says what is still missing; a fault in one field does not lose the others, nor what stands in that one. */
export function saveEntry(turn: Turn, saved: Saved, filled: Filled): Reply {
  const { entry, faults = [], typed } = filled;
  if (faults.length === 0 && !isBlank(entry())) return keep(turn, saved, entry(), filled);
  return withEditable(turn, saved.report, (found) => {
    const before = found.entries.find((e) => e.id === saved.entry);
    const now = entry(before);
    if (before !== undefined || !isBlank(now)) return keep(turn, saved, now, filled);
    const text = [...faults, turn.ctx.t.entryForm.nothing].join(' ');
    return showEntryForm(turn, { report: found, entry: now, note: { tone: 'warning', text }, typed });
  });
}

async function keep(turn: Turn, { report, seenRev }: Saved, entry: Entry, { faults = [], told = [], typed }: Filled): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.reports.act(actor, report, { do: 'save-entry', entry, seenRev });
  if (!done.ok) {
    const { failure, current } = done;
    if (!KEEPS_TYPING.has(failure.code) || current === undefined) {
      return presentFailure(turn, failure, current, writtenIn(entry));
    }
    const note: Note = failure.code === 'stale' ? { tone: 'warning', text: ctx.t.entryForm.stale } : failureNote(ctx, failure);
    // Saved again, one that was taken out is a new one.
    const again = failure.code === 'entry-removed' ? { ...entry, id: use.newId() } : entry;
    return showEntryForm(turn, { report: current, entry: again, note, typed });
  }
  const wrong = whatIsWrong(turn, entry, faults);
  const text = [...wrong, ...told].join(' ');
  if (wrong.length > 0) return showEntryForm(turn, { report: done.value, entry, note: { tone: 'warning', text }, typed });
  return entriesCard(ctx, {
    report: done.value,
    note: { tone: 'good', text: [ctx.t.entries.saved(entryName(ctx, entry)), ...told].join('. ') },
  });
}

/** The faults there were, and what an entry that is saved still lacks, each a sentence. */
function whatIsWrong({ ctx }: Turn, entry: Entry, faults: readonly string[]): string[] {
  const { missing, missingToo, restSaved } = ctx.t.entryForm;
  const gaps = gapNames(ctx, entry);
  const lacking = gaps.length === 0 ? [] : [(faults.length === 0 ? missing : missingToo)(inList(ctx, gaps))];
  return faults.length === 0 ? lacking : [...faults, restSaved, ...lacking];
}
