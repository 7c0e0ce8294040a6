import { describe, expect, it } from '@jest/globals';
import { faultsIn } from './adaptive-cards.ts';
import { cardsShowing } from './cards-showing.ts';
import { everything, inputs } from './reading.ts';

const HOSTILE = '[tryck här](http://elsewhere.example)';

describe.each(Object.entries(cardsShowing(HOSTILE)))('a link somebody has written, on the %s card', (_name, card) => {
  const read = everything(card)
    .filter((e) => e.type === 'TextBlock')
    .map((e) => JSON.stringify(e['text']));
  const facts = everything(card).flatMap((e) => (e.type === 'FactSet' ? [JSON.stringify(e['facts'])] : []));

  it('is a text that leads nowhere', () => {
    expect([...read, ...facts].filter((text) => text.includes('[tryck här]('))).toEqual([]);
  });

  it('is there to be read', () => {
    const shown = [...read, ...facts].some((text) => text.includes(String.raw`\\[tryck här\\](http`));
    expect(shown || inputs(card).some(({ value }) => value === HOSTILE)).toBe(true);
  });

  it('leaves the card without a fault', () => {
    expect(faultsIn(card)).toEqual([]);
  });
});
