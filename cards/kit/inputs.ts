import type { Element } from './card.ts';

interface Field {
  id: string;
  label: string;
  value?: string | undefined;
}

export interface Choice<V extends string = string> {
  title: string;
  value: V;
}

interface TextField extends Field {
  /** Characters that are kept. */
  limit: number;
  placeholder?: string;
}

/** Clients cut what is too long for a field without a word, so it takes far more than is kept: whoever has written too much hears by how much. */
const roomFor = (limit: number): number => Math.max(4 * limit, 2_000);

export const textInput = ({ id, label, value, limit, placeholder = '' }: TextField): Element => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: roomFor(limit),
  placeholder,
  value: value ?? '',
});

export const longTextInput = (field: TextField): Element => ({
  ...textInput(field),
  isMultiline: true,
});

export const dateInput = ({ id, label, value }: Field): Element => ({
  type: 'Input.Date',
  id,
  label,
  ...(value === undefined ? {} : { value }),
});

export const choiceInput = ({
  id,
  label,
  value,
  choices,
  style = 'expanded',
  placeholder,
}: Field & { choices: Choice[]; style?: 'expanded' | 'compact'; placeholder?: string }): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style,
  choices: choices.map(({ title, value: v }) => ({ title, value: v })),
  ...(value === undefined ? {} : { value }),
  ...(placeholder === undefined ? {} : { placeholder }),
});

/** Several of a few; the value travels as `P1,P3`. */
export const manyChoicesInput = ({
  id,
  label,
  values,
  choices,
}: Omit<Field, 'value'> & { values: readonly string[]; choices: Choice[] }): Element => ({
  ...choiceInput({ id, label, choices, value: values.join(',') }),
  isMultiSelect: true,
  wrap: true,
});
