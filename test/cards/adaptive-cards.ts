import { AdaptiveCard, GlobalRegistry, HostConfig, SerializationContext, Versions } from 'adaptivecards/dist/adaptivecards.js';
import type { AdaptiveCard as Card, Element } from '../../cards/kit/card.ts';
import { everything } from './reading.ts';

/** What Teams draws beside Adaptive Cards 1.5; other clients show its fallback. */
const isOfTeams = ({ type }: Element): boolean => type.startsWith('Chart.');

/** Teams' people picker is documented for its bots' cards; what comes beside it is looked at without it. */
const PEOPLE_PICKER = 'choices.data';

const withoutPicker = (element: Element): Element => ({
  ...Object.fromEntries(Object.entries(element).filter(([key]) => key !== PEOPLE_PICKER)),
  type: element.type,
});

/** Teams shows six buttons in a row and puts the rest behind one that is easily missed. */
const teams = new HostConfig({ actions: { maxActions: 6 } });

const parsed = (card: Card): { card: AdaptiveCard; context: SerializationContext } => {
  const context = new SerializationContext(Versions.v1_5);
  const result = new AdaptiveCard();
  result.hostConfig = teams;
  result.parse(JSON.parse(JSON.stringify(card)), context);
  return { card: result, context };
};

/** What Microsoft's own library has against a card, as 1.5 and as a whole; elements that only Teams draws are looked at through their fallback. */
export function faultsIn(card: Card): string[] {
  const withFallbacks: Card = { ...card, body: card.body.map((e) => (isOfTeams(e) ? fallbackOf(e) : withoutPicker(e))) };
  const { card: result, context } = parsed(withFallbacks);
  const whileParsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  return [...whileParsing, ...result.validateProperties().validationEvents.map((e) => e.message)];
}

function fallbackOf(element: Element): Element {
  const { fallback } = element;
  if (typeof fallback === 'object' && fallback !== null && !Array.isArray(fallback) && typeof fallback['type'] === 'string') {
    return { ...fallback, type: fallback['type'] };
  }
  throw new Error(`${element.type} has nothing for clients that do not know it`);
}

/** What holds other elements, and is read by the library's elements themselves rather than by their schema. */
const HOLDERS = new Set(['type', 'items', 'columns', 'inlines', 'actions', 'fallback']);

/** Properties that Adaptive Cards 1.5 does not know, by the library's own schema: it would ignore them without a word. */
export const unknownProperties = (card: Card): string[] =>
  everything({ ...card, body: card.body.map(withoutPicker) })
    .filter((e) => !isOfTeams(e))
    .flatMap(unknownIn);

function unknownIn(element: Element): string[] {
  const { type } = element;
  const known = (
    GlobalRegistry.elements.createInstance(type, Versions.v1_5) ?? GlobalRegistry.actions.createInstance(type, Versions.v1_5)
  )?.getSchema();
  if (known === undefined) {
    return HELPERS[type] === undefined
      ? [type]
      : Object.keys(element)
          .filter((key) => !HELPERS[type]?.has(key))
          .map((key) => `${type}.${key}`);
  }
  const names = new Set(Array.from({ length: known.getCount() }, (_, i) => known.getItemAt(i).name));
  return Object.keys(element)
    .filter((key) => !names.has(key) && !HOLDERS.has(key))
    .map((key) => `${type}.${key}`);
}

/** The parts of elements that the library's registry does not list. */
const HELPERS: { [type: string]: Set<string> | undefined } = {
  Column: new Set(['type', 'width', 'items']),
  TextRun: new Set(['type', 'text', 'color', 'weight']),
};
