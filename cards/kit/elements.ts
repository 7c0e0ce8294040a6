import type { Element, Json } from './card.ts';
import { isolatedAround } from './isolated.ts';

export type Tone = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';

const textBlock = (text: string, rest: { [key: string]: Json }): Element => ({ type: 'TextBlock', text, wrap: true, ...rest });

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * What people write, shown as they wrote it: Teams reads text as Markdown. Phones show a backslash unless it stands
 * before one of `*_[]`, so wherever it can a zero-width space does the escaping.
 */
export const asWritten = (text: string): string =>
  isolatedAround(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[*`[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=\S)~|\\(?=[!-/:-@[-`{-~])/gu, String.raw`\$&`)
    .replaceAll(/<(?=[a-z/!?])|&(?=#?\w+;)|\{(?=\{)/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replaceAll(/^(?=[ \t]|[-+=#>~]|\d+[.)])/gm, ZERO_WIDTH_SPACE)
    .replaceAll('\n', '\n\n');

export const title = (text: string): Element => textBlock(text, { size: 'large', weight: 'bolder', style: 'heading' });

/**
 * Above a part of a card. Cards know headings, not their levels: at which a screen reader hears them is the client's own.
 * Without a size of its own a heading is as large as the title.
 */
export const heading = (text: string): Element => textBlock(text, { size: 'medium', weight: 'bolder', spacing: 'large', style: 'heading' });

/** What a thing in a list or a box is called. */
export const subheading = (text: string): Element =>
  textBlock(text, { size: 'default', weight: 'bolder', spacing: 'medium', style: 'heading' });

export const overline = (text: string): Element => textBlock(text, { size: 'small', isSubtle: true, weight: 'bolder' });

export const paragraph = (text: string): Element => textBlock(text, { spacing: 'small' });

export const strong = (text: string): Element => textBlock(text, { weight: 'bolder', spacing: 'medium' });

export const subtle = (text: string): Element => textBlock(text, { isSubtle: true, size: 'small', spacing: 'none' });

/** Small print that stands by itself, not right under a line it belongs to. */
export const hint = (text: string): Element => textBlock(text, { isSubtle: true, size: 'small', spacing: 'medium' });

/** A word with a coloured mark; the colours themselves are too pale to be read as text. */
export const toned = (text: string, color: 'good' | 'warning' | 'attention' | 'accent'): Element => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    { type: 'TextRun', text: '● ', color },
    { type: 'TextRun', text, weight: 'bolder' },
  ],
});

/** A small word that should be noticed. */
export const marked = (text: string): Element => textBlock(text, { size: 'small', color: 'accent', weight: 'bolder', spacing: 'none' });

export const container = (style: Tone, items: Element[]): Element => ({ type: 'Container', style, items, spacing: 'medium' });

/** A message that stands out: what happened, or what is wrong. It may quote what somebody has written. */
export const banner = (tone: Tone, text: string): Element => ({
  type: 'Container',
  style: tone,
  bleed: true,
  items: [textBlock(asWritten(text), { weight: 'bolder' })],
});

/** One of a list: what it is called, how it stands right below, and the rest. Each line has the card's whole width, however narrow. */
export const listRow = (items: Element[]): Element => ({ type: 'Container', separator: true, spacing: 'medium', items });

/** How a thing in a list stands, close below what it is called. */
export const standing = (text: string, color: 'good' | 'warning' | 'attention' | 'accent'): Element => ({
  ...toned(text, color),
  spacing: 'none',
});

/** What is not known is left out: a label with nothing after it says less than none. */
export const factSet = (facts: (readonly [name: string, value: string])[]): Element => ({
  type: 'FactSet',
  facts: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ title: name, value })),
});

interface Figure {
  value: string;
  label: string;
}

const figureColumn = (list: Figure[]): Element => ({
  type: 'Column',
  width: 'stretch',
  items: list.map(({ value, label }) => ({
    type: 'RichTextBlock',
    spacing: 'small',
    inlines: [
      { type: 'TextRun', text: value, size: 'extraLarge', weight: 'bolder' },
      { type: 'TextRun', text: ` ${label}`, isSubtle: true },
    ],
  })),
});

/** Figures, each with the word for it beside: in two columns, since no word fits into a narrower one. */
export function figures(list: Figure[]): Element {
  const half = Math.ceil(list.length / 2);
  return { type: 'ColumnSet', spacing: 'medium', columns: [figureColumn(list.slice(0, half)), figureColumn(list.slice(half))] };
}

export const buttons = (actions: Element[]): Element => ({ type: 'ActionSet', actions, spacing: 'medium' });
