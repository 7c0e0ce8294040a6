import { distance } from 'fastest-levenshtein';

const ENDINGS = /(?:erna|en|et|er|s)$/;
const SHORTEST_STEM = 5;

export interface Term {
  text: string;
  core: string;
  anyStart: boolean;
  anyEnd: boolean;
}

/** A word of the vocabulary, folded; `*` at either end stands for any letters. */
export const toTerm = (text: string): Term => ({ text, core: text.replaceAll('*', ''), anyStart: text.startsWith('*'), anyEnd: text.endsWith('*') });

const slipsAllowed = (length: number): number => {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
};

const sorted = (word: string): string => word.split('').sort().join('');

/** Two neighbours that changed places are one slip. Two slips with the first letter among them are taken for another word. */
function slips(typed: string, core: string): number {
  const edits = distance(typed, core);
  if (edits === 2 && sorted(typed) === sorted(core)) return 1;
  return edits === 2 && typed[0] !== core[0] ? 3 : edits;
}

const isWithin = (typed: string, { core, anyStart, anyEnd }: Term): boolean => {
  if (anyStart && anyEnd) return typed.includes(core);
  if (anyEnd) return typed.startsWith(core);
  return anyStart ? typed.endsWith(core) : typed === core;
};

/** How many slips of the pen lie between a typed word and a term, Swedish endings apart; `undefined` when too many for its length. `leniency` allows longer words more. */
export function slipsBetween(typed: string, term: Term, leniency: number): number | undefined {
  if (isWithin(typed, term)) return 0;
  const stem = typed.replace(ENDINGS, '');
  const spellings = stem.length >= SHORTEST_STEM && stem !== typed ? [typed, stem] : [typed];
  let fewest: number | undefined;
  for (const spelling of spellings) {
    const shorter = Math.min(spelling.length, term.core.length);
    const allowed = slipsAllowed(shorter) + (shorter >= SHORTEST_STEM ? leniency : 0);
    if (Math.abs(spelling.length - term.core.length) > allowed) continue;
    const count = slips(spelling, term.core);
    if (count <= allowed && count < (fewest ?? Infinity)) fewest = count;
  }
  return fewest;
}
