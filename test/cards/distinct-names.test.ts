import { expect, it } from '@jest/globals';
import { distinctNames, firstDistinct } from '../../cards/kit/distinct-names.ts';

it.each([
  ['short names as they are', ['Barnens rätt', 'Rent vatten'], ['Barnens rätt', 'Rent vatten']],
  [
    'a long name cut to what a narrow card has room for',
    ['Förvaltningen för arbetsmarknad, kultur och fritid'],
    ['Förvaltningen för arbetsm…'],
  ],
  [
    'names that would be cut alike whole',
    ['Kompetens för framtidens arbete 2025', 'Kompetens för framtidens arbete 2026', 'Rent vatten'],
    ['Kompetens för framtidens arbete 2025', 'Kompetens för framtidens arbete 2026', 'Rent vatten'],
  ],
  ['the same name with a number', ['Utan rubrik', 'Utan rubrik', 'Besök'], ['Utan rubrik', 'Utan rubrik (2)', 'Besök']],
])('writes on buttons %s', (_what, names, written) => {
  expect(distinctNames(names)).toEqual(written);
});

it('takes the first of several names that tells a thing from the others', () => {
  const review = ['Granska', 'Social', 'Granska, Social'];
  expect(firstDistinct([review, ['Granska', 'Teknik', 'Granska, Teknik'], ['Besluta', 'Besluta, kvartal 3']])).toEqual([
    'Social',
    'Teknik',
    'Besluta',
  ]);
});
