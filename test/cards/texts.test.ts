import { describe, expect, it } from '@jest/globals';
import { dateTexts } from '../../cards/text/dates.ts';
import { en } from '../../cards/text/en.ts';
import { packageTextsIn } from '../../cards/text/package/texts.ts';
import { pageTextsIn } from '../../cards/text/pages/texts.ts';
import { sv } from '../../cards/text/sv.ts';
import { textsIn } from '../../cards/text/texts.ts';

interface Text {
  path: string;
  text: string;
  takes: readonly string[];
}

const WORDS = ['«ett»', '«två»', '«tre»', '«fyra»'];

/** Every text by its path; one that takes something is said with words that can be found again. */
function everyText(value: unknown, path: string): Text[] {
  if (typeof value === 'string') return [{ path, text: value, takes: [] }];
  if (typeof value === 'function') {
    const takes = WORDS.slice(0, value.length);
    const text: unknown = Reflect.apply(value, undefined, takes);
    return [{ path, text: typeof text === 'string' ? text : '', takes }];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => everyText(inner, path === '' ? key : `${path}.${key}`))
    : [];
}

/** On the cards, in the app package and on the web. */
const swedish = everyText({ ...sv, package: packageTextsIn('sv'), pages: pageTextsIn('sv') }, '');
const english = everyText({ ...en, package: packageTextsIn('en'), pages: pageTextsIn('en') }, '');

describe.each([
  ['Swedish', swedish],
  ['English', english],
])('the %s texts', (_language, texts) => {
  it('are all written', () => {
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('say everything they are told', () => {
    expect(texts.filter(({ text, takes }) => takes.some((word) => !text.includes(word)))).toEqual([]);
  });

  it('have no double space, no straight quotation marks and no space before a mark', () => {
    expect(
      texts
        .filter(({ text }) => / {2}|"| [,.:;!?]|^ (?!och|and)|'/.test(text))
        .map(({ path }) => path)
        .filter((path) => path !== 'listEnd'),
    ).toEqual([]);
  });
});

it('both languages have the same texts', () => {
  expect(english.map(({ path, takes }) => [path, takes])).toEqual(swedish.map(({ path, takes }) => [path, takes]));
});

it('only names, and the choice of a language, read the same in both', () => {
  const other = new Map(english.map(({ path, text }) => [path, text]));
  const same = swedish.filter(({ path, text }) => other.get(path) === text).map(({ path }) => path);
  expect(same).toEqual(['languageChoice.sv', 'languageChoice.en', 'next.own', 'receipt.submittedBy']);
});

describe('numbers', () => {
  it.each([
    [sv.due.inDays(1), 'i morgon'],
    [sv.due.inDays(2), 'om 2 dagar'],
    [sv.due.late(1), 'i går'],
    [sv.due.late(5), 'för 5 dagar sedan'],
    [en.due.late(1), 'yesterday'],
    [sv.report.added(1), '1 tillägg (ansökan, aktivitet eller effekt)'],
    [sv.report.added(2), '2 tillägg (ansökningar, aktiviteter och effekter)'],
    [sv.round.nudged(1), '1 förvaltning får en påminnelse nu.'],
    [sv.round.nudged(3), '3 förvaltningar får en påminnelse nu.'],
    [en.preview.incomplete(1), '1 thing needs completing before the report can be handed in:'],
    [en.preview.incomplete(2), '2 things need completing before the report can be handed in:'],
  ])('are said as people say them: %s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('names the city in the genitive', () => {
    expect(sv.welcome.intro('Solna stad')).toContain('Solna stads internationella policy');
    expect(sv.welcome.intro('Borås')).toContain('Borås internationella policy');
  });
});

describe('dates', () => {
  const summer = '2026-07-01T22:30:00.000Z';

  it('are written as Swedes write them, by the clocks in Solna', () => {
    const said = dateTexts('sv');
    expect([
      said.day('2026-12-04'),
      said.short('2026-12-04'),
      said.moment(summer),
      said.civil(summer),
      said.time(summer),
      said.number(1_250_000),
    ]).toEqual(['fredag 4 december 2026', '4 dec. 2026', '2 juli 2026 kl. 00:30', '2026-07-02', '00:30', '1\u00a0250\u00a0000']);
  });

  it('are written as the British write them', () => {
    const said = dateTexts('en');
    expect([
      said.day('2026-12-04'),
      said.short('2026-12-04'),
      said.moment(summer),
      said.civil(summer),
      said.time(summer),
      said.number(1_250_000),
    ]).toEqual(['Friday, 4 December 2026', '4 Dec 2026', '2 July 2026 at 00:30', '2026-07-02', '00:30', '1,250,000']);
  });

  it('a person’s texts are in the person’s language', () => {
    expect([textsIn('sv'), textsIn('en')]).toEqual([sv, en]);
  });
});
