import { unitName } from '../../cards/context.ts';
import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { choiceInput } from '../../cards/kit/inputs.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import { editCard } from '../../cards/record/edit-card.ts';
import { historyCard } from '../../cards/record/history-card.ts';
import { recordForm, type Options } from '../../cards/record/record-form.ts';
import { groupsOf, titleOf, type RecordView } from '../../cards/record/record-view.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { emptyValues } from '../../services/domain/description/field.ts';
import { readValues, type FilledIn } from '../../services/domain/description/read-values.ts';
import type { RecordCommand } from '../../services/domain/register/decide-record.ts';
import { recordGaps } from '../../services/domain/register/record-gaps.ts';
import { mayCreateFor } from '../../services/domain/register/rights.ts';
import type { AnyRegistered, RegisteredKind } from '../../services/domain/register/registered.ts';
import type { Registering } from '../../services/register/records.ts';
import { presentRecord, refusalNote, viewOf } from './present-record.ts';
import { recordList } from './record-list-actions.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type FormState = { typed?: FilledIn } & Partial<Pick<Parameters<typeof recordForm>[1], 'faults' | 'contradictions' | 'note'>>;

/** The records each kind of reference may be chosen among. */
const optionsFor = async ({ use, actor, ctx }: Turn, { rules }: RecordView): Promise<Options> => {
  const kinds = new Set(Object.values(rules.description).flatMap((field) => ('to' in field ? [field.to] : [])));
  const boards = [...ctx.city.boards].map(([id, name]) => ({ id, name }));
  return { ...(await use.catalogue.options(actor, kinds)), board: boards };
};

const requiredIn = ({ rules }: RecordView, state: string): ReadonlySet<string> =>
  new Set(Object.entries(rules.description).flatMap(([name, field]) => (field.requiredIn?.includes(state) === true ? [name] : [])));

const fieldsOf = ({ rules }: RecordView, group: string): string[] =>
  groupsOf(rules.description).find((found) => found.group === group)?.fields ?? [];

/** Reads the record for somebody who may change it, and shows it or why not to the others. */
async function writable(turn: Turn, kind: RegisteredKind, id: string, show: (record: AnyRegistered) => Reply): Reply {
  const found = await turn.use.records.read(turn.actor, kind, id);
  return found.ok && found.right === 'write' ? show(found.record) : presentRecord(turn, kind, found);
}

async function groupForm(turn: Turn, record: AnyRegistered, group: string, state: FormState = {}): Reply {
  const view = await viewOf(turn, record.kind);
  const { kind, id, rev, values } = record;
  return recordForm(view, {
    heading: view.text.groups[group] ?? group,
    about: titleOf(record),
    fields: fieldsOf(view, group),
    required: requiredIn(view, record.state),
    values,
    options: await optionsFor(turn, view),
    ...state,
    actions: [
      press(view.ui.save, 'record.save', { kind, id, rev, group }, { style: 'positive' }),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
  });
}

/** What a step still lacks; where nothing is lacking, a question before it is taken. */
async function stepForm(turn: Turn, record: AnyRegistered, to: string, state: FormState = {}): Reply {
  const view = await viewOf(turn, record.kind);
  const { kind, id, rev, values } = record;
  const gaps = recordGaps(view.rules, values, to);
  return recordForm(view, {
    heading: `${view.text.steps[to] ?? to}?`,
    about: titleOf(record),
    fields: gaps,
    required: new Set([...requiredIn(view, to), ...gaps]),
    values,
    options: await optionsFor(turn, view),
    ...state,
    actions: [
      press(view.text.steps[to] ?? to, 'record.step', { kind, id, rev, to }, { style: 'positive' }),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
  });
}

const unitChoice = ({ ctx }: Turn, view: RecordView, units: readonly string[], chosen: string): Element[] =>
  units.length < 2
    ? []
    : [
        choiceInput({
          id: 'unit',
          label: view.ui.unit,
          value: chosen || undefined,
          look: 'compact',
          choices: units.map((unit) => ({ value: unit, title: unitName(ctx, unit) })),
        }),
      ];

const unitsFor = ({ actor, ctx }: Turn, kind: RegisteredKind): string[] => {
  const may = mayCreateFor(actor, kind);
  return may === 'all' ? [...ctx.city.units.values()].filter((unit) => unit.active).map((unit) => unit.id) : may;
};

async function newForm(turn: Turn, kind: RegisteredKind, made: { id: string; unit: string }, state: FormState = {}): Reply {
  const view = await viewOf(turn, kind);
  const units = unitsFor(turn, kind);
  const [only] = units;
  if (only === undefined) return noteCard(turn.ctx, { tone: 'warning', text: turn.ctx.t.failure['not-allowed'] });
  const group = groupsOf(view.rules.description)[0]?.group ?? '';
  return recordForm(view, {
    heading: view.text.create,
    about: view.text.groups[group] ?? group,
    fields: fieldsOf(view, group),
    required: requiredIn(view, view.rules.initial),
    values: emptyValues(view.rules.description),
    options: await optionsFor(turn, view),
    more: unitChoice(turn, view, units, made.unit),
    ...state,
    actions: [
      press(view.ui.save, 'record.create', { kind, id: made.id, ...(units.length === 1 ? { unit: only } : {}) }, { style: 'positive' }),
      press(view.ui.back, 'record.list', { kind }, { withoutInputs: true }),
    ],
  });
}

/** What was typed stands in the form with what is wrong; a record that is not theirs is shown as it is. */
async function failedForm(
  turn: Turn,
  { kind, done, typed }: { kind: RegisteredKind; done: Extract<Registering, { ok: false }>; typed: FilledIn },
  form: (state: FormState) => Reply,
): Reply {
  const { failure } = done;
  if (failure.code === 'contradictions') return form({ typed, contradictions: failure.fields });
  if (failure.code === 'gaps' || failure.code === 'stale' || failure.code === 'busy') {
    return form({ typed, note: refusalNote(await viewOf(turn, kind), failure) });
  }
  return presentRecord(turn, kind, done);
}

/** Reads what was filled in, acts on it when all could be read, and gives the form back when not. */
async function fillIn(
  turn: Turn,
  { kind, id, typed }: { kind: RegisteredKind; id: string; typed: FilledIn },
  command: (values: ReturnType<typeof emptyValues>) => RecordCommand,
  { form, said }: { form: (record: AnyRegistered, state: FormState) => Reply; said: (view: RecordView, record: AnyRegistered) => string },
): Reply {
  const view = await viewOf(turn, kind);
  const { values, faults } = readValues(view.rules.description, typed, turn.ctx.reader.locale);
  if (Object.keys(faults).length > 0) return writable(turn, kind, id, (record) => form(record, { typed, faults }));
  const done = await turn.use.records.act(turn.actor, kind, id, command(values));
  if (done.ok) return presentRecord(turn, kind, done, { tone: 'good', text: said(view, done.record) });
  const { current } = done;
  return current === undefined ? presentRecord(turn, kind, done) : failedForm(turn, { kind, done, typed }, (state) => form(current, state));
}

export const recordActions = {
  'record.list': (filter, turn) => recordList(turn, filter),
  'record.new': ({ kind }, turn) => newForm(turn, kind, { id: turn.use.newId(), unit: '' }),

  'record.create': async ({ kind, id, unit, filledIn: typed }, turn) => {
    const view = await viewOf(turn, kind);
    const again = (state: FormState): Reply => newForm(turn, kind, { id, unit }, { typed, ...state });
    const { values, faults } = readValues(view.rules.description, typed, turn.ctx.reader.locale);
    if (Object.keys(faults).length > 0) return again({ faults });
    if (unit === '') return again({ note: { tone: 'warning', text: view.ui.missing(view.ui.unit.toLowerCase()) } });
    const done = await turn.use.records.create(turn.actor, kind, { id, unit, values });
    if (!done.ok) return failedForm(turn, { kind, done, typed }, again);
    return presentRecord(turn, kind, done, { tone: 'good', text: view.ui.created(titleOf(done.record)) });
  },

  'record.show': async ({ kind, id }, turn) => presentRecord(turn, kind, await turn.use.records.read(turn.actor, kind, id)),
  'record.edit': ({ kind, id }, turn) => writable(turn, kind, id, async (record) => editCard(await viewOf(turn, kind), record)),
  'record.form': ({ kind, id, group }, turn) => writable(turn, kind, id, (record) => groupForm(turn, record, group)),

  'record.save': ({ kind, id, group, rev, filledIn: typed }, turn) =>
    fillIn(turn, { kind, id, typed }, (values) => ({ do: 'change', rev, values }), {
      form: (record, state) => groupForm(turn, record, group, state),
      said: ({ ui }) => ui.saved,
    }),

  'record.step-form': ({ kind, id, to }, turn) => writable(turn, kind, id, (record) => stepForm(turn, record, to)),

  'record.step': ({ kind, id, rev, to, filledIn: typed }, turn) =>
    fillIn(turn, { kind, id, typed }, (values) => ({ do: 'move', rev, to, values }), {
      form: (record, state) => stepForm(turn, record, to, state),
      said: ({ ui, text }, record) => ui.moved(text.states[record.state] ?? record.state),
    }),

  'record.undo': async ({ kind, id, rev }, turn) => {
    const done = await turn.use.records.act(turn.actor, kind, id, { do: 'undo', rev });
    const { ui } = await viewOf(turn, kind);
    return presentRecord(turn, kind, done, { tone: 'good', text: ui.undone });
  },

  'record.history': async ({ kind, id, page }, turn) => {
    const found = await turn.use.records.read(turn.actor, kind, id);
    return found.ok ? historyCard(await viewOf(turn, kind), { record: found.record, page }) : presentRecord(turn, kind, found);
  },
} satisfies Partial<Handlers<Turn, Reply>>;
