import type { AdaptiveCard, Element, Json } from '../../cards/kit/card.ts';

const isObject = (value: Json): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

const isElement = (value: { [key: string]: Json }): value is Element => typeof value['type'] === 'string';

function everythingIn(value: Json): Element[] {
  if (Array.isArray(value)) return value.flatMap(everythingIn);
  if (!isObject(value)) return [];
  return [
    ...(isElement(value) ? [value] : []),
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'data' || key === 'fallback' ? [] : everythingIn(inner))),
  ];
}

/** Every element and action of a card in reading order, without what other clients see in their place. */
export const everything = (card: AdaptiveCard): Element[] => everythingIn([card.body, card.actions]);

export const ofType = (card: AdaptiveCard, type: string): Element[] => everything(card).filter((e) => e.type === type);

export const inputs = (card: AdaptiveCard): Element[] => everything(card).filter((e) => e.type.startsWith('Input.'));

export const buttons = (card: AdaptiveCard): Element[] => everything(card).filter((e) => e.type.startsWith('Action.'));

const words = (value: Json): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** A choice and a fact have no type of their own. */
const listed = (value: Json): string[] =>
  Array.isArray(value) ? value.filter(isObject).flatMap((item) => [...words(item['title']), ...words(item['legend'] ?? item['x'])]) : [];

/** Every text the product itself puts on a card, and every text people have written that it shows. */
export const textsOf = (card: AdaptiveCard): string[] => [
  card.fallbackText,
  ...everything(card).flatMap((e) => [
    ...words(e['text']),
    ...words(e['title']),
    ...words(e['label']),
    ...words(e['placeholder']),
    ...listed(e['choices']),
    ...listed(e['facts']),
    ...listed(e['data']),
  ]),
];

export const textOf = (card: AdaptiveCard): string => textsOf(card).join('\n');

/** What a button has written on it. */
export const titleOf = (button: Element): string => words(button['title'])[0] ?? '';

export const titlesOf = (card: AdaptiveCard): string[] => buttons(card).map(titleOf);

/** What a press asks for. */
export const verbOf = (button: Element): string => words(button['verb'])[0] ?? '';

/** The button of that title; there must be one. */
export function buttonNamed(card: AdaptiveCard, title: string): Element {
  const found = buttons(card).find((b) => titleOf(b) === title);
  if (found === undefined) throw new Error(`no button "${title}" among ${titlesOf(card).join(', ')}`);
  return found;
}
