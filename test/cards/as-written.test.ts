import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asWritten } from '../../cards/kit/elements.ts';
import { withoutInvisible } from '../../services/domain/invisible.ts';

const ZERO_WIDTH_SPACE = '\u200b';

/** `·` for the zero-width space, so that the table can be read. */
const escaped = (text: string): string => asWritten(text).replaceAll(ZERO_WIDTH_SPACE, '·');

describe('what people write is shown as they wrote it', () => {
  it.each([
    ['plain Swedish', 'Två möten i Åbo, och ett i Tartu (5–6 maj).', 'Två möten i Åbo, och ett i Tartu (5–6 maj).'],
    ['lines', 'ett\ntvå\r\ntre', 'ett\n\ntvå\n\ntre'],
    ['emphasis', '*fet* och _kursiv_', String.raw`\*fet\* och \_kursiv\_`],
    ['an underscore within a word or an address', 'https://solna.se/min_sida', 'https://solna.se/min_sida'],
    ['a link', '[tryck här](http://elsewhere.example)', String.raw`\[tryck här\](http://elsewhere.example)`],
    ['a picture', '![bild](x.png)', String.raw`!\[bild\](x.png)`],
    ['an address in angle brackets', '<http://elsewhere.example>', '<·http://elsewhere.example>'],
    ['HTML', '<b>fet</b>', '<·b>fet<·/b>'],
    ['smaller and greater than', '3 < 5 > 4', '3 < 5 > 4'],
    ['an entity', '&amp; och Q&A', '&·amp; och Q&A'],
    ['a heading', '# rubrik\n#hashtag', '·# rubrik\n\n·#hashtag'],
    ['a list', '- ett\n+ två\n1. tre\n2) fyra', '·- ett\n\n·+ två\n\n·1. tre\n\n·2) fyra'],
    ['a number at the start of a line', '12 skolor', '12 skolor'],
    ['a quotation', '> så sa de', '·> så sa de'],
    ['a rule and an underline', '---\n===', '·---\n\n·==='],
    ['indented lines', 'a\n    b\n\tc', 'a\n\n·    b\n\n·\tc'],
    ['code', '`kod`', '\\`kod\\`'],
    ['strikethrough, and about ten', '~~nej~~ ~10', String.raw`·~\~nej\~\~ ~10`],
    ['a path', String.raw`C:\temp\*`, String.raw`C:\temp\\\*`],
    ['a date function', '{{DATE(2026-01-01T00:00:00Z)}}', '{·{DATE(2026-01-01T00:00:00Z)}}'],
    ['emoji', '😀👩🏽‍🏫', '😀👩🏽‍🏫'],
    ['right to left', 'שלום עולם', '\u2068שלום עולם\u2069'],
  ])('%s', (_what, written, sent) => {
    expect(escaped(written)).toBe(sent);
  });
});

const MARKS = String.raw`\ * _ [ ] ( ) # < > ~ - + = | ! & ; : { } " ' . 0 1 2 a b`.split(' ');

const special = fc.constantFrom(
  ...MARKS,
  '`',
  ' ',
  '\n',
  '\t',
  'å',
  '    ',
  '\r\n',
  '😀',
  '](http://e.se)',
  '<b>',
  '<!--',
  '&amp;',
  '&#35;',
  '---',
  '```',
  '1. ',
  '- ',
  '# ',
);
const anything = fc.oneof(
  fc.array(special, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const bare = (text: string): string =>
  withoutInvisible(text)
    .replaceAll(ZERO_WIDTH_SPACE, '')
    .replaceAll('\\', '')
    .replaceAll(/[\r\n]+/g, '\n');

/** An odd number of backslashes before it makes a character mean nothing. */
const means = (text: string, character: RegExp): boolean =>
  [...text.matchAll(character)].some(({ index }) => ((/\\*$/.exec(text.slice(0, index))?.[0].length ?? 0) & 1) === 0);

const BLOCK = /^(?: {0,3}(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|=+\s*$|-[-\s]*$|~~~)| {4}|\t)/;

describe('whatever somebody writes', () => {
  it('is no link, no picture, no code and no emphasis', () => {
    fc.assert(fc.property(anything, (text) => !means(asWritten(text), /[[\]*`]/g)));
  });

  it('is no HTML, no address in angle brackets and no entity', () => {
    fc.assert(fc.property(anything, (text) => !means(asWritten(text), /<[a-z/!?]|&#?\w+;/gi)));
  });

  it('begins no heading, list, quotation, rule or block of code', () => {
    fc.assert(
      fc.property(anything, (text) =>
        asWritten(text)
          .split('\n')
          .every((line) => !BLOCK.test(line)),
      ),
    );
  });

  it('has every line in a paragraph of its own', () => {
    fc.assert(fc.property(anything, (text) => !/(?<!\n)\n(?:\n\n)*(?!\n)/.test(asWritten(text))));
  });

  it('is all there, in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(bare(asWritten(text))).toBe(bare(text));
      }),
    );
  });
});
