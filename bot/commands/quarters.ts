import { addQuarters, quarterOf, type Quarter } from '../../services/domain/quarter.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';

/** A quarter as it was named: one of four, or seen from the one that is being reported. */
export type SaidQuarter = { index: number; year?: number } | { step: -2 | -1 | 0 | 1 };

const BEFORE = [
  ['1', 'forsta', 'first', '1a', '1st'],
  ['2', 'andra', 'second', '2a', '2nd'],
  ['3', 'tredje', 'third', '3e', '3rd'],
  ['4', 'fjarde', 'fourth', '4e', '4th'],
];
const AFTER = [
  ['1', 'ett', 'one'],
  ['2', 'tva', 'two'],
  ['3', 'tre', 'three'],
  ['4', 'fyra', 'four'],
];
const STEPS: readonly (readonly [step: -2 | -1 | 0 | 1, words: readonly string[]])[] = [
  [-2, ['forrforra']],
  [-1, ['forra', 'foregaende', 'forrgaende', 'tidigare', 'last', 'previous', 'prior', 'fora', 'senast', 'sista', 'past']],
  [1, ['nasta', 'nastkommande', 'kommande', 'next', 'upcoming', 'coming']],
  [0, ['detta', 'denna', 'aktuella', 'nuvarande', 'this', 'current', 'present', 'pagaende']],
];

const QUARTER_WORD = /^(?:kv?artal|kvartl|kvartal(?:et|ets|s)?|kvartals\w*|kv|quarters?|quater|qtr)/;
const SHORT = /^(?:q|k|kv|kvartal|quarter)([1-4])s?$/;
const YEAR = /^20\d\d$/;

const numberOf = (word: string | undefined, numbers: readonly string[][]): number | undefined => {
  const at = numbers.findIndex((words) => word !== undefined && (words.includes(word) || words.some((w) => `${w}s` === word)));
  return at < 0 ? undefined : at + 1;
};

const stepOf = (word: string | undefined): -2 | -1 | 0 | 1 | undefined =>
  STEPS.find(([, words]) => word !== undefined && words.includes(word))?.[0];

interface Found {
  said: SaidQuarter;
  /** Which of the words name it. */
  at: number[];
}

const withYear = (words: readonly string[], index: number, at: number[]): Found => {
  const yearAt = words.findIndex((word) => YEAR.test(word));
  return yearAt < 0 ? { said: { index }, at } : { said: { index, year: Number(words[yearAt]) }, at: [...at, yearAt] };
};

/** The quarter a text names, if it names one: "kvartal 2", "Q2 2026", "andra kvartalet", "förra kvartalet", "next quarter". */
export function quarterIn(words: readonly string[]): Found | undefined {
  for (const [i, word] of words.entries()) {
    const short = SHORT.exec(word)?.[1];
    if (short !== undefined) return withYear(words, Number(short), [i]);
    if (!QUARTER_WORD.test(word)) continue;
    const before = numberOf(words[i - 1], BEFORE);
    if (before !== undefined) return withYear(words, before, [i - 1, i]);
    const after = numberOf(words[i + 1], AFTER);
    if (after !== undefined) return withYear(words, after, [i, i + 1]);
    const stepAt = [i - 1, i - 2].find((at) => stepOf(words[at]) !== undefined);
    const step = stepAt === undefined ? undefined : stepOf(words[stepAt]);
    if (stepAt !== undefined && step !== undefined) return { said: { step }, at: [stepAt, i] };
  }
  return undefined;
}

/** The quarter meant: steps go from the one being reported; one of four is the latest that has begun. */
export function quarterMeant(said: SaidQuarter, reported: Quarter, today: CivilDate): Quarter {
  if ('step' in said) return addQuarters(reported, said.step);
  const current = quarterOf(today);
  if (said.year !== undefined) return `${said.year}-Q${said.index}`;
  return Array.from({ length: 4 }, (_, back) => addQuarters(current, -back)).find((q) => Number(q.slice(6)) === said.index) ?? current;
}
