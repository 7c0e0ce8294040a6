import { inList } from '../../cards/context.ts';
import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { emptyEntry, entryForm } from '../../cards/report/entry-form.ts';
import type { Note } from '../../cards/report/frame.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import { addMonths, type CivilDate } from '../../services/domain/civil-date.ts';
import { gapsInEntry, isBlank } from '../../services/domain/report-completeness.ts';
import type { ApplicationEntry, Entry } from '../../services/domain/report.ts';
import { presentFailure, withEditable } from './present-report.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

export const entryActions = {
  'report.more': ({ report, page }, turn) => withEditable(turn, report, (found) => entriesCard(turn.ctx, { report: found, page })),

  'report.entry-form': ({ report, type, entry: id }, turn) =>
    withEditable(turn, report, (found) =>
      entryForm(turn.ctx, { report: found, entry: found.entries.find((e) => e.id === id) ?? emptyEntry(type, turn.use.newId()) }),
    ),

  'report.save-application': (payload, turn) => {
    const { programme, amountSek } = payload;
    const submittedOn = checkedDate(turn, payload.submittedOn);
    const faults = [...submittedOn.faults, ...(amountSek.kronor === 'invalid' ? [turn.ctx.t.entryForm.badAmount] : [])];
    const entry = (before?: Entry): Entry => {
      const standing: Partial<ApplicationEntry> = before?.type === 'application' ? before : {};
      return {
        ...base(payload),
        type: 'application',
        programme,
        submittedOn: valid(submittedOn.date, standing.submittedOn),
        amountSek: valid(amountSek.kronor, standing.amountSek),
      };
    };
    return save(turn, payload, { entry, faults, amount: amountSek.written });
  },

  'report.save-activity': (payload, turn) => {
    const { activity, place, role, goal, outcome } = payload;
    const { date, faults } = checkedDate(turn, payload.heldOn);
    const entry = (before?: Entry): Entry => {
      const heldOn = valid(date, before?.type === 'activity' ? before.heldOn : undefined);
      return { ...base(payload), type: 'activity', place, goal, outcome, activity, role, heldOn };
    };
    return save(turn, payload, { entry, faults });
  },

  'report.save-effect': (payload, turn) =>
    save(turn, payload, { entry: () => ({ ...base(payload), type: 'effect', description: payload.description }) }),

  'report.remove-entry': async ({ report, entry }, turn) => {
    const done = await turn.use.reports.act(turn.actor, report, { do: 'remove-entry', entry });
    return done.ok
      ? entriesCard(turn.ctx, { report: done.value, note: { tone: 'emphasis', text: turn.ctx.t.entries.removed } })
      : presentFailure(turn, done.failure, done.current);
  },
} satisfies Partial<Handlers<Turn, Reply>>;

type Common = Pick<Payload<'report.save-effect'>, 'entry' | 'title' | 'areas' | 'purposes'>;

const base = ({ entry, title, areas, purposes }: Common): Pick<Entry, 'id' | 'title' | 'areas' | 'purposes'> => ({
  id: entry,
  title,
  areas,
  purposes,
});

/** The value, or what stands where it cannot be kept. */
const valid = <V>(value: V | 'invalid', standing: V): V => (value === 'invalid' ? standing : value);

/** A report is about one quarter; whatever is much older is a slip of the pen. */
const MOST_MONTHS_BACK = 24;

type WrittenDate = CivilDate | 'invalid' | undefined;

/** The day something happened as it was filled in, and what is wrong with it, if anything. */
function checkedDate({ ctx }: Turn, written: WrittenDate): { date: WrittenDate; faults: string[] } {
  const { badDate, futureDate, oldDate } = ctx.t.entryForm;
  if (written === undefined) return { date: written, faults: [] };
  if (written === 'invalid') return { date: written, faults: [badDate] };
  if (written > ctx.today) return { date: 'invalid', faults: [futureDate] };
  return written < addMonths(ctx.today, -MOST_MONTHS_BACK) ? { date: 'invalid', faults: [oldDate] } : { date: written, faults: [] };
}

/** Failures after which what was typed is still worth having. */
const KEEPS_TYPING = new Set(['text-too-long', 'too-many-entries', 'entry-removed', 'stale', 'busy']);

/** An entry as it was filled in. */
interface Filled {
  /** `before` is how it stands in the report, if it does. */
  entry: (before?: Entry) => Entry;
  /** What is wrong with its fields, each a sentence. */
  faults?: readonly string[];
  /** The amount as it was written. */
  amount?: string;
}

/** What somebody has written in an entry. */
function textsOf(entry: Entry): string[] {
  switch (entry.type) {
    case 'application':
      return [entry.title, entry.programme];
    case 'activity':
      return [entry.title, entry.place, entry.goal, entry.outcome];
    case 'effect':
      return [entry.title, entry.description];
    default:
      return entry satisfies never;
  }
}

type Saved = Pick<Payload<'report.save-effect'>, 'report' | 'entry' | 'seenRev'>;

/** Saves what there is, and says what is still missing; a fault in one field does not lose the others, nor what stands in that one. */
function save(turn: Turn, saved: Saved, filled: Filled): Reply {
  const { entry, faults = [], amount } = filled;
  if (faults.length === 0 && !isBlank(entry())) return keep(turn, saved, entry(), filled);
  return withEditable(turn, saved.report, (found) => {
    const before = found.entries.find((e) => e.id === saved.entry);
    const now = entry(before);
    if (before !== undefined || !isBlank(now)) return keep(turn, saved, now, filled);
    const text = [...faults, turn.ctx.t.entryForm.nothing].join(' ');
    return entryForm(turn.ctx, { report: found, entry: now, note: { tone: 'warning', text }, amount });
  });
}

async function keep(turn: Turn, { report, seenRev }: Saved, entry: Entry, { faults = [], amount }: Filled): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.reports.act(actor, report, { do: 'save-entry', entry, seenRev });
  if (!done.ok) {
    const { failure, current } = done;
    if (!KEEPS_TYPING.has(failure.code) || current === undefined) return presentFailure(turn, failure, current, textsOf(entry));
    const note: Note = failure.code === 'stale' ? { tone: 'warning', text: ctx.t.entryForm.stale } : failureNote(ctx, failure);
    // Saved again, one that was taken out is a new one.
    const typed = failure.code === 'entry-removed' ? { ...entry, id: use.newId() } : entry;
    return entryForm(ctx, { report: current, entry: typed, note, amount });
  }
  const wrong = whatIsWrong(turn, entry, faults);
  if (wrong.length > 0) return entryForm(ctx, { report: done.value, entry, note: { tone: 'warning', text: wrong.join(' ') }, amount });
  return entriesCard(ctx, { report: done.value, note: { tone: 'good', text: ctx.t.entries.saved(entry.title) } });
}

/** The faults there were, and what an entry that is saved still lacks, each a sentence. */
function whatIsWrong({ ctx }: Turn, entry: Entry, faults: readonly string[]): string[] {
  const { field, missing, missingToo, restSaved } = ctx.t.entryForm;
  const gaps = gapsInEntry(entry).map((gap) => field[gap]);
  const lacking = gaps.length === 0 ? [] : [(faults.length === 0 ? missing : missingToo)(inList(ctx, gaps))];
  return faults.length === 0 ? lacking : [...faults, restSaved, ...lacking];
}
