import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { textsIn } from '../../cards/text/texts.ts';
import { LOCALES, type Locale } from '../../services/domain/person.ts';
import { everything } from './reading.ts';
import { scenes } from './scenes/all-scenes.ts';

/** What the parts of cards are called. */
function partTitles(locale: Locale): string[] {
  const { content, committee, entries, preview, welcome, next, review } = textsIn(locale);
  return [
    content.projects,
    content.applications,
    content.activities,
    content.moreEffects,
    committee.amiss,
    committee.byStatus,
    committee.byArea,
    committee.effects,
    committee.gaps,
    committee.late,
    committee.votes,
    committee.asked,
    committee.answer,
    entries.title,
    preview.title,
    welcome.you,
    welcome.canDo,
    next.title,
    review.returnTitle,
    review.reopenTitle,
  ];
}

const isHeading = ({ style }: Element): boolean => style === 'heading';

const textBlocks = (card: AdaptiveCard): Element[] => everything(card).filter(({ type }) => type === 'TextBlock');

describe.each(LOCALES)('what a screen reader goes by, in %s', (locale) => {
  const cards = scenes.map(({ name, card }) => ({ name, card: card(locale) }));

  it('every part of a card has a heading', () => {
    const titles = new Set(partTitles(locale));
    const found = cards.flatMap(({ card }) => textBlocks(card).filter(({ text }) => typeof text === 'string' && titles.has(text)));
    expect(new Set(found.map(({ text }) => text))).toEqual(titles);
    expect(found.filter((block) => !isHeading(block))).toEqual([]);
  });

  it('what is listed begins with what it is called, as a heading', () => {
    const rows = cards.flatMap(({ card }) => everything(card).filter(({ type, separator }) => type === 'Container' && separator === true));
    const first = rows.map(({ items }) => (Array.isArray(items) ? items[0] : undefined));
    expect(first.length).toBeGreaterThan(100);
    expect(first).toEqual(first.map(() => expect.objectContaining({ type: 'TextBlock', style: 'heading' })));
  });

  it('a line of its own begins with a capital, also where it is a quarter’s name', () => {
    const lines = cards.flatMap(({ card }) => textBlocks(card).filter(({ size, weight }) => size !== undefined && weight === 'bolder'));
    expect(lines.filter(({ text }) => typeof text === 'string' && /^(?:kvartal|quarter) \d/.test(text))).toEqual([]);
  });

  it('a heading has a size of its own, or it would be as large as the title', () => {
    expect(cards.flatMap(({ card }) => textBlocks(card).filter((block) => isHeading(block) && block['size'] === undefined))).toEqual([]);
  });
});
