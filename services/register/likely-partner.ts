import { distance } from 'fastest-levenshtein';

/** Words that tell no partner from another. */
const COMMON = new Set([
  'stad',
  'stads',
  'kommun',
  'kommuns',
  'city',
  'of',
  'municipality',
  'town',
  'the',
  'i',
  'and',
  'och',
  'a',
  'en',
  'ab',
  'stadt',
  'gemeente',
  'ville',
  'de',
]);

/** A letter written twice is a slip, or another language's way to write it. */
const DOUBLED = /(\p{L})\1+/gu;

/** The words that name a partner, without accents, doubled letters, endings and what kind of thing it is. */
function wordsOf(name: string): string[] {
  const folded = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word).replaceAll(DOUBLED, '$1'));
}

const isSameWord = (a: string, b: string): boolean => {
  const most = Math.min(a.length, b.length) >= 5 ? 1 : 0;
  return distance(a, b) <= most;
};

/** The partner that is probably the same under another spelling: `Åbo stad` and `Abo`, `Tartu stad` and `City of Tartu`. */
export function likelyPartner<P extends { name: string }>(name: string, partners: readonly P[]): P | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  return partners.find((partner) => {
    const others = wordsOf(partner.name);
    return others.length === words.length && words.every((word) => others.some((other) => isSameWord(word, other)));
  });
}
