import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard, Element, Json } from '../../cards/kit/card.ts';
import { VERBS, type Verb } from '../../cards/verbs.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { buttons, everything, inputs, titleOf, verbOf } from './reading.ts';
import { scenes } from './scenes/all-scenes.ts';

const isVerb = (verb: Json): verb is Verb => typeof verb === 'string' && Object.hasOwn(VERBS, verb);

const choicesOf = (input: Element): string[] =>
  Array.isArray(input['choices'])
    ? input['choices'].flatMap((c) =>
        typeof c === 'object' && c !== null && !Array.isArray(c) && typeof c['value'] === 'string' ? [c['value']] : [],
      )
    : [];

/** What a client may send for an input: nothing, what stands in it, and each way of filling it. */
function fillings(input: Element): Json[] {
  const { value } = input;
  const stands = value === undefined || value === '' ? [] : [value];
  switch (input.type) {
    case 'Input.Date':
      return [undefined, ...stands, '2026-11-05'];
    case 'Input.ChoiceSet':
      return [undefined, ...stands, ...choicesOf(input), ...(input['isMultiSelect'] === true ? [choicesOf(input).join(',')] : [])];
    default:
      return [undefined, ...stands, 'Text på\nflera rader', '1 250 000 kr'];
  }
}

const idOf = ({ id }: Element): string => (typeof id === 'string' ? id : '');

/** Every filling of every input at least once, all inputs together. */
function filledForms(card: AdaptiveCard): { [id: string]: Json }[] {
  const options = inputs(card).map((input) => ({ id: idOf(input), values: fillings(input) }));
  const most = Math.max(1, ...options.map(({ values }) => values.length));
  return Array.from({ length: most }, (_, i) => Object.fromEntries(options.map(({ id, values }) => [id, values[i % values.length]])));
}

const fields = (data: Json): { [key: string]: Json } => (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {});

/** What unfolds something says what, and there is something. */
function wrongWithFold(card: AdaptiveCard, button: Element): string[] {
  const folded = everything(card).filter(({ type, isVisible }) => type === 'Container' && isVisible === false);
  const isThere = JSON.stringify(button['targetElements']) === JSON.stringify(folded.map(({ id }) => id)) && folded.length > 0;
  return isThere && titleOf(button) !== '' ? [] : [`${titleOf(button)} unfolds nothing`];
}

/** What is wrong with a button of this card, if anything. */
function wrongWith(card: AdaptiveCard, button: Element): string[] {
  const { verb, data, fallback, type, ...rest } = button;
  const { url } = rest;
  if (typeof url === 'string' && type === 'Action.OpenUrl') {
    return url.startsWith('https://') && titleOf(button) !== '' ? [] : [`${type} ${url}`];
  }
  if (type === 'Action.ToggleVisibility') return wrongWithFold(card, button);
  if (type !== 'Action.Execute' || titleOf(button) === '') return [`${type} ${titleOf(button)}`];
  if (!isVerb(verb)) return [`unknown verb ${JSON.stringify(verb)}`];
  const sent = rest['associatedInputs'] === 'none' ? [{}] : filledForms(card);
  const refused = sent.flatMap(
    (form) =>
      VERBS[verb]
        .safeParse({ ...form, ...fields(data) })
        .error?.issues.map((issue) => `${verb}: ${issue.path.join('.')} ${issue.message}`) ?? [],
  );
  const same = JSON.stringify(fallback) === JSON.stringify({ type: 'Action.Submit', data: { ...fields(data), verb }, ...rest });
  return [...refused, ...(same ? [] : [`${verb}: the fallback is not the same press`])];
}

/** Rows of buttons: the card's own, and each set in its body. */
const rows = (card: AdaptiveCard): Element[][] => [
  card.actions,
  ...everything(card)
    .filter((e) => e.type === 'ActionSet')
    .map((set) => buttons({ ...card, body: [set], actions: [] })),
];

const doubles = (list: readonly string[]): string[] => list.filter((item, i) => list.indexOf(item) !== i);

describe.each(LOCALES)('every card, in %s', (locale) => {
  const cards = scenes.map(({ name, card }) => ({ name, card: card(locale) }));
  const found = (look: (card: AdaptiveCard) => string[]): string[] =>
    cards.flatMap(({ name, card }) => look(card).map((what) => `${name}: ${what}`));

  it('asks with inputs that have a label and an id of their own', () => {
    expect(
      found((card) =>
        inputs(card)
          .filter(({ id, label }) => typeof id !== 'string' || id === '' || typeof label !== 'string' || label === '')
          .map((input) => JSON.stringify(input)),
      ),
    ).toEqual([]);
    expect(found((card) => doubles(inputs(card).map(idOf)))).toEqual([]);
  });

  it('has only buttons whose press is understood, whatever has been filled in, and the same on older clients', () => {
    expect(found((card) => buttons(card).flatMap((button) => wrongWith(card, button)))).toEqual([]);
  });

  it('has at most six buttons in a row, no two alike and one that stands out', () => {
    expect(
      found((card) =>
        rows(card)
          .filter((row) => row.length > 6)
          .map((row) => row.map(titleOf).join(', ')),
      ),
    ).toEqual([]);
    expect(found((card) => rows(card).flatMap((row) => doubles(row.map(titleOf))))).toEqual([]);
    expect(
      found((card) =>
        buttons(card)
          .filter(({ style }) => style === 'positive')
          .slice(1)
          .map(titleOf),
      ),
    ).toEqual([]);
  });

  it('has no two buttons that are heard alike: a screen reader reads what is written on them and nothing else', () => {
    expect(found((card) => doubles(buttons(card).map(titleOf)))).toEqual([]);
  });
});

it('every verb is carried by some card', () => {
  const carried = new Set(
    scenes.flatMap(({ card }) =>
      buttons(card('sv'))
        .map((b) => verbOf(b))
        .filter((verb) => verb !== ''),
    ),
  );
  expect([...carried].sort()).toEqual(Object.keys(VERBS).sort());
});
