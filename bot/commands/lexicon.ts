import { conceptCalled, CONCEPTS, type Concept } from './concepts.ts';
import { slipsBetween, toTerm, type Term } from './spelling.ts';
import { FILLERS, LOOKALIKES } from './vocabulary.ts';
import { fold } from './words.ts';

const REMEMBERED = 5_000;
const SHORTEST_FUZZY = 4;

const split = (text: string): string[] => fold(text).trim().split(/\s+/);

const EXACT = new Map<string, Concept[]>();
const OPEN: { term: Term; concept: Concept }[] = [];
const FUZZY: { term: Term; concept: Concept }[] = [];
for (const concept of Object.keys(CONCEPTS).flatMap((name) => conceptCalled(name) ?? [])) {
  for (const written of split(CONCEPTS[concept])) {
    const term = toTerm(written);
    if (term.anyStart || term.anyEnd) OPEN.push({ term, concept });
    else EXACT.set(written, [...(EXACT.get(written) ?? []), concept]);
    if (term.core.length >= SHORTEST_FUZZY) FUZZY.push({ term, concept });
  }
}

const PLAIN = new Set([...split(FILLERS.sv), ...split(FILLERS.en)]);
/** Words of their own that a slip would make one of ours. */
const OTHERS = `ager kommit kommer kom oversikt overview overvaga morgon morning stand standing borja borjan forstar forsta egentligen given giving vanta vantar
  waiting pending spending banan grannen handlar hander handen leker laser roligt moter lunch bilen barnen skolan skola fotboll vagen resten rester besvar
  svaret svaren staden stod stora storre lagen larare kartan karta klassen plats platsen fest match bussen personal order orden ordet ord matsalen klart
  tanken tankar andra annat annan allmant svenska chans chansen sover hant handa hande hander miljo viktig viktigt viktiga`;
const OWN = new Set([...split(LOOKALIKES.sv), ...split(LOOKALIKES.en), ...split(OTHERS)]);

/** Makes a request whole or polite, and names nothing. */
export const isFiller = (word: string): boolean => PLAIN.has(word) || /^\d+$/.test(word);

/** A word of its own, whatever ours it looks like. */
const isOther = (word: string): boolean => isFiller(word) || OWN.has(word);

function inDictionary(word: string): Concept[] {
  const open = OPEN.filter(({ term: { core, anyStart, anyEnd } }) => {
    if (anyStart && anyEnd) return word.includes(core);
    return anyEnd ? word.startsWith(core) : word.endsWith(core);
  });
  return [...new Set([...(EXACT.get(word) ?? []), ...open.map(({ concept }) => concept)])];
}

/** The first two letters have changed places; any other first letter makes another word. */
const isSwapped = (word: string, { core }: Term): boolean => word[0] === core[1] && word[1] === core[0];

const SHORTEST_BEGINNING = 6;

/** A slip in the beginning of a longer word is forgiven once. */
function slipsIn(word: string, term: Term): number | undefined {
  const whole = slipsBetween(word, term, 0);
  if (whole !== undefined || !term.anyEnd || term.core.length < SHORTEST_BEGINNING) return whole;
  const beginning = slipsBetween(word.slice(0, term.core.length), term, 0);
  return beginning === 1 ? 1 : undefined;
}

/** An ordinary word, spelt as it should be. */
export const isOrdinary = (word: string): boolean => isOther(word) || inDictionary(word).length > 0;

/** What a misspelt word may stand for: the best spelt, and all that are equally well. */
function nearby(word: string): Concept[] {
  let fewest = Infinity;
  let best: Concept[] = [];
  for (const { term, concept } of FUZZY) {
    const slips = term.core[0] === word[0] || isSwapped(word, term) ? slipsIn(word, term) : undefined;
    if (slips === undefined || slips > fewest) continue;
    if (slips < fewest) best = [];
    fewest = slips;
    best.push(concept);
  }
  return [...new Set(best)];
}

const known = new Map<string, readonly Concept[]>();

/** The concepts a folded word stands for, slips of the pen forgiven where the word is no other. */
export function conceptsOf(word: string): readonly Concept[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const exact = inDictionary(word);
  const isFixed = word.length < SHORTEST_FUZZY || isOther(word);
  const found = exact.length > 0 || isFixed ? exact : nearby(word);
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, found);
  return found;
}
