import { describe, expect, it } from '@jest/globals';
import { likelyPartner } from '../../../services/register/likely-partner.ts';

const PARTNERS = ['Åbo stad', 'Tartu stad', 'Gents stad', 'Universitetet i Tartu', 'Riga', 'Prag', 'Esbo stad'].map((name) => ({ name }));

describe('W4: the same partner under two spellings', () => {
  it.each([
    ['Abo', 'Åbo stad'],
    ['City of Tartu', 'Tartu stad'],
    ['tartu', 'Tartu stad'],
    ['Gent', 'Gents stad'],
    ['Universitetet i Tarttu', 'Universitetet i Tartu'],
    ['RIGA kommun', 'Riga'],
    ['Åboo kommun', 'Åbo stad'],
    ['Riiga', 'Riga'],
    ['Essbo', 'Esbo stad'],
  ])('%s is found to be %s', (written, is) => {
    expect(likelyPartner(written, PARTNERS)).toEqual({ name: is });
  });

  it.each(['Vilnius', 'Universitetet i Gent', 'Pral', 'Ebo', 'stad', ''])('%j is taken for nobody else', (written) => {
    expect(likelyPartner(written, PARTNERS)).toBeUndefined();
  });
});
