import { emptyValues, type AnyValues } from '../../services/domain/description/field.ts';
import { readValues, type FilledIn } from '../../services/domain/description/read-values.ts';
import { newGaps, recordGaps } from '../../services/domain/register/record-gaps.ts';
import type { AnyRegistered } from '../../services/domain/register/registered.ts';
import { inList, unitName } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { AdaptiveCard, Element } from '../kit/card.ts';
import { choiceInput } from '../kit/inputs.ts';
import { conversionTexts } from '../text/conversion-texts.ts';
import { recordForm, type Offered } from './record-form.ts';
import { groupsOf, labelOf, titleOf, type RecordView } from './record-view.ts';
import type { Back } from './record-verbs.ts';
import { stepName } from './step-name.ts';

/** What a form is shown again with: what was typed, what is wrong with it, and other buttons than its own. */
export type FormState = { typed?: FilledIn; actions?: Element[] } & Partial<
  Pick<Parameters<typeof recordForm>[1], 'faults' | 'contradictions' | 'note'>
>;

/** The fields a record with these values may not be without in `state`. */
const requiredIn = ({ rules }: RecordView, values: AnyValues, state: string): ReadonlySet<string> =>
  new Set([
    ...Object.entries(rules.description).flatMap(([name, field]) => (field.requiredIn?.includes(state) === true ? [name] : [])),
    ...(rules.alsoRequired?.(values, state) ?? []),
  ]);

/** A record's values with what was typed, as far as it can be read. */
const withTyped = ({ ctx, rules }: RecordView, values: AnyValues, { typed = {} }: FormState): AnyValues => ({
  ...values,
  ...readValues(rules.description, typed, ctx.reader.locale).values,
});

const fieldsOf = ({ rules }: Pick<RecordView, 'rules'>, group: string): string[] =>
  groupsOf(rules.description).find((found) => found.group === group)?.fields ?? [];

/** Where a group of fields refers to partners. */
export const partnerField = ({ rules }: RecordView, group: string): string | undefined =>
  fieldsOf({ rules }, group).find((name) => {
    const field = rules.description[name];
    return field !== undefined && 'to' in field && field.to === 'partner';
  });

/** With the fields that turned out to be missing or wrong, though others are asked for: what is told can be mended there. What was typed stays. */
const withTold = (
  { rules }: RecordView,
  fields: readonly string[],
  missing: readonly string[],
  { typed = {}, contradictions = {}, faults = {} }: FormState,
): string[] => {
  const shown = new Set([...fields, ...missing, ...Object.keys(typed), ...Object.keys(contradictions), ...Object.keys(faults)]);
  return Object.keys(rules.description).filter((name) => shown.has(name));
};

interface GroupForm extends Offered {
  record: AnyRegistered;
  group: string;
  /** True where a partner that is missing in the list can be added on the way. */
  mayAddPartner: boolean;
}

/** A group of a record's fields; where a partner that is needed may be missing in the list, a way to a new one and back. */
export function groupFormCard(
  view: RecordView,
  { record, group, mayAddPartner, ...offered }: GroupForm,
  state: FormState = {},
): AdaptiveCard {
  const { kind, id, rev, values } = record;
  const { newPartner } = conversionTexts(view.ctx.reader.locale);
  const next = withTyped(view, values, state);
  return recordForm(view, {
    heading: view.text.groups[group] ?? group,
    about: titleOf(record),
    fields: withTold(view, fieldsOf(view, group), newGaps(view.rules, record, next, record.state), state),
    required: requiredIn(view, next, record.state),
    values,
    ...offered,
    actions: [
      press(view.ui.save, 'record.save', { kind, id, rev, group }, { style: 'positive' }),
      ...(mayAddPartner && partnerField(view, group) !== undefined ? [press(newPartner, 'record.new-partner', { kind, id, group })] : []),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
    ...state,
  });
}

/** What is missing; where nothing is, what the press will do. */
function stepLead(view: RecordView, to: string, gaps: readonly string[]): string {
  const { ctx, ui, text } = view;
  const labels = gaps.map((name) => labelOf(view, name).toLowerCase());
  return labels.length === 0 ? ui.stepAsk(text.states[to] ?? to) : ui.missing(inList(ctx, labels));
}

interface StepForm extends Offered {
  record: AnyRegistered;
  to: string;
  /** The effects the quarter's report told of, for a project that is completed. */
  saidEffects?: string | undefined;
}

/** What a step still lacks; where nothing is lacking, a question before it is taken. */
export function stepFormCard(view: RecordView, { record, to, saidEffects, ...offered }: StepForm, state: FormState = {}): AdaptiveCard {
  const { kind, id, rev, values } = record;
  const gaps = recordGaps(view.rules, values, to);
  const next = withTyped(view, values, state);
  const prefilled = saidEffects !== undefined && gaps.includes('effects');
  const step = stepName(view, record, to);
  return recordForm(view, {
    heading: gaps.length === 0 ? `${step}?` : step,
    about: titleOf(record),
    lead: state.typed === undefined ? stepLead(view, to, gaps) : undefined,
    fields: withTold(view, gaps, recordGaps(view.rules, next, to), state),
    required: requiredIn(view, next, to),
    values: { ...values, ...(prefilled ? { effects: saidEffects } : {}) },
    note: prefilled ? { tone: 'good', text: conversionTexts(view.ctx.reader.locale).prefilled } : undefined,
    ...offered,
    actions: [
      press(step, 'record.step', { kind, id, rev, to }, { style: 'positive' }),
      press(view.ui.back, 'record.show', { kind, id }, { withoutInputs: true }),
    ],
    ...state,
  });
}

interface NewForm extends Offered {
  /** The id it will have, so that it is made once however often the form is sent. */
  id: string;
  /** The administration it is for, if any has been named. */
  unit: string;
  /** The administrations it may be for; one at least. */
  units: readonly [string, ...string[]];
  /** The form it is needed in, with what was typed there. */
  back?: Back | undefined;
}

/** What is asked of a new record: a few fields, and the rest when there is something to say. */
export function newFormCard(view: RecordView, { id, unit, units, back, ...offered }: NewForm, state: FormState = {}): AdaptiveCard {
  const { kind, ui, rules, text } = view;
  const group = groupsOf(rules.description)[0]?.group ?? '';
  const [only] = units;
  const next = withTyped(view, emptyValues(rules.description), state);
  const made = { kind, id, ...(units.length === 1 ? { unit: only } : {}), ...(back === undefined ? {} : { back }) };
  return recordForm(view, {
    heading: text.create,
    about: text.groups[group] ?? group,
    fields: withTold(view, fieldsOf(view, group), recordGaps(rules, next, rules.initial), state),
    required: requiredIn(view, next, rules.initial),
    values: emptyValues(rules.description),
    ...offered,
    more: unitChoice(view, units, unit),
    actions: [
      press(ui.save, 'record.create', made, { style: 'positive' }),
      back === undefined
        ? press(ui.back, 'record.list', { kind }, { withoutInputs: true })
        : press(ui.back, 'record.choose-partner', { ...back }, { withoutInputs: true }),
    ],
    ...state,
  });
}

const unitChoice = ({ ctx, ui }: RecordView, units: readonly string[], chosen: string): Element[] =>
  units.length < 2
    ? []
    : [
        choiceInput({
          id: 'unit',
          label: ui.unit,
          value: chosen || undefined,
          style: 'compact',
          choices: units.map((unit) => ({ value: unit, title: unitName(ctx, unit) })),
        }),
      ];
