import { inList } from '../../cards/context.ts';
import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { emptyEntry, entryForm } from '../../cards/report/entry-form.ts';
import type { Note } from '../../cards/report/frame.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import { gapsInEntry } from '../../services/domain/report-completeness.ts';
import type { Entry } from '../../services/domain/report.ts';
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
    const { programme, submittedOn, amountSek } = payload;
    const { badDate, badAmount } = turn.ctx.t.entryForm;
    const faults = [...(submittedOn === 'invalid' ? [badDate] : []), ...(amountSek.kronor === 'invalid' ? [badAmount] : [])];
    const entry = (before?: Entry): Entry => {
      const { submittedOn: date, amountSek: amount } = before?.type === 'application' ? before : {};
      return {
        ...base(payload),
        type: 'application',
        programme,
        submittedOn: valid(submittedOn, date),
        amountSek: valid(amountSek.kronor, amount),
      };
    };
    return save(turn, payload, { entry, faults, amount: amountSek.written });
  },

  'report.save-activity': (payload, turn) => {
    const { activity, heldOn, place, role, goal, outcome } = payload;
    const entry = (before?: Entry): Entry => ({
      ...base(payload),
      type: 'activity',
      place,
      goal,
      outcome,
      activity,
      role,
      heldOn: valid(heldOn, before?.type === 'activity' ? before.heldOn : undefined),
    });
    return save(turn, payload, { entry, faults: heldOn === 'invalid' ? [turn.ctx.t.entryForm.badDate] : [] });
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

/** Saves what there is, and says what is still missing; a fault in one field does not lose the others, nor what stands in that one. */
async function save(
  turn: Turn,
  { report, entry: id, seenRev }: Pick<Payload<'report.save-effect'>, 'report' | 'entry' | 'seenRev'>,
  { entry: filled, faults = [], amount }: Filled,
): Reply {
  const { ctx, use, actor } = turn;
  const before = faults.length === 0 ? undefined : await use.reports.read(actor, report);
  const entry = filled(before?.ok === true ? before.value.entries.find((e) => e.id === id) : undefined);
  const done = await use.reports.act(actor, report, { do: 'save-entry', entry, seenRev });
  if (!done.ok) {
    const { failure, current } = done;
    if (!KEEPS_TYPING.has(failure.code) || current === undefined) return presentFailure(turn, failure, current);
    const note: Note = failure.code === 'stale' ? { tone: 'warning', text: ctx.t.entryForm.stale } : failureNote(ctx, failure);
    // Saved again, one that was taken out is a new one.
    return entryForm(ctx, {
      report: current,
      entry: failure.code === 'entry-removed' ? { ...entry, id: use.newId() } : entry,
      note,
      amount,
    });
  }
  const wrong = [...faults, ...missing(turn, entry)];
  if (wrong.length > 0) return entryForm(ctx, { report: done.value, entry, note: { tone: 'warning', text: wrong.join(' ') }, amount });
  return entriesCard(ctx, { report: done.value, note: { tone: 'good', text: ctx.t.entries.saved(entry.title) } });
}

function missing({ ctx }: Turn, entry: Entry): string[] {
  const gaps = gapsInEntry(entry);
  return gaps.length === 0
    ? []
    : [
        ctx.t.entryForm.missing(
          inList(
            ctx,
            gaps.map((gap) => ctx.t.entryForm.field[gap]),
          ),
        ),
      ];
}
