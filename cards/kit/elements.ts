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

export const heading = (text: string): Element => textBlock(text, { weight: 'bolder', spacing: 'large' });

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

/** Text to the left, a short word to the right. */
export const row = (left: Element[], right: Element[], separator = true): Element => ({
  type: 'ColumnSet',
  separator,
  spacing: 'medium',
  columns: [
    { type: 'Column', width: 'stretch', items: left },
    { type: 'Column', width: 'auto', items: right.map((item) => ({ ...item, horizontalAlignment: 'right' })) },
  ],
});

export const factSet = (facts: (readonly [name: string, value: string])[]): Element => ({
  type: 'FactSet',
  facts: facts.map(([name, value]) => ({ title: name, value })),
});

/** Figures side by side, each with the word for it below. */
export const figures = (list: { value: string; label: string }[]): Element => ({
  type: 'ColumnSet',
  spacing: 'medium',
  columns: list.map(({ value, label }) => ({
    type: 'Column',
    width: 'stretch',
    items: [
      textBlock(value, { size: 'extraLarge', weight: 'bolder', horizontalAlignment: 'center' }),
      textBlock(label, { size: 'small', isSubtle: true, horizontalAlignment: 'center', spacing: 'none' }),
    ],
  })),
});

export const buttons = (actions: Element[]): Element => ({ type: 'ActionSet', actions, spacing: 'medium' });
