import { conceptCalled, isSoft, type Concept } from './concepts.ts';
import type { Heard } from './hear.ts';
import { statesSaid } from './states-said.ts';

/** What a text can hold beside words: things of the city by their names, a quarter, a term with an explanation, a country, a year, a record's state, a subject, a question. */
const ENTITIES = [
  'project',
  'unit',
  'anyUnit',
  'person',
  'mention',
  'quarter',
  'term',
  'asks',
  'ask0',
  'alone',
  'search',
  'topic',
  'country',
  'state',
  'year',
] as const;
type Entity = (typeof ENTITIES)[number];

/** The kinds of which people say the state when they ask for some. */
const SAID_OF_STATES = ['project', 'application', 'activity'] as const;

interface Part {
  any: { concept?: Concept; entity?: Entity }[];
  isForbidden: boolean;
  weight: number;
}

/** All of its parts must be in the text, in any order. */
export interface Pattern {
  parts: Part[];
  weight: number;
  /** The concepts it is about. */
  about: ReadonlySet<Concept>;
  /** Nothing but this may be said. */
  isAll: boolean;
}

function alternative(name: string): Part['any'][number] {
  const entity = ENTITIES.find((known) => `:${known}` === name);
  if (entity !== undefined) return { entity };
  const concept = conceptCalled(name);
  if (concept !== undefined) return { concept };
  throw new Error(`no concept is called "${name}"`);
}

const weightOf = ({ concept, entity }: Part['any'][number]): number => {
  if (entity === 'term') return 2;
  if (entity === 'state') return 1;
  // Whoever says what to look for means nothing else.
  if (entity === 'search') return 100;
  if (entity !== undefined) return entity === 'asks' || entity === 'ask0' || entity === 'alone' ? 0 : 3;
  return concept !== undefined && isSoft(concept) ? 1 : 2;
};

function toPart(written: string): Part {
  const isForbidden = written.startsWith('!');
  const any = written.replace('!', '').split('|').map(alternative);
  return { any, isForbidden, weight: isForbidden ? 0 : Math.min(...any.map(weightOf)) };
}

/**
 * `who chair|deputy !report`: both said, and nothing of a report; `:unit` is an administration by its name;
 * a pattern that ends with `=` is only for texts that say no more.
 */
export function toPattern(written: string): Pattern {
  const isAll = written.endsWith('=');
  const parts = written.replace('=', '').trim().split(/\s+/).map(toPart);
  const about = new Set(parts.filter(({ isForbidden }) => !isForbidden).flatMap(({ any }) => any.flatMap(({ concept }) => concept ?? [])));
  return { parts, isAll, about, weight: parts.reduce((sum, part) => sum + part.weight, 0) };
}

function isThere({ concept, entity }: Part['any'][number], heard: Heard): boolean {
  if (concept !== undefined) return heard.concepts.has(concept);
  switch (entity) {
    case 'project':
      return heard.projects.length > 0;
    case 'unit':
      return heard.units.some(({ isSure }) => isSure);
    case 'anyUnit':
      return heard.units.length > 0;
    case 'person':
      return heard.people.length > 0;
    case 'mention':
      return heard.mentions.length > 0;
    case 'quarter':
      return heard.quarter !== undefined;
    case 'term':
      return heard.terms.length > 0;
    case 'asks':
      return heard.asks;
    case 'ask0':
      return !heard.asks;
    case 'search':
      return heard.search !== undefined;
    case 'topic':
      return heard.topic !== undefined;
    case 'year':
      return heard.words.some((word) => /^(?:19|20)\d\d$/.test(word));
    case 'country':
      return heard.country !== '';
    case 'state':
      return SAID_OF_STATES.some((kind) => statesSaid(heard, kind) !== '');
    case 'alone':
      return heard.words.length <= 3;
    case undefined:
      return false;
    default:
      return entity satisfies never;
  }
}

/** How many words of no meaning to us may stand beside a pattern before it is taken for chance. */
const strangersAllowed = ({ isAll, weight }: Pattern): number => (isAll ? 0 : Math.max(1, 2 * (weight - 1)));

/** What else is said than what a pattern is about makes it less likely to be what is meant. */
const FOR_EACH_OTHER = 0.6;

/** How many words that name something say something else than the pattern. */
const othersIn = ({ about }: Pattern, { meanings }: Heard): number =>
  meanings.filter((concepts) => concepts.some((c) => !isSoft(c)) && !concepts.some((c) => about.has(c))).length;

const isGone = ({ any, isForbidden }: Part, heard: Heard): boolean => any.some((part) => isThere(part, heard)) === isForbidden;

/** How much of a text a pattern explains; 0 when it does not fit. */
export function fit(pattern: Pattern, heard: Heard): number {
  if (heard.strangers > strangersAllowed(pattern)) return 0;
  if (pattern.parts.some((part) => isGone(part, heard))) return 0;
  const others = othersIn(pattern, heard);
  return pattern.isAll && others > 0 ? 0 : Math.max(0, pattern.weight - FOR_EACH_OTHER * others);
}

const HINTED_AT = 2;

/** The same for a pattern of which the names of things are said, but not all that makes it a request: worth a guess. */
export function hintAt(pattern: Pattern, heard: Heard): number {
  const missing = pattern.parts.filter((part) => isGone(part, heard));
  if (heard.strangers > 0 || missing.some(({ isForbidden, weight }) => isForbidden || weight > 1)) return 0;
  const said = pattern.weight - missing.reduce((sum, { weight }) => sum + weight, 0);
  return said < HINTED_AT ? 0 : Math.max(0, said - missing.length / 10 - FOR_EACH_OTHER * othersIn(pattern, heard));
}
