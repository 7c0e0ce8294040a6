import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../services/domain/person.ts';
import { faultsIn, unknownProperties } from './adaptive-cards.ts';
import { everything } from './reading.ts';
import { scenes } from './scenes/all-scenes.ts';

describe.each(LOCALES)('every card, in %s', (locale) => {
  const cards = scenes.map(({ name, card }) => ({ name, card: card(locale) }));

  it('is an Adaptive Card 1.5 that Microsoft’s own library has nothing against', () => {
    expect(cards.flatMap(({ name, card }) => faultsIn(card).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(new Set(cards.map(({ card }) => card.version))).toEqual(new Set(['1.5']));
  });

  it('has no property that version 1.5 would ignore', () => {
    expect(cards.flatMap(({ name, card }) => unknownProperties(card).map((property) => `${name}: ${property}`))).toEqual([]);
  });

  it('says something where no card can be shown', () => {
    expect(cards.filter(({ card }) => card.fallbackText.trim() === '')).toEqual([]);
  });

  it('carries the figures of a chart as text, for clients that draw none', () => {
    const charts = cards.flatMap(({ card }) => everything(card).filter((e) => e.type.startsWith('Chart.')));
    expect(new Set(charts.map((c) => c.type))).toEqual(new Set(['Chart.HorizontalBar']));
    expect(charts.map((c) => c['fallback'])).toEqual(charts.map(() => expect.objectContaining({ type: 'FactSet' })));
  });

  it('is far smaller than Teams allows', () => {
    expect(cards.filter(({ card }) => JSON.stringify(card).length > 15_000)).toEqual([]);
  });
});

it('no two scenes share a name', () => {
  expect(scenes.map((s) => s.name)).toEqual([...new Set(scenes.map((s) => s.name))]);
});
