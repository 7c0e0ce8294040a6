import type { Locale } from '../../services/domain/person.ts';
import { PAIRS, type Concept } from './concepts.ts';
import { languageOf } from './language.ts';
import { countrySaid } from './country-said.ts';
import { conceptsOf, isFiller } from './lexicon.ts';
import { peopleIn, projectsIn, unitsIn, type CityNames, type Named } from './names.ts';
import { quarterIn, type SaidQuarter } from './quarters.ts';
import { searchWords } from './search-words.ts';
import { termsIn, type SaidTerm } from './terms.ts';
import { topicSaid } from './topic-said.ts';
import { fold, plainText, tokensOf } from './words.ts';

const MOST_WORDS = 60;

/** A text as it was heard: its words, what they stand for, and what of the city is named in it. */
export interface Heard {
  /** As it was written, without markup. */
  plain: string;
  /** In characters; of a very long text only the beginning is in `plain`. */
  length: number;
  words: readonly string[];
  concepts: ReadonlySet<Concept>;
  /** What each word that names nothing of the city's may stand for. */
  meanings: readonly (readonly Concept[])[];
  /** How many of the words say nothing to us. */
  strangers: number;
  /** What is to be looked for in the register; empty where it is not said. */
  search: string | undefined;
  /** The subject or the name that is asked for: `projekt om klimat`. */
  topic: string | undefined;
  /** The code of the country that is named; empty where none is. */
  country: string;
  /** It asks rather than tells. */
  asks: boolean;
  locale: Locale | undefined;
  quarter: SaidQuarter | undefined;
  terms: readonly SaidTerm[];
  projects: readonly Named[];
  units: readonly Named[];
  people: readonly Named[];
  /** Places, partners and programmes, as they were written. */
  mentions: readonly string[];
}

/** Somebody called upon by name at the beginning is us. */
const MENTION = /^\s*@\s*(?:solna\s+i\s+v[äa]rlden|\S+)/i;
const QUESTION =
  /^(?:har|hade|finns|ar|e|gar|kan|far|ska|blir|do|does|did|have|has|is|are|can|could|may|shall|should|will|any|vem|vad|va|vilk\w*|nar|hur|varfor|var|who|what|which|when|how|why|where)$/;

const BETWEEN = new Set(['jag', 'vi', 'man', 'du', 'ni', 'de', 'it', 'we', 'i', 'den', 'det', 'my', 'the']);

/** Pairs of words as one, what may stand between them after them: "skickar jag in" is "skickain jag". */
function joined(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word = '', next = '', afterNext = ''] = words.slice(i, i + 3);
    const pair = PAIRS.get(`${word} ${next}`);
    const parted = BETWEEN.has(next) ? PAIRS.get(`${word} ${afterNext}`) : undefined;
    if (pair !== undefined) result.push(pair);
    else if (parted !== undefined) result.push(parted, next);
    else result.push(word);
    i += pair === undefined ? (parted === undefined ? 0 : 2) : 1;
  }
  return result;
}

const GREETING = /^(?:hej|hejsan|hi|hello|tjena|hallo|snalla|please|god|morgon|good|morning)$/;

/** The words of a text as they were written, without those that name something of the city's: a name is in its own language whatever is asked about it. */
function ownWords(plain: string, words: readonly string[], named: readonly Named[]): string[] {
  const inNames = new Set(named.flatMap(({ at }) => words.slice(Math.min(...at), Math.max(...at) + 1)));
  const written =
    plain
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return written.filter((word) => !inNames.has(fold(word)));
}

/** Reads a text: pure, and with a cost that does not grow with its length. */
export function hear(text: string, names: CityNames): Heard {
  const { plain: read, length } = plainText(text);
  const plain = read.replace(MENTION, '').trim();
  const words = joined(tokensOf(plain)).slice(0, MOST_WORDS);
  const quarter = quarterIn(words);
  const projects = projectsIn(words, names);
  const people = peopleIn(words, names);
  const ofPeople = new Set(people.flatMap(({ at }) => at));
  const units = unitsIn(words, names, ofPeople);
  const named = new Set([projects, people].flat().flatMap(({ at }) => at));
  const inName = new Set([...named, ...(quarter?.at ?? [])]);
  const free = words.filter((_, i) => !inName.has(i));
  const meanings = [...new Set(free)].map((word) => conceptsOf(word));
  const unitWords = new Set(units.flatMap(({ at }) => at.flatMap((i) => words[i] ?? [])));
  const country = countrySaid(plain);
  return {
    plain,
    length,
    words,
    concepts: new Set(meanings.flat()),
    meanings,
    strangers: new Set(
      free.filter(
        (word) =>
          conceptsOf(word).length === 0 && !isFiller(word) && !GREETING.test(word) && !unitWords.has(word) && termsIn([word]).length === 0,
      ),
    ).size,
    search: searchWords(plain),
    topic: projects.length + people.length > 0 ? undefined : topicSaid(plain, { taken: unitWords, country }),
    country,
    asks: plain.includes('?') || QUESTION.test(words.find((word) => !GREETING.test(word)) ?? ''),
    locale: languageOf(ownWords(plain, words, [...projects, ...people, ...units])),
    quarter: quarter?.said,
    terms: termsIn(free),
    projects,
    units,
    people,
    mentions: free.filter((word) => names.mentions.has(word)),
  };
}
