import { withoutInvisible } from '../../services/domain/invisible.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Isolates that are closed, one after the other: those that `isolated` has put there. */
const CLOSED = /\u2068([^\u2068\u2069]*)\u2069/g;

const wrapped = (line: string): string => (RIGHT_TO_LEFT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}` : line);

/** What people write, so that a text written from right to left turns nothing that stands beside it (UAX #9). */
export const isolated = (text: string): string => withoutInvisible(text).split('\n').map(wrapped).join('\n');

/** The same for a text that may hold isolated ones, such as a sentence that quotes. */
export function isolatedAround(text: string): string {
  const parts = text.split(CLOSED);
  // Every second part stood in an isolate.
  return parts
    .map((part, i) => (i % 2 === 1 ? isolated(part) : withoutInvisible(part)))
    .join('')
    .split('\n')
    .map(outer)
    .join('\n');
}

const outer = (line: string): string => (line.startsWith(FIRST_STRONG_ISOLATE) && line.endsWith(POP_ISOLATE) ? line : wrapped(line));
