import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { entriesCard } from '../../cards/report/entries-card.ts';
import type { Note } from '../../cards/report/frame.ts';
import type { Handlers, Payload } from '../../cards/verbs.ts';
import { emptyEntry } from '../../services/domain/entry/entry-values.ts';
import type { Entry } from '../../services/domain/report.ts';
import { showEntryForm } from './entry-form.ts';
import { choiceFaults, readable } from './entry-values.ts';
import { presentFailure, withEditable } from './present-report.ts';
import { saveDescribed } from './save-described.ts';
import { entryName, saveEntry } from './save-entry.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

export const entryActions = {
  'report.more': ({ report, page }, turn) => withEditable(turn, report, (found) => entriesCard(turn.ctx, { report: found, page })),

  'report.entry-form': ({ report, type, entry: id }, turn) =>
    withEditable(turn, report, (found) =>
      showEntryForm(turn, { report: found, entry: found.entries.find((e) => e.id === id) ?? emptyEntry(type, turn.use.newId()) }),
    ),

  'report.save-application': (payload, turn) => saveDescribed(turn, 'application', payload),

  'report.save-activity': (payload, turn) => saveDescribed(turn, 'activity', payload),

  'report.save-effect': (payload, turn) =>
    saveEntry(turn, payload, {
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
      note: { tone: 'emphasis', text: ctx.t.entries.removed(entryName(ctx, taken)) },
      undo: entry,
    });
  },

  'report.restore-entry': async ({ report, entry }, turn) => {
    const { ctx } = turn;
    const done = await turn.use.reports.act(turn.actor, report, { do: 'restore-entry', entry });
    if (!done.ok) return presentFailure(turn, done.failure, done.current);
    const back = done.value.entries.find(({ id }) => id === entry);
    const note: Note | undefined = back && { tone: 'good', text: ctx.t.entries.restored(entryName(ctx, back)) };
    return entriesCard(ctx, { report: done.value, note });
  },
} satisfies Partial<Handlers<Turn, Reply>>;

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
