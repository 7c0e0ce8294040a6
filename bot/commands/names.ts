import { distance } from 'fastest-levenshtein';
import type { Person } from '../../services/domain/person.ts';
import type { Project } from '../../services/domain/project.ts';
import type { Unit } from '../../services/domain/unit.ts';
import { isOrdinary } from './lexicon.ts';
import { tokensOf } from './words.ts';

interface City {
  units: ReadonlyMap<string, Unit>;
  people: ReadonlyMap<string, Person>;
  boards: ReadonlyMap<string, string>;
  projects: readonly Project[];
}

interface Name {
  id: string;
  words: string[];
  /** Words that name it by themselves. */
  alone: ReadonlySet<string>;
}

/** The city's own vocabulary. */
export interface CityNames {
  projects: readonly Name[];
  people: readonly Name[];
  units: readonly Name[];
  /** Words in the names of partners and programmes that are no ordinary ones. */
  mentions: ReadonlySet<string>;
  /** Which names hold a word, by kind. */
  byWord: {
    projects: ReadonlyMap<string, readonly Name[]>;
    people: ReadonlyMap<string, readonly Name[]>;
    units: ReadonlyMap<string, readonly Name[]>;
  };
}

/** A thing that was named; `isSure` unless it is an administration by an ordinary word alone. */
export interface Named {
  id: string;
  isSure: boolean;
  at: number[];
}

const PREPOSITIONS = new Set(['i', 'pa', 'vid', 'runt', 'fran', 'over', 'for', 'av', 'till', 'mot', 'med', 'in', 'of', 'at', 'from', 'on']);
const SMALL = new Set([...PREPOSITIONS, 'och', 'som', 'en', 'ett', 'den', 'det', 'and', 'the', 'a', 'an']);
const SHORTEST_ALONE = 6;
const SHORTEST_MISSPELT = 4;
/** A shorter word of a name is itself or another word; where a name is told by several, it may be shorter. */
const SHORTEST_NEARLY = 5;
const SHORTEST_OF_SEVERAL = 3;
/** So many words nobody knows are compared with the names letter by letter. */
const MOST_UNKNOWN = 8;
/** `förvaltning`, `nämnd` and the like at the end of a name, in every form. */
const OFFICE = /s?(?:forvaltning|forvaltn|forv|namnd|kontor|avdelning|enhet)(?:en|ens|er|erna|et|s)?$/;

function projectName({ id, title }: Project): Name {
  const all = tokensOf(title);
  const words = all.filter((word) => !SMALL.has(word));
  const alone = words.filter((word) => {
    const before = all[all.indexOf(word) - 1];
    return word.length >= SHORTEST_ALONE && !PREPOSITIONS.has(before ?? '') && !isOrdinary(word);
  });
  return { id, words, alone: new Set(alone) };
}

/** Somebody called by their role is found by it. */
function personName({ id, name }: Person): Name | undefined {
  const words = tokensOf(name);
  if (words.length > 5 || words.some((word) => isOrdinary(word) && word.length > 5)) return undefined;
  return { id, words, alone: new Set(words.filter((word) => word.length > 2 && !isOrdinary(word))) };
}

const stemOf = (word: string): string => word.replace(OFFICE, '').replace(/(?:ska|sk|s)$/, '');

/** What is left of the words of a name when those for an office are taken away. */
const stemsOf = (text: string): string[] =>
  tokensOf(text)
    .filter((word) => !SMALL.has(word))
    .map(stemOf)
    .filter((stem) => stem.length > 2);

function unitName({ id, name, boards }: Unit, boardNames: City['boards']): Name {
  const own = stemsOf(name);
  const served = boards.flatMap((board) => stemsOf(boardNames.get(board) ?? ''));
  const initials = own.map((word) => word[0]).join('');
  const short = own.length > 1 ? [`${initials}f`, `${initials}n`, initials] : [];
  return { id, words: [...new Set([...own, ...served])], alone: new Set(short.filter((word) => word.length > 2)) };
}

function byWord(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const found = new Map<string, Name[]>();
  for (const name of names) {
    for (const word of new Set([...name.words, ...name.alone])) {
      const others = found.get(word);
      if (others === undefined) found.set(word, [name]);
      else others.push(name);
    }
  }
  return found;
}

const SHORTEST_MENTION = 4;

/** Places, partners and programmes somebody may ask about; a place's genitive is the place too. */
function mentionsIn(projects: readonly Project[]): ReadonlySet<string> {
  const said = new Set(projects.flatMap(({ partners, programme }) => [...partners, programme].flatMap(tokensOf)));
  const whole = [...said].flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
  return new Set(whole.filter((word) => word.length >= SHORTEST_MENTION && !isOrdinary(word) && !SMALL.has(word)));
}

/** Built once for a roster and a list of projects. */
export function cityNames({ units, people, boards, projects }: City): CityNames {
  const own = {
    projects: projects.map(projectName),
    mentions: mentionsIn(projects),
    people: [...people.values()].filter(({ active }) => active).flatMap((person) => personName(person) ?? []),
    units: [...units.values()].filter(({ active }) => active).map((unit) => unitName(unit, boards)),
  };
  return { ...own, byWord: { projects: byWord(own.projects), people: byWord(own.people), units: byWord(own.units) } };
}

/** What administrations do, as it is said in English, and the beginning of the word in their Swedish names. */
const IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['culture', 'kultur'],
  ['cultural', 'kultur'],
  ['leisure', 'fritid'],
  ['recreation', 'fritid'],
  ['education', 'utbildning'],
  ['school', 'skol'],
  ['schools', 'skol'],
  ['children', 'barn'],
  ['environment', 'miljo'],
  ['environmental', 'miljo'],
  ['building', 'byggnad'],
  ['planning', 'byggnad'],
  ['care', 'omvardnad'],
  ['technical', 'teknis'],
  ['labour', 'arbetsmarknad'],
  ['employment', 'arbetsmarknad'],
]);
const ENGLISH_OFFICE = /^(?:administration|department|dept|division|office|services?)s?$/;

/** In an English text about an administration, the words of its name as they are in Swedish. */
function inSwedish(text: readonly string[], units: ReadonlyMap<string, unknown>): readonly string[] {
  if (!text.some((word) => ENGLISH_OFFICE.test(word))) return text;
  return text.map((word) => {
    const stem = IN_ENGLISH.get(word);
    return stem === undefined ? word : ([...units.keys()].find((name) => name.startsWith(stem)) ?? word);
  });
}

const slips = (length: number): number => (length < 6 ? 1 : 2);

/** The words of names a typed word stands for: itself, its genitive, or, for a word nobody knows, one spelt nearly so. */
function meant(word: string, words: ReadonlyMap<string, unknown>, { isFree, shortest }: { isFree: boolean; shortest: number }): string[] {
  const forms = [word, word.replace(/s$/, ''), word.replace(/(?:en|et|n)s?$/, '')].filter((form) => words.has(form));
  if (forms.length > 0 || !isFree || word.length < SHORTEST_MISSPELT) return forms;
  return [...words.keys()].filter(
    (name) =>
      name[0] === word[0] &&
      Math.abs(name.length - word.length) <= 2 &&
      name.length >= shortest &&
      distance(name, word) <= slips(name.length),
  );
}

/** Where the words of each name are said. */
function heardOf(
  text: readonly string[],
  names: ReadonlyMap<string, readonly Name[]>,
  shortest = SHORTEST_NEARLY,
): Map<Name, Map<string, number>> {
  const heard = new Map<Name, Map<string, number>>();
  const unknown = new Set(text.filter((word) => !isOrdinary(word)).slice(0, MOST_UNKNOWN));
  for (const [i, word] of text.entries()) {
    for (const form of meant(word, names, { isFree: unknown.has(word), shortest })) {
      for (const name of names.get(form) ?? []) heard.set(name, (heard.get(name) ?? new Map<string, number>()).set(form, i));
    }
  }
  return heard;
}

/** Those named most fully; a part of a name will do where it is no ordinary word. */
function bestOf(heard: Map<Name, Map<string, number>>, isEnough: (name: Name, said: ReadonlyMap<string, number>) => boolean): Named[] {
  const found = [...heard].filter(([name, said]) => isEnough(name, said));
  const most = Math.max(0, ...found.map(([, said]) => said.size));
  return found.filter(([, said]) => said.size === most).map(([{ id }, said]) => ({ id, isSure: true, at: [...said.values()] }));
}

const isWhole = ({ words }: Name, said: ReadonlyMap<string, number>): boolean => words.every((word) => said.has(word));
const isByItself = ({ alone }: Name, said: ReadonlyMap<string, number>): boolean => [...said.keys()].some((word) => alone.has(word));
const isMostly = ({ words }: Name, said: ReadonlyMap<string, number>): boolean => said.size >= 2 && said.size >= words.length / 2;
const isClose = (said: ReadonlyMap<string, number>): boolean => {
  const at = [...said.values()];
  return Math.max(...at) - Math.min(...at) <= at.length + 2;
};

export const projectsIn = (text: readonly string[], { byWord: names }: CityNames): Named[] =>
  bestOf(
    heardOf(text, names.projects, SHORTEST_OF_SEVERAL),
    (name, said) => isClose(said) && (isWhole(name, said) || isMostly(name, said) || isByItself(name, said)),
  );

export const peopleIn = (text: readonly string[], { byWord: names }: CityNames): Named[] =>
  bestOf(heardOf(text, names.people), (name, said) => isWhole(name, said) || isByItself(name, said));

/**
 * An administration by its name, or a part of it; a part that is an ordinary word is only sure with the word for an office.
 * Where somebody's name stands (`ofPeople`), it is not taken for an administration's that is spelt nearly so.
 */
export function unitsIn(written: readonly string[], { byWord: names }: CityNames, ofPeople: ReadonlySet<number>): Named[] {
  const text = inSwedish(written, names.units);
  const all = text.map((word) => (names.units.has(word) ? word : stemOf(word)));
  const stems = all.map((word, i) => (ofPeople.has(i) && !names.units.has(word) ? '' : word));
  const office = new Set(text.flatMap((word, i) => (OFFICE.test(word) || ENGLISH_OFFICE.test(word) ? [i, i - 1] : [])));
  const found = bestOf(heardOf(stems, names.units), () => true);
  return found.map((named) => ({
    ...named,
    isSure:
      named.at.length > 1 ||
      named.at.some((i) => office.has(i)) ||
      names.units.get(stems[named.at[0] ?? -1] ?? '')?.some((n) => n.alone.has(stems[named.at[0] ?? -1] ?? '')) === true,
  }));
}
