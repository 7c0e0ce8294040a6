import { withoutInvisible } from './invisible.ts';

/** Line ends of every kind become one, and characters that nobody sees, and no Word document may hold, fall away. */
export const cleanText = (text: string): string =>
  withoutInvisible(text.toWellFormed())
    .replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
