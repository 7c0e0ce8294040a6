import { isCivilDate } from '../../services/domain/civil-date.ts';
import { COUNTRIES } from '../../services/domain/country.ts';
import type { Faults, FilledIn } from '../../services/domain/description/read-values.ts';
import type { AnyValue, AnyValues, Field } from '../../services/domain/description/field.ts';
import { asChoice, fromChoice } from '../../services/domain/description/reference-choice.ts';
import type { Contradictions } from '../../services/domain/register/kind-rules.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, hint, overline, paragraph, title } from '../kit/elements.ts';
import { choiceInput, dateInput, longTextInput, manyChoicesInput, textInput, type Choice } from '../kit/inputs.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { faultTexts } from './fault-texts.ts';
import { INPUT_PREFIX, NO_CHOICE } from './record-verbs.ts';
import { labelOf, type RecordView } from './record-view.ts';
import { choiceText, countryText, valueText } from './value-text.ts';

/** The records a field may refer to, by kind: id and name. */
export type Options = { readonly [kind: string]: readonly { id: string; name: string }[] };

const DATE_LENGTH = 10;

/** What references may be chosen among. */
export interface Offered {
  options: Options;
  /** The kinds of which there are more than are offered. */
  cut?: ReadonlySet<string>;
}

/** Some fields of a record to fill in. */
interface Asked extends Offered {
  fields: readonly string[];
  /** Fields that must be filled in here. */
  required: ReadonlySet<string>;
  values: AnyValues;
  /** What was typed and is not saved, if anything. */
  typed?: FilledIn | undefined;
  /** No new record can be made on the way. */
  addsNone?: boolean;
}

interface RecordForm extends Asked {
  heading: string;
  /** What is asked for, or what the press will do. */
  lead?: string | undefined;
  /** What the form is about, above the heading. */
  about: string;
  faults?: Faults;
  contradictions?: Contradictions;
  note?: Note | undefined;
  /** Beside the record's own fields. */
  more?: Element[];
  actions: Element[];
}

/** Some of a record's fields to fill in, made from its description; what was typed stands as it was typed. */
export function recordForm(view: RecordView, form: RecordForm): AdaptiveCard {
  const { ui } = view;
  const wrong = faultTexts(view, form);
  const body = [
    overline(asWritten(form.about)),
    title(form.heading),
    ...(form.lead === undefined ? [] : [paragraph(form.lead)]),
    ...(form.more ?? []),
    ...recordInputs(view, form),
    ...noteBanner(form.note),
    ...(wrong.length === 0 ? [] : noteBanner({ tone: 'attention', text: [...wrong, ui.notSaved].join('\n') })),
  ];
  return adaptiveCard(form.heading, body, form.actions);
}

/** An input for each of the fields, as their description has them. */
export const recordInputs = (view: RecordView, asked: Asked): Element[] =>
  asked.fields.flatMap((name) => [fieldInput(view, name, asked), ...whereTheRestIs(view, name, asked)]);

/** A list never stops silently. */
function whereTheRestIs({ rules, ui }: RecordView, name: string, { options, cut, addsNone = false }: Asked): Element[] {
  const field = rules.description[name];
  if (field === undefined || !('to' in field) || cut?.has(field.to) !== true) return [];
  return [hint(ui.cut(options[field.to]?.length ?? 0, field.to === 'partner' && !addsNone))];
}

const asText = (value: AnyValue): string => (typeof value === 'string' ? value : '');
const asList = (value: AnyValue): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : [];

function inputLabel(view: RecordView, name: string, isRequired: boolean): string {
  const label = labelOf(view, name);
  const when = view.text.fields[name]?.when;
  if (isRequired) return label;
  return when === undefined ? view.ui.optional(label) : view.ui.askedWhen(label, when);
}

function fieldInput(view: RecordView, name: string, form: Asked): Element {
  const field = view.rules.description[name];
  if (field === undefined) throw new TypeError(`There is no field ${name} in the description of ${view.kind}.`);
  const label = inputLabel(view, name, form.required.has(name));
  const typed = form.typed?.[name];
  const example = view.text.fields[name]?.hint;
  const common = { id: `${INPUT_PREFIX}${name}`, label };
  const shown = typeof typed === 'string' ? typed : typed?.join(',');
  const value = form.values[name];
  const placeholder = example === undefined ? {} : { placeholder: example };
  switch (field.type) {
    case 'text':
      return textInput({ ...common, ...placeholder, value: shown ?? asText(value), limit: field.limit });
    case 'long-text':
      return longTextInput({ ...common, ...placeholder, value: shown ?? asText(value), limit: field.limit });
    case 'amount':
      return textInput({ ...common, ...placeholder, value: shown ?? valueText(view, name, field, value), limit: 40 });
    case 'dates':
      return textInput({ ...common, ...placeholder, value: shown ?? asList(value).join(', '), limit: 400 });
    case 'date':
      return dateField({ ...common, value: shown ?? asText(value) });
    case 'choice':
    case 'choices':
    case 'country':
    case 'reference':
    case 'references':
      return choiceField(view, name, {
        ...common,
        value: shown ?? asList(value).map(asChoice).join(','),
        field,
        options: form.options,
        isRequired: form.required.has(name),
      });
    default:
      return field satisfies never;
  }
}

/** A client without a date picker sends what was typed; what is no date shows in no picker and would be lost. */
const dateField = ({ value, ...common }: { id: string; label: string; value: string }): Element =>
  value === '' || isCivilDate(value)
    ? dateInput({ ...common, value: value || undefined })
    : textInput({ ...common, value, limit: DATE_LENGTH });

type ChoiceField = Extract<Field, { type: 'choice' | 'choices' | 'country' | 'reference' | 'references' }>;

function choiceField(
  view: RecordView,
  name: string,
  {
    field,
    options,
    value,
    isRequired,
    ...common
  }: { id: string; label: string; value: string; field: ChoiceField; options: Options; isRequired: boolean },
): Element {
  const choices = choicesOf(view, name, field, options, value);
  return field.type === 'choices' || field.type === 'references'
    ? manyChoicesInput({ ...common, values: value === '' ? [] : value.split(','), choices })
    : oneChoice(view, { ...common, value, choices, isRequired });
}

/** A list that has been chosen from cannot be emptied, so what may be left out has a choice that says so. */
const oneChoice = (
  { ui }: RecordView,
  { value, choices, isRequired, ...common }: { id: string; label: string; value: string; choices: Choice[]; isRequired: boolean },
): Element =>
  isRequired
    ? choiceInput({ ...common, value: value || undefined, choices, style: 'compact', placeholder: ui.choose })
    : choiceInput({
        ...common,
        value: value || NO_CHOICE,
        choices: [{ value: NO_CHOICE, title: ui.notChosen }, ...choices],
        style: 'compact',
      });

function choicesOf(view: RecordView, name: string, field: ChoiceField, options: Options, value: string): Choice[] {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return field.of.map((one) => ({ value: one, title: choiceText(view, name, one) }));
    case 'country':
      return byTitle(
        view,
        COUNTRIES.map((code) => ({ value: code, title: countryText(view.ctx, code) })),
      );
    case 'reference':
    case 'references':
      return referenceChoices(view, field.to, options[field.to] ?? [], value);
    default:
      return field satisfies never;
  }
}

/** What is chosen already is always among the choices, so that a save never drops it. */
function referenceChoices(view: RecordView, to: string, offered: Options[string], value: string): Choice[] {
  const chosen = value.split(',').filter((id) => id !== '' && !offered.some((option) => option.id === id));
  return byTitle(view, [
    ...chosen.map((choice) => ({ value: choice, title: asWritten(view.nameOf(to, fromChoice(choice))) })),
    ...offered.map(({ id, name }) => ({ value: id, title: name })),
  ]);
}

const byTitle = ({ ctx }: RecordView, choices: Choice[]): Choice[] => {
  const { compare } = new Intl.Collator(ctx.reader.locale);
  return choices.sort((a, b) => compare(a.title, b.title));
};
