import { slipsBetween, toTerm } from './spelling.ts';
import { COMMANDS, FILLERS, LOOKALIKES, NEGATIONS, VOCABULARY, type Command, type Weight } from './vocabulary.ts';
import { fold, wordsIn } from './words.ts';

export type { Command };

/** One command; or the one to three that come nearest; or nothing of what was said. */
export type Understanding = { kind: 'command'; command: Command } | { kind: 'several'; suggestions: Command[] } | { kind: 'nothing' };

interface Phrase {
  command: Command;
  weight: Weight;
  /** Each the words any of which will do. */
  words: string[][];
}

const WEIGHTS = [1, 2, 3, 4, 5] as const;
const MOST_SUGGESTIONS = 3;

const split = (text: string): string[] => fold(text).trim().split(/\s+/);

const wordsOf = (phrase: string): string[][] => split(phrase).map((word) => word.split('|'));

/** By command, the heaviest of each last. */
const PHRASES: Phrase[] = COMMANDS.flatMap((command) =>
  WEIGHTS.flatMap((weight) =>
    Object.values(VOCABULARY[command]).flatMap((phrases) =>
      (phrases[weight] ?? []).map((phrase) => ({ command, weight, words: wordsOf(phrase) })),
    ),
  ),
);
const TERMS = [...new Set(PHRASES.flatMap(({ words }) => words.flat()))].map(toTerm);
const NEGATING = new Set(split(NEGATIONS));
const EMPTY = new Set([...split(FILLERS.sv), ...split(FILLERS.en), ...NEGATING]);
const TAKEN = new Set([...split(LOOKALIKES.sv), ...split(LOOKALIKES.en)]);

const isSaid = ({ words }: Phrase, terms: ReadonlySet<string>): boolean => words.every((any) => any.some((word) => terms.has(word)));
const isNegative = ({ words }: Phrase): boolean => words.flat().some((word) => NEGATING.has(word));

/** The terms a typed word stands for: the best spelt, and all that are equally well. */
function termsFor(word: string, leniency: number): string[] {
  const isExact = EMPTY.has(word) || TAKEN.has(word);
  let fewest = isExact ? 0 : Infinity;
  let best: string[] = [];
  for (const term of TERMS) {
    const slips = slipsBetween(word, term, leniency);
    if (slips === undefined || slips > fewest) continue;
    if (slips < fewest) best = [];
    fewest = slips;
    best.push(term.text);
  }
  return best;
}

interface Candidate {
  command: Command;
  weight: Weight;
  /** A phrase that holds a negation itself was among those heard. */
  negated: boolean;
}

/** What the words may mean, weightiest first. */
function candidates(terms: ReadonlySet<string>): Candidate[] {
  const heard = PHRASES.filter((phrase) => isSaid(phrase, terms));
  return COMMANDS.flatMap((command) => {
    const own = heard.filter((phrase) => phrase.command === command);
    const heaviest = own.at(-1);
    return heaviest === undefined ? [] : [{ command, weight: heaviest.weight, negated: own.some(isNegative) }];
  }).sort((a, b) => b.weight - a.weight);
}

/** How many words we know nothing of may stand beside a phrase before it is taken for chance. */
const strangersAllowed = (weight: Weight): number => Math.max(0, 2 * (weight - 2));

/** Help by itself is no hint of what was meant. */
function suggest(found: readonly Candidate[]): Understanding {
  const near = found.slice(0, MOST_SUGGESTIONS).map(({ command }) => command);
  return near.every((command) => command === 'help') ? { kind: 'nothing' } : { kind: 'several', suggestions: near };
}

function decide(words: readonly string[], heard: ReadonlyMap<string, string[]>): Understanding | undefined {
  const found = candidates(new Set([...heard.values()].flat()));
  const [best, second] = found;
  if (best === undefined) return undefined;
  if (second?.weight === best.weight) return suggest(found.filter(({ weight }) => weight === best.weight));
  const isDenied = !best.negated && words.some((word) => NEGATING.has(word));
  const strangers = words.filter((word) => !EMPTY.has(word) && !/\d/.test(word) && (heard.get(word) ?? []).length === 0);
  return isDenied || strangers.length > strangersAllowed(best.weight) ? suggest(found) : { kind: 'command', command: best.command };
}

const hear = (words: readonly string[], leniency: number): Map<string, string[]> =>
  new Map(words.map((word) => [word, termsFor(word, leniency)]));

/** What a person means by a text in Swedish or English. Two things named equally are both suggested; nothing is guessed. */
export function understand(text: string): Understanding {
  const words = wordsIn(text);
  const understood = decide(words, hear(words, 0));
  return understood ?? suggest(candidates(new Set([...hear(words, 1).values()].flat())));
}
