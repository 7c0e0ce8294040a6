import { fold } from '../../services/domain/fold.ts';

export { fold };

const LOOKED_AT = 200;
/** A message is read so far; what is longer is prose, and answered as such. */
const READ = 600;
const LAST_CODE_POINT = 0x10ffff;

function character(base: string, digits: string): string {
  const point = Number.parseInt(digits, base === '' ? 10 : 16);
  return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : ' ';
}

// `&auml;` loses its accent here as it would when folded.
const withoutEntities = (text: string): string =>
  text
    .replace(/&([a-z])(?:ring|uml|acute|grave);/gi, '$1')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, base: string, digits: string) => character(base, digits))
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&[a-z]{2,8};/gi, ' ');

/** Teams writes a mention as `<at>Name</at>` within the text; what stands in a script is nobody's words. */
const withoutTags = (text: string): string =>
  text
    .replace(/<(script|style)\b[^>]*>.*?(?:<\/\1>|$)/gis, ' ')
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^<>]*>/g, ' ');

/** What somebody has written, without markup: its beginning, which is all that is read, and how much there is of it. */
export function plainText(text: string): { plain: string; length: number } {
  const read = withoutTags(withoutEntities(text.slice(0, READ))).trim();
  return { plain: read, length: text.length > READ ? text.trim().length : read.length };
}

// No word has a letter thrice: "heeej" is said louder, not otherwise.
const calm = (folded: string): string => folded.replace(/['’´`]/g, '').replace(/([a-z])\1{2,}/g, '$1');

/** The words of a plain text in order, folded. */
export const tokensOf = (plain: string): string[] => calm(fold(plain)).match(/[a-z0-9]+/g) ?? [];

/** The different words in the beginning of a text, folded, in order; a question mark with nothing to ask about is a word too. */
export function wordsIn(text: string): string[] {
  const plain = calm(fold(withoutTags(withoutEntities(text.slice(0, LOOKED_AT))))).trim();
  return [...new Set(plain.match(/[a-z0-9]+/g) ?? plain.match(/^\?/))];
}
