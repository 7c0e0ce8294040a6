import { inList, type CardContext } from '../../cards/context.ts';
import { failureNote } from '../../cards/failure-note.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { isolated } from '../../cards/kit/isolated.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import { emptyEntry, entryForm, type WrittenFields } from '../../cards/report/entry-form.ts';
import type { Note } from '../../cards/report/frame.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import type { Written } from '../../cards/written/fields.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import { statedAmount } from '../../services/domain/money.ts';
import { gapsInEntry, isBlank } from '../../services/domain/report-completeness.ts';
import {
  takesRole,
  type ActivityEntry,
  type ActivityKind,
  type ApplicationEntry,
  type Entry,
  type SeminarRole,
} from '../../services/domain/report.ts';
import { checkedAmount, checkedChoice, checkedDate, choiceFaults, readable, valid } from './entry-values.ts';
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
    const { ctx } = turn;
    const { programme } = payload;
    const submittedOn = checkedDate(ctx, payload.submittedOn, ctx.t.entryForm.submittedOn);
    const writtenAmount = payload.amount || payload.amountSek;
    const amount = checkedAmount(ctx, writtenAmount);
    const faults = [...submittedOn.faults, ...amount.faults, ...commonFaults(turn, payload)];
    const entry = (before?: Entry): Entry => {
      const standing: Partial<ApplicationEntry> = before?.type === 'application' ? before : {};
      return {
        ...base(payload, before),
        type: 'application',
        programme,
        submittedOn: valid(submittedOn.value, standing.submittedOn),
        amount: valid(amount.value, statedAmount(standing)),
      };
    };
    return save(turn, payload, {
      entry,
      faults,
      written: { ...(amount.faults.length === 0 ? {} : { amount: writtenAmount }), ...unkept(submittedOn, payload.submittedOn) },
    });
  },

  'report.save-activity': (payload, turn) => {
    const { ctx } = turn;
    const { place, goal, outcome } = payload;
    const field = ctx.t.entryForm;
    const heldOn = checkedDate(ctx, payload.heldOn, field.heldOn);
    const activity = checkedChoice(ctx, payload.activity, field.kind);
    const role = checkedChoice(ctx, payload.role, field.role);
    const faults = [...activity.faults, ...heldOn.faults, ...role.faults, ...commonFaults(turn, payload)];
    const told = roleNotKept(ctx, activity.value, role.value);
    const entry = (before?: Entry): Entry => {
      const standing: Partial<ActivityEntry> = before?.type === 'activity' ? before : {};
      return {
        ...base(payload, before),
        type: 'activity',
        place,
        goal,
        outcome,
        activity: valid(activity.value, standing.activity),
        role: told.length > 0 ? undefined : valid(role.value, standing.role),
        heldOn: valid(heldOn.value, standing.heldOn),
      };
    };
    return save(turn, payload, { entry, faults, told, written: unkept(heldOn, payload.heldOn) });
  },

  'report.save-effect': (payload, turn) =>
    save(turn, payload, {
      entry: (before) => ({ ...base(payload, before), type: 'effect', description: payload.description }),
      faults: commonFaults(turn, payload),
    }),

  'report.remove-entry': async ({ report, entry }, turn) => {
    const { ctx } = turn;
    const done = await turn.use.reports.act(turn.actor, report, { do: 'remove-entry', entry });
    if (!done.ok) return presentFailure(turn, done.failure, done.current);
    const taken = done.value.taken?.find((one) => one.entry.id === entry)?.entry;
    if (taken === undefined) return entriesCard(ctx, { report: done.value });
    return entriesCard(ctx, {
      report: done.value,
      note: { tone: 'emphasis', text: ctx.t.entries.removed(nameOf(ctx, taken)) },
      undo: entry,
    });
  },

  'report.restore-entry': async ({ report, entry }, turn) => {
    const { ctx } = turn;
    const done = await turn.use.reports.act(turn.actor, report, { do: 'restore-entry', entry });
    if (!done.ok) return presentFailure(turn, done.failure, done.current);
    const back = done.value.entries.find(({ id }) => id === entry);
    const note: Note | undefined = back && { tone: 'good', text: ctx.t.entries.restored(nameOf(ctx, back)) };
    return entriesCard(ctx, { report: done.value, note });
  },
} satisfies Partial<Handlers<Turn, Reply>>;

const nameOf = ({ t }: CardContext, { title }: Entry): string => isolated(title) || t.entries.untitled;

type Common = Pick<Payload<'report.save-effect'>, 'entry' | 'title' | 'areas' | 'purposes'>;

const base = ({ entry, title, areas, purposes }: Common, before?: Entry): Pick<Entry, 'id' | 'title' | 'areas' | 'purposes'> => ({
  id: entry,
  title,
  areas: readable(areas, before?.areas),
  purposes: readable(purposes, before?.purposes),
});

const commonFaults = ({ ctx }: Turn, { areas, purposes }: Common): string[] => [
  ...choiceFaults(ctx, areas, ctx.t.entryForm.areas),
  ...choiceFaults(ctx, purposes, ctx.t.entryForm.purposes),
];

/** A role is not dropped without a word where the kind of activity has none. */
function roleNotKept({ t }: CardContext, kind: ActivityKind | 'invalid' | undefined, role: SeminarRole | 'invalid' | undefined): string[] {
  if (role === undefined || kind === undefined || kind === 'invalid' || takesRole(kind)) return [];
  return [t.entryForm.roleDropped(t.activity[kind].toLocaleLowerCase())];
}

/** A date that cannot be kept, as it was written. */
const unkept = ({ faults }: { faults: string[] }, { written }: Written<CivilDate>): WrittenFields =>
  faults.length === 0 ? {} : { date: written };

/** Failures after which what was typed is still worth having. */
const KEEPS_TYPING = new Set(['text-too-long', 'too-many-entries', 'entry-removed', 'stale', 'busy']);

/** An entry as it was filled in. */
interface Filled {
  /** `before` is how it stands in the report, if it does. */
  entry: (before?: Entry) => Entry;
  /** What is wrong with its fields, each a sentence. */
  faults?: readonly string[];
  /** What is not kept though nothing is wrong, each a sentence. */
  told?: readonly string[];
  /** What stands in the fields that have to be read, as it was written. */
  written?: WrittenFields;
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
  const { entry, faults = [], written } = filled;
  if (faults.length === 0 && !isBlank(entry())) return keep(turn, saved, entry(), filled);
  return withEditable(turn, saved.report, (found) => {
    const before = found.entries.find((e) => e.id === saved.entry);
    const now = entry(before);
    if (before !== undefined || !isBlank(now)) return keep(turn, saved, now, filled);
    const text = [...faults, turn.ctx.t.entryForm.nothing].join(' ');
    return entryForm(turn.ctx, { report: found, entry: now, note: { tone: 'warning', text }, written });
  });
}

async function keep(turn: Turn, { report, seenRev }: Saved, entry: Entry, { faults = [], told = [], written }: Filled): Reply {
  const { ctx, use, actor } = turn;
  const done = await use.reports.act(actor, report, { do: 'save-entry', entry, seenRev });
  if (!done.ok) {
    const { failure, current } = done;
    if (!KEEPS_TYPING.has(failure.code) || current === undefined) return presentFailure(turn, failure, current, textsOf(entry));
    const note: Note = failure.code === 'stale' ? { tone: 'warning', text: ctx.t.entryForm.stale } : failureNote(ctx, failure);
    // Saved again, one that was taken out is a new one.
    const typed = failure.code === 'entry-removed' ? { ...entry, id: use.newId() } : entry;
    return entryForm(ctx, { report: current, entry: typed, note, written });
  }
  const wrong = whatIsWrong(turn, entry, faults);
  const text = [...wrong, ...told].join(' ');
  if (wrong.length > 0) return entryForm(ctx, { report: done.value, entry, note: { tone: 'warning', text }, written });
  return entriesCard(ctx, {
    report: done.value,
    note: { tone: 'good', text: [ctx.t.entries.saved(nameOf(ctx, entry)), ...told].join('. ') },
  });
}

/** The faults there were, and what an entry that is saved still lacks, each a sentence. */
function whatIsWrong({ ctx }: Turn, entry: Entry, faults: readonly string[]): string[] {
  const { field, missing, missingToo, restSaved } = ctx.t.entryForm;
  const gaps = gapsInEntry(entry).map((gap) => field[gap]);
  const lacking = gaps.length === 0 ? [] : [(faults.length === 0 ? missing : missingToo)(inList(ctx, gaps))];
  return faults.length === 0 ? lacking : [...faults, restSaved, ...lacking];
}
