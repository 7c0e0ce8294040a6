import { inList, unitName } from '../../cards/context.ts';
import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { choiceInput } from '../../cards/kit/inputs.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import { recordForm, type Options } from '../../cards/record/record-form.ts';
import { groupsOf, labelOf, titleOf, type RecordView } from '../../cards/record/record-view.ts';
import { stepName } from '../../cards/record/step-name.ts';
import type { Back } from '../../cards/record/record-verbs.ts';
import { conversionTexts } from '../../cards/text/conversion-texts.ts';
import { emptyValues } from '../../services/domain/description/field.ts';
import type { FilledIn } from '../../services/domain/description/read-values.ts';
import { recordGaps } from '../../services/domain/register/record-gaps.ts';
import { isProject } from '../../services/domain/project/project-rules.ts';
import { mayCreateFor } from '../../services/domain/register/rights.ts';
import type { AnyRegistered, RegisteredKind } from '../../services/domain/register/registered.ts';
import { viewOf } from './present-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** What a form is shown again with: what was typed, what is wrong with it, and other buttons than its own. */
export type FormState = { typed?: FilledIn; actions?: Element[] } & Partial<
  Pick<Parameters<typeof recordForm>[1], 'faults' | 'contradictions' | 'note'>
>;

/** The records each kind of reference may be chosen among. */
const optionsFor = async ({ use, actor, ctx }: Turn, { rules }: RecordView): Promise<Options> => {
  const kinds = new Set(Object.values(rules.description).flatMap((field) => ('to' in field ? [field.to] : [])));
  const boards = [...ctx.city.boards].map(([id, name]) => ({ id, name }));
  return { ...(await use.catalogue.options(actor, kinds)), board: boards };
};

const requiredIn = ({ rules }: RecordView, state: string): ReadonlySet<string> =>
  new Set(Object.entries(rules.description).flatMap(([name, field]) => (field.requiredIn?.includes(state) === true ? [name] : [])));

const fieldsOf = ({ rules }: Pick<RecordView, 'rules'>, group: string): string[] =>
  groupsOf(rules.description).find((found) => found.group === group)?.fields ?? [];

/** A group of a record's fields; where a partner that is needed may be missing in the list, a way to a new one and back. */
export async function groupForm(turn: Turn, record: AnyRegistered, group: string, state: FormState = {}): Reply {
  const view = await viewOf(turn, record.kind);
  const { kind, id, rev, values } = record;
  return recordForm(view, {
    heading: view.text.groups[group] ?? group,
    about: titleOf(record),
    fields: withWrong(view, fieldsOf(view, group), state),
    required: requiredIn(view, record.state),
    values,
    options: await optionsFor(turn, view),
    actions: [
      press(view.ui.save, 'record.save', { kind, id, rev, group }, { style: 'positive' }),
      ...newPartnerButton(turn, view, record, group),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
    ...state,
  });
}

/** With the fields that turned out to be wrong or were typed in, though others are asked for: what is wrong can be mended where it is told. */
const withWrong = ({ rules }: RecordView, fields: readonly string[], { contradictions = {}, faults = {} }: FormState): string[] => {
  const shown = new Set([...fields, ...Object.keys(contradictions), ...Object.keys(faults)]);
  return Object.keys(rules.description).filter((name) => shown.has(name));
};

/** What is missing, or what the press will do; nothing once something has been typed. */
function stepLead(
  { ctx, ui, text }: RecordView,
  { to, gaps, isFirst }: { to: string; gaps: string[]; isFirst: boolean },
): string | undefined {
  if (!isFirst) return undefined;
  if (gaps.length === 0) return ui.stepAsk(text.states[to] ?? to);
  return ui.missing(
    inList(
      ctx,
      gaps.map((name) => labelOf({ text }, name).toLowerCase()),
    ),
  );
}

/** What a step still lacks; where nothing is lacking, a question before it is taken. */
export async function stepForm(turn: Turn, record: AnyRegistered, to: string, state: FormState = {}): Reply {
  const view = await viewOf(turn, record.kind);
  const { kind, id, rev, values } = record;
  const gaps = recordGaps(view.rules, values, to);
  const said = isProject(record) && to === 'completed' ? await turn.use.finished.of(record) : undefined;
  const known = said === undefined || said.effects === '' ? undefined : { effects: said.effects };
  const step = stepName(view, record, to);
  return recordForm(view, {
    heading: gaps.length === 0 ? `${step}?` : step,
    about: titleOf(record),
    lead: stepLead(view, { to, gaps, isFirst: state.typed === undefined }),
    fields: withWrong(view, [...gaps, ...Object.keys(state.typed ?? {})], state),
    required: new Set([...requiredIn(view, to), ...gaps]),
    values: { ...values, ...(gaps.includes('effects') ? known : {}) },
    note: known === undefined ? undefined : { tone: 'good', text: conversionTexts(turn.ctx.reader.locale).prefilled },
    options: await optionsFor(turn, view),
    actions: [
      press(step, 'record.step', { kind, id, rev, to }, { style: 'positive' }),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
    ...state,
  });
}

/** Where a group of fields refers to partners. */
export const partnerField = ({ rules }: RecordView, group: string): string | undefined =>
  fieldsOf({ rules }, group).find((name) => {
    const field = rules.description[name];
    return field !== undefined && 'to' in field && field.to === 'partner';
  });

const newPartnerButton = ({ ctx, actor }: Turn, view: RecordView, { kind, id }: AnyRegistered, group: string): Element[] =>
  partnerField(view, group) === undefined || mayCreateFor(actor, 'partner').length === 0
    ? []
    : [press(conversionTexts(ctx.reader.locale).newPartner, 'record.new-partner', { kind, id, group })];

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

interface NewRecord {
  id: string;
  unit: string;
  /** The form it is needed in, with what was typed there. */
  back?: Back | undefined;
}

/** What is asked of a new record: a few fields, and the rest when there is something to say. */
export async function newForm(turn: Turn, kind: RegisteredKind, made: NewRecord, state: FormState = {}): Reply {
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
    actions: [
      press(
        view.ui.save,
        'record.create',
        { kind, id: made.id, ...(units.length === 1 ? { unit: only } : {}), ...(made.back === undefined ? {} : { back: made.back }) },
        { style: 'positive' },
      ),
      made.back === undefined
        ? press(view.ui.back, 'record.list', { kind }, { withoutInputs: true })
        : press(view.ui.back, 'record.choose-partner', { ...made.back }, { withoutInputs: true }),
    ],
    ...state,
  });
}
