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
export const toTerm = (text: string): Term => ({
  text,
  core: text.replaceAll('*', ''),
  anyStart: text.startsWith('*'),
  anyEnd: text.endsWith('*'),
});

const slipsAllowed = (length: number): number => {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
};

/** Whether two neighbouring letters have changed places. */
function isSwapped(typed: string, core: string): boolean {
  const letters = typed.split('');
  const at = letters.findIndex((letter, i) => letter !== core[i]);
  return [...letters.slice(0, at), ...letters.slice(at, at + 2).reverse(), ...letters.slice(at + 2)].join('') === core;
}

/** Two neighbours that changed places are one slip. Several slips with the first letter among them count as one more. */
function slips(typed: string, core: string): number {
  const edits = distance(typed, core);
  if (edits < 2) return edits;
  if (isSwapped(typed, core)) return 1;
  return typed[0] === core[0] ? edits : edits + 1;
}

const isWithin = (typed: string, { core, anyStart, anyEnd }: Term): boolean => {
  if (anyStart && anyEnd) return typed.includes(core);
  if (anyEnd) return typed.startsWith(core);
  return anyStart ? typed.endsWith(core) : typed === core;
};

/**
 * How many slips of the pen lie between a typed word and a term, Swedish endings apart; `undefined` when too many for its length.
 * `leniency` allows longer words more.
 */
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
