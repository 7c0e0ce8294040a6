import { describe, expect, it } from '@jest/globals';
import { daysSaid } from '../../../bot/commands/days-said.ts';

/** A Monday. */
const TODAY = '2026-11-23';

describe('from when to when somebody is away', () => {
  it.each([
    ['jag är borta 1–15 december', '2026-12-01', '2026-12-15'],
    ['jag är borta 1-15 dec', '2026-12-01', '2026-12-15'],
    ['borta från 1 december till 15 december', '2026-12-01', '2026-12-15'],
    ['borta den 28 november till den 3 december', '2026-11-28', '2026-12-03'],
    ['semester 20 december - 6 januari', '2026-12-20', '2027-01-06'],
    ['I am away from December 1 to 15', '2026-12-01', '2026-12-15'],
    ['away 1st to 15th December', '2026-12-01', '2026-12-15'],
    ['frånvarande 2026-12-01 till 2026-12-15', '2026-12-01', '2026-12-15'],
    ['jag är sjuk nästa vecka', '2026-11-30', '2026-12-04'],
    ['I am on leave next week', '2026-11-30', '2026-12-04'],
    ['bortrest v 49', '2026-11-30', '2026-12-04'],
    ['jag är tjänstledig hela december', '2026-12-01', '2026-12-31'],
    ['jag är sjuk i dag', '2026-11-23', '2026-11-23'],
    ['I am off tomorrow', '2026-11-24', '2026-11-24'],
    ['jag är ledig den 3 februari', '2027-02-03', '2027-02-03'],
  ])('is read where it is unmistakable: %s', (text, from, to) => {
    expect(daysSaid(text, TODAY)).toEqual({ from, to });
  });

  it.each([
    'jag är sjuk',
    'jag har semester i december',
    'föräldraledig från 1 mars',
    'borta 31 februari till 40 mars',
    'borta tills vidare',
    'away until Monday',
  ])('is left to be filled in where it is not: %s', (text) => {
    expect(daysSaid(text, TODAY)).toBeUndefined();
  });
});
