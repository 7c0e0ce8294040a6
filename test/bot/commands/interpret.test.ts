import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { interpret, type Interpretation } from '../../../bot/commands/interpret.ts';
import { cityNames } from '../../../bot/commands/names.ts';
import { INTENTS } from '../../../bot/commands/registry.ts';
import { PROJECTS } from '../../../services/register/sample/projects.ts';
import { aProject, aUnit, contactOf, solna } from '../../helpers/builders.ts';
import { WAYS_OF_SAYING } from './ways-of-saying.ts';

const { units, boards } = solna();
const anna = { ...contactOf('social', 'anna'), name: 'Anna Bergqvist' };

const names = cityNames({
  units: new Map(units.map((unit) => [unit.id, aUnit(unit)])),
  people: new Map([[anna.id, anna]]),
  boards: new Map(boards.map(({ id, name }) => [id, name])),
  projects: PROJECTS.map(({ id, title, unit, partners, programme }) => aProject({ id, title, unit, partners, programme })),
});

/** `/command`, `~small-talk`, `?suggested`, `!no-words`, or the intent's id. */
function nameOf(meant: Interpretation): string {
  switch (meant.as) {
    case 'intent':
      return meant.intent.id;
    case 'command':
      return `/${meant.command}`;
    case 'small-talk':
      return `~${meant.talk}`;
    case 'unknown':
      return `?${meant.nearest.join(',')}`;
    case 'no-words':
    case 'prose':
      return `!${meant.as}`;
    default:
      return meant satisfies never;
  }
}

const understood = (text: string): string => nameOf(interpret(text, names).meant);
const named = (text: string): string[] => {
  const { projects, units: administrations, people } = interpret(text, names).heard;
  return [...projects, ...administrations, ...people].map(({ id }) => id);
};

describe.each(INTENTS.filter(({ examples }) => examples.length > 0).map((intent) => [intent.id, intent] as const))(
  '%s',
  (id, { examples }) => {
    it.each(examples)('is meant by "%s"', (text) => {
      expect(understood(text)).toBe(id);
    });
  },
);

describe.each(Object.entries(WAYS_OF_SAYING))('%s', (id, texts) => {
  it.each(texts)('is said by "%s"', (text, ...orElse) => {
    expect([id, ...orElse]).toContain(understood(text));
  });
});

describe('the names of the city', () => {
  it.each([
    ['hur går det för språk som bro?', 'sprak-som-bro'],
    ['sprak som bros budget', 'sprak-som-bro'],
    ['källkritik', 'kallkritik-i-klassrummet'],
    ['kallkritk i klassrumet', 'kallkritik-i-klassrummet'],
    ['trygg hemma', 'trygg-hemma'],
    ['socialförvaltningens rapport', 'social'],
    ['tekniska', 'teknik'],
    ['skolnämnden', 'barn-och-utbildning'],
    ['BUF', 'barn-och-utbildning'],
    ['förvaltningen för kultur och fritid', 'arbetsmarknad-kultur-fritid'],
    ['vem är Anna Bergqvist', 'anna'],
    ['bergqvist', 'anna'],
  ])('"%s" names %s', (text, id) => {
    expect(named(text)).toEqual([id]);
  });

  it.each(['byt språk', 'studieresa till Bryssel', 'vad händer runt Östersjön', 'första kvartalet', 'jag förstår inte'])(
    '"%s" names none',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});

it('takes a name with all its words for the one meant, and says when there are several', () => {
  const two = cityNames({
    units: new Map(),
    people: new Map(),
    boards: new Map(),
    projects: [aProject({ id: 'a', title: 'Gröna tak' }), aProject({ id: 'b', title: 'Gröna gårdar' })],
  });
  expect(interpret('gröna tak', two).heard.projects.map(({ id }) => id)).toEqual(['a']);
  expect(interpret('hur går det med gröna', two).heard.projects).toEqual([]);
});

describe('the language of a text', () => {
  it.each([
    ['who is the chair?', 'en'],
    ['when is my report due', 'en'],
    ['thanks', 'en'],
    ['vem är ordförande', 'sv'],
    ['nar ska rapporten in', 'sv'],
    ['ok', undefined],
    ['deadline?', undefined],
    ['Språk som bro', undefined],
    ['how is Språk som bro doing?', 'en'],
    ['has Anna Bergqvist answered', 'en'],
    ['is Socialförvaltningen late', 'en'],
    ['hur går det för Språk som bro', 'sv'],
    ['status', undefined],
  ])('of "%s" is %s', (text, locale) => {
    expect(interpret(text, names).heard.locale).toBe(locale);
  });
});

const hostile = fc.oneof(fc.string({ maxLength: 2_000 }), fc.string({ unit: 'binary', maxLength: 500 }), fc.lorem({ maxCount: 200 }));

it('makes something of any text, and throws at none', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(understood(text)).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

it('reads the beginning of a long text only', () => {
  for (const text of ['å'.repeat(100_000), '<'.repeat(100_000), '<script>'.repeat(20_000), 'rapport '.repeat(20_000)]) {
    const { heard, meant } = interpret(text, names);
    expect(heard.words.length).toBeLessThanOrEqual(100);
    expect(meant.as).toBe('prose');
  }
});
