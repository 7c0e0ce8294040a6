import MiniSearch, { type SearchOptions } from 'minisearch';
import { fold } from '../domain/fold.ts';
import type { Description } from '../domain/description/field.ts';
import { searchText } from '../domain/description/search-text.ts';
import type { Kinds } from '../domain/register/kinds.ts';
import type { ListedRecord } from '../domain/register/record-filter.ts';
import { REMOVED } from '../domain/register/registered.ts';
import { keyOf, titleIn } from './held-records.ts';

type NameOf = (kind: string, id: string) => string;

/** Finds records by words in them, slips of the pen and accents forgiven. */
export interface SearchIndex {
  add(record: ListedRecord): void;
  /** The keys of those that hold the words, the likeliest first; where none holds them all, those that hold some. */
  find(words: string, isWanted: (key: string) => boolean): string[];
  /** The keys of those whose title holds every word of a name, or is it; a single word only where the title is short. */
  named(name: string, isWanted: (key: string) => boolean): string[];
}

/** Words that tell no record from another. */
const SMALL = new Set(
  'och att det som en ett den de i på av för med till om är vi the and of a an to in for with on at by'.split(' ').map(fold),
);

const LONGEST_WORD = 40;
const SHORTEST_MISSPELT = 5;
const SHORTEST_BEGINNING = 3;
/** Of a longer text the beginning is looked for. */
const MOST_WORDS = 12;

/** Measured, folding each word anew is a third of the time it takes to read a register in. */
const REMEMBERED = 50_000;
const folded = new Map<string, string | null>();

function termOf(word: string): string | null {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const term = fold(word);
  const kept = term === '' || term.length > LONGEST_WORD || SMALL.has(term) ? null : term;
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(word, kept);
  return kept;
}

/** Slips are forgiven in a name of so many words; a longer one is looked for as it is written. */
const LONGEST_FORGIVEN = 8;
/** No title has more words than this. */
const LONGEST_NAME = 60;

const termsIn = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => termOf(word) ?? []);

/** Longer words may hold two slips. */
const slips = (word: string): number | false => (word.length < SHORTEST_MISSPELT ? false : word.length < 8 ? 1 : 2);

const WEIGHED: SearchOptions = {
  prefix: (word) => word.length >= SHORTEST_BEGINNING,
  boost: { title: 4, names: 2 },
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

/** The names of the records a record refers to, where they are looked for. */
const namesIn = (description: Description, values: ListedRecord['values'], nameOf: NameOf): string =>
  Object.entries(description)
    .flatMap(([name, field]) => {
      if (field.searched !== true || !('to' in field)) return [];
      const value = values[name];
      return (typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []).map((id) => nameOf(field.to, id));
    })
    .join('\n');

export function createSearchIndex(nameOf: NameOf, kinds: Kinds): SearchIndex {
  const index = new MiniSearch({
    idField: 'key',
    fields: ['title', 'text', 'names'],
    storeFields: ['titleWords'],
    processTerm: termOf,
    searchOptions: WEIGHED,
  });
  const documentOf = (record: ListedRecord) => {
    const { description } = kinds[record.kind];
    // A title is weighed by itself, and what is referred to is looked for by its name.
    const own = Object.entries(record.values).filter(([name]) => name !== 'title' && !('to' in (description[name] ?? {})));
    return {
      key: keyOf(record.kind, record.id),
      title: titleIn(record),
      titleWords: termsIn(titleIn(record)).length,
      text: searchText(description, Object.fromEntries(own)),
      names: namesIn(description, record.values, nameOf),
    };
  };
  return {
    add(record) {
      const key = keyOf(record.kind, record.id);
      if (index.has(key)) index.discard(key);
      if (record.state !== REMOVED) index.add(documentOf(record));
    },
    find(words, isWanted) {
      const asked = words.split(/\s+/).slice(0, MOST_WORDS).join(' ');
      const filter = ({ id }: { id: string }): boolean => isWanted(id);
      // As it is written first: most is spelt well, and forgiving costs most where least is wrong.
      const ways: SearchOptions[] = [{ combineWith: 'AND' }, { combineWith: 'AND', fuzzy: slips }, { combineWith: 'OR', fuzzy: slips }];
      for (const way of ways) {
        const found = index.search(asked, { ...way, filter });
        if (found.length > 0) return found.map(({ id }) => String(id));
      }
      return [];
    },
    named(name, isWanted) {
      const words = termsIn(name);
      if (words.length === 0 || words.length > LONGEST_NAME) return [];
      const found = index.search(words.join(' '), {
        fields: ['title'],
        combineWith: 'AND',
        prefix: false,
        fuzzy: words.length <= LONGEST_FORGIVEN ? slips : false,
        filter: ({ id }: { id: string }) => isWanted(id),
      });
      const named = found.map(({ id, titleWords }) => ({ key: String(id), more: Number(titleWords) - words.length }));
      const whole = named.filter(({ more }) => more === 0);
      const near = named.filter(({ more }) => words.length > 1 || more < 2);
      return (whole.length > 0 ? whole : near).map(({ key }) => key);
    },
  };
}
