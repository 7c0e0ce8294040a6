import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { editCard } from '../../cards/record/edit-card.ts';
import { historyCard } from '../../cards/record/history-card.ts';
import { staleNote } from '../../cards/record/stale-note.ts';
import type { FormState } from '../../cards/record/record-forms.ts';
import { titleOf, type RecordView } from '../../cards/record/record-view.ts';
import { renamedPartnerQuestion, samePartnerQuestion } from '../../cards/record/same-partner-question.ts';
import type { Handlers } from '../../cards/verbs.ts';
import type { AnyValues } from '../../services/domain/description/field.ts';
import { readValues, type FilledIn } from '../../services/domain/description/read-values.ts';
import { eventsSince, ownChanges } from '../../services/domain/register/changed-since.ts';
import type { RecordCommand } from '../../services/domain/register/decide-record.ts';
import { REMOVED, type AnyRegistered, type RegisteredKind } from '../../services/domain/register/registered.ts';
import type { Registering } from '../../services/register/records.ts';
import { presentRecord, refusalNote, viewOf } from './present-record.ts';
import { groupForm, newForm, stepForm } from './record-forms.ts';
import { chosenPartner } from './partner-actions.ts';
import { likelyRenamed, likelySame } from './likely-same.ts';
import { referenceFaults } from './reference-faults.ts';
import { writable } from './writable-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** What was typed stands in the form with what is wrong; a record that is not theirs is shown as it is. */
async function failedForm(
  turn: Turn,
  { kind, done, typed, rev }: { kind: RegisteredKind; done: Extract<Registering, { ok: false }>; typed: FilledIn; rev?: number },
  form: (state: FormState) => Reply,
): Reply {
  const { failure, current } = done;
  const view = await viewOf(turn, kind);
  if (failure.code === 'stale' && current !== undefined && rev !== undefined) {
    const since = eventsSince(current, rev);
    const own = ownChanges(view.rules.description, typed, since, turn.ctx.reader.locale);
    return form({ typed: own, note: staleNote(view, since) });
  }
  if (failure.code === 'contradictions') return form({ typed, contradictions: failure.fields });
  if (failure.code === 'gaps' || failure.code === 'busy') return form({ typed, note: refusalNote(view, failure) });
  return presentRecord(turn, kind, done);
}

/** Reads what was filled in, acts on it when all could be read, and gives the form back when not. */
async function fillIn(
  turn: Turn,
  { kind, id, typed, rev }: { kind: RegisteredKind; id: string; typed: FilledIn; rev: number },
  command: (values: AnyValues) => RecordCommand,
  { form, said }: { form: (record: AnyRegistered, state: FormState) => Reply; said: (view: RecordView, record: AnyRegistered) => string },
): Reply {
  const view = await viewOf(turn, kind);
  const { values, faults: unread } = readValues(view.rules.description, typed, turn.ctx.reader.locale);
  const stood = async (): Promise<AnyValues> => {
    const found = await turn.use.records.read(turn.actor, kind, id);
    return found.ok ? found.record.values : {};
  };
  const faults = { ...unread, ...(await referenceFaults(turn, view, values, stood)) };
  if (Object.keys(faults).length > 0) return writable(turn, kind, id, (record) => form(record, { typed, faults }));
  const done = await turn.use.records.act(turn.actor, kind, id, command(values));
  if (done.ok) return presentRecord(turn, kind, done, { tone: 'good', text: said(view, done.record) });
  const { current } = done;
  return current === undefined
    ? presentRecord(turn, kind, done)
    : failedForm(turn, { kind, done, typed, rev }, (state) => form(current, state));
}

export const recordActions = {
  'record.new': ({ kind }, turn) => newForm(turn, kind, { id: turn.use.newId(), unit: '' }),

  'record.create': async ({ kind, id, unit, filledIn: typed, anyway, back }, turn) => {
    const view = await viewOf(turn, kind);
    const again = (state: FormState): Reply => newForm(turn, kind, { id, unit, back }, { typed, ...state });
    const { values, faults: unread } = readValues(view.rules.description, typed, turn.ctx.reader.locale);
    const faults = { ...unread, ...(await referenceFaults(turn, view, values, async () => ({}))) };
    if (Object.keys(faults).length > 0) return again({ faults });
    // One that is not there is not chosen: a card may be older than the administrations of today.
    const isChosen = turn.ctx.city.units.get(unit)?.active === true;
    if (!isChosen) return again({ note: { tone: 'warning', text: view.ui.missing(view.ui.unit.toLowerCase()) } });
    const same = await likelySame(turn, { kind, id, values, anyway });
    if (same !== undefined) return again(samePartnerQuestion(turn.ctx, same, { kind, id, unit, back }));
    const done = await turn.use.records.create(turn.actor, kind, { id, unit, values });
    if (!done.ok) return failedForm(turn, { kind, done, typed }, again);
    if (back !== undefined) return chosenPartner(turn, back, { id, isNew: true });
    return presentRecord(turn, kind, done, { tone: 'good', text: view.ui.created(titleOf(done.record)) });
  },

  'record.show': async ({ kind, id }, turn) => presentRecord(turn, kind, await turn.use.records.read(turn.actor, kind, id)),
  'record.edit': ({ kind, id }, turn) => writable(turn, kind, id, async (record) => editCard(await viewOf(turn, kind), record)),
  'record.form': ({ kind, id, group }, turn) => writable(turn, kind, id, (record) => groupForm(turn, record, group)),

  'record.save': async ({ kind, id, group, rev, filledIn: typed, anyway }, turn) => {
    const same = await likelyRenamed(turn, { kind, id, typed, anyway });
    if (same !== undefined) {
      const state = { typed, ...renamedPartnerQuestion(turn.ctx, same, { kind, id, group, rev }) };
      return writable(turn, kind, id, (record) => groupForm(turn, record, group, state));
    }
    return fillIn(turn, { kind, id, typed, rev }, (values) => ({ do: 'change', rev, values }), {
      form: (record, state) => groupForm(turn, record, group, state),
      said: ({ ui }) => ui.saved,
    });
  },

  'record.step-form': ({ kind, id, to }, turn) => writable(turn, kind, id, (record) => stepForm(turn, record, to)),

  'record.step': ({ kind, id, rev, to, filledIn: typed }, turn) =>
    fillIn(turn, { kind, id, typed, rev }, (values) => ({ do: 'move', rev, to, values }), {
      form: (record, state) => stepForm(turn, record, to, state),
      said: ({ ui, text }, record) => ui.moved(text.states[record.state] ?? record.state),
    }),

  'record.undo': async ({ kind, id, rev }, turn) => {
    const done = await turn.use.records.act(turn.actor, kind, id, { do: 'undo', rev });
    const { ui } = await viewOf(turn, kind);
    const isGone = done.ok && done.record.state === REMOVED;
    return presentRecord(turn, kind, done, { tone: 'good', text: isGone ? ui.undoneMaking : ui.undone });
  },

  'record.history': async ({ kind, id, page }, turn) => {
    const found = await turn.use.records.read(turn.actor, kind, id);
    return found.ok ? historyCard(await viewOf(turn, kind), { record: found.record, page }) : presentRecord(turn, kind, found);
  },
} satisfies Partial<Handlers<Turn, Reply>>;
