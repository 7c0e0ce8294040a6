import { describe, expect, it } from '@jest/globals';
import { dayUntil, daysSaid } from '../../../bot/commands/days-said.ts';

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
    ['I am away December 11', '2026-12-11', '2026-12-11'],
    ['jag är borta 1/12–15/12', '2026-12-01', '2026-12-15'],
    ['jag är borta 1–15 december 2027', '2027-12-01', '2027-12-15'],
    ['borta 15 december 2026 till 6 januari', '2026-12-15', '2027-01-06'],
    ['borta 15 december till 6 januari 2028', '2027-12-15', '2028-01-06'],
    ['föräldraledig 15 september till 1 augusti', '2026-09-15', '2027-08-01'],
    ['jag är borta 20–30 november', '2026-11-20', '2026-11-30'],
  ])('is read where it is unmistakable: %s', (text, from, to) => {
    expect(daysSaid(text, TODAY)).toEqual({ from, to });
  });

  it.each(['jag är sjuk', 'jag har semester i december', 'föräldraledig från 1 mars', 'borta tills vidare', 'away until Monday'])(
    'is left to be filled in where it is not: %s',
    (text) => {
      expect(daysSaid(text, TODAY)).toBeUndefined();
    },
  );

  it.each([
    ['jag är borta 15–1 december', '2026-12-15', '2026-12-01'],
    ['jag är borta från 15 december till 1 december', '2026-12-15', '2026-12-01'],
    ['I am away December 15 to 1', '2026-12-15', '2026-12-01'],
    ['borta 15 december 2026 till 1 december 2026', '2026-12-15', '2026-12-01'],
    ['borta 15–1 december 2026', '2026-12-15', '2026-12-01'],
    ['borta 2026-12-15 till 2026-12-01', '2026-12-15', '2026-12-01'],
    ['borta 15–1 januari', '2027-01-15', '2027-01-01'],
  ])('is read as it was said where the last day lies before the first, never as a year: %s', (text, from, to) => {
    expect(daysSaid(text, TODAY)).toEqual({ from, to });
  });

  it.each([
    ['jag är borta 31 februari', { day: 31, month: 2 }],
    ['borta 31 februari till 40 mars', { day: 31, month: 2 }],
    ['borta 1 till 31 november', { day: 31, month: 11 }],
    ['borta från 0 mars', { day: 0, month: 3 }],
    ['I am away February 30', { day: 30, month: 2 }],
    ['borta 29 februari', { day: 29, month: 2, year: 2027 }],
    ['borta 2026-12-01 till 2026-13-01', { written: '2026-13-01' }],
    ['borta v 60', { week: 60 }],
  ])('names the day that does not exist: %s', (text, none) => {
    expect(daysSaid(text, TODAY)).toEqual({ none });
  });
});

describe('until when somebody asks for more time', () => {
  it.each([
    ['kan jag få mer tid till 11 december?', '2026-12-11'],
    ['kan jag få mer tid till den 11:e december?', '2026-12-11'],
    ['can I have more time until December 11?', '2026-12-11'],
    ['mer tid till 11/12', '2026-12-11'],
    ['mer tid till 2026-12-11', '2026-12-11'],
    ['kan jag få mer tid från 4 till 11 december?', '2026-12-11'],
    ['kan jag få mer tid till v 50', '2026-12-11'],
    ['kan jag få till nästa vecka', '2026-12-04'],
    ['kan jag få mer tid till på fredag', '2026-11-27'],
    ['can I have until Monday?', '2026-11-30'],
  ])('is the last day that is said: %s', (text, until) => {
    expect(dayUntil(text, TODAY)).toEqual({ until });
  });

  it('is none where no day is said, and names one that does not exist', () => {
    expect(dayUntil('kan jag få mer tid?', TODAY)).toBeUndefined();
    expect(dayUntil('kan jag få mer tid till 31 november?', TODAY)).toEqual({ none: { day: 31, month: 11 } });
  });
});
