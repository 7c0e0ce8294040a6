import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buttonsOf, inputsOf } from '../answer.ts';
import { CHAIR, CONTACT, MEMBER, SECRETARY } from '../people.ts';
import { startBot, type RunningBot } from '../running-bot.ts';
import { FREE_TEXTS, type Writer } from './free-texts.ts';
import { REGISTER_TEXTS } from './register-texts.ts';
import { says } from './said.ts';

const WHO: Record<Writer, string> = { K: CONTACT, S: SECRETARY, O: CHAIR, M: MEMBER };

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

describe.each(Object.entries({ ...FREE_TEXTS, ...REGISTER_TEXTS }))('%s', (_kind, texts) => {
  it.each(texts.map((free) => [free.by, free.text.slice(0, 60), free] as const))(
    '%s: %s',
    async (by, _text, { text, holds, isLine = false }) => {
      // A chat takes sixty messages in thirty seconds.
      await bot.clock.pass(1_000);
      const said = await says(bot, WHO[by], text);
      for (const words of holds) expect(said.words).toContain(words);
      expect(said.card === undefined).toBe(isLine);
    },
  );
});

it('leads to the form of the activity that was named, with its kind chosen', async () => {
  const { card } = await says(bot, CONTACT, 'ny aktivitet, ett seminarium');
  expect(JSON.stringify(card)).toContain('"value":"seminar"');
});

it.each([
  ['lägg till en partner som heter Narva', 'f-title', 'Narva'],
  ['nytt projekt: Gröna tak', 'f-title', 'Gröna tak'],
  ['add a partner called Narva', 'f-title', 'Narva'],
  ['ny vänort', 'f-relation', 'twin-town'],
  ['skapa en ansökan till Erasmus', 'f-programme', 'erasmus-plus'],
])('fills in the form what "%s" says', async (text, id, value) => {
  const { card } = await says(bot, CONTACT, text);
  expect(card === undefined ? {} : inputsOf(card)).toMatchObject({ [id]: value });
});

it('says that a file was not read, and answers what was written beside it', async () => {
  const file = { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'rapport.docx' }] };
  const { words } = await says(bot, CONTACT, 'här är vår rapport', file);
  expect(words).toContain('Jag läser inte filer');
  expect(words).toContain('Kvartalsrapport, kvartal 3 2026');
});

it('asks once whether to go on in the language somebody writes in, and remembers having asked', async () => {
  const asked = await says(bot, MEMBER, 'when is the next meeting?');
  expect(asked.words).toContain('You wrote in English. Shall I go on in English?');
  const again = await says(bot, MEMBER, 'who is the chair?');
  expect(again.words).toContain('Chair of the international committee');
  expect(again.words).not.toContain('Shall I go on in English?');
  const swedish = await says(bot, MEMBER, 'vem är ordförande?');
  expect(swedish.words).toContain('Ordförande i internationella kommittén');
});

it('names the secretariat, the deputy and the next date where it understands nothing, with three suggestions at most', async () => {
  const { words, card } = await says(bot, CONTACT, 'xyzzy plugh');
  expect(words).toContain('Det kan jag inte svara på');
  expect(words).toContain('helena.strandmark%40solna.example');
  expect(words).toContain('Din förvaltnings ersättare:');
  expect(words).toContain('senast måndag 7 december 2026');
  expect(card === undefined ? [] : buttonsOf(card)).toHaveLength(3);
});

it('shows what stands in a project only to those who may see it', async () => {
  const own = await says(bot, CONTACT, 'Svalare gator');
  expect(own.words).toContain('Projektet hör till Miljö- och byggnadsförvaltningen.');
  const whole = await says(bot, CHAIR, 'Svalare gator');
  expect(whole.words).toContain('Senast: Enligt plan');
  const secrets = ['Lyons storstadsområde', 'Värmekartan används', 'Nytta för Solna'];
  const shown = [own, whole].map((said) => secrets.filter((text) => JSON.stringify(said).includes(text)));
  expect(shown).toEqual([[], secrets]);
});

const WORDS = [
  'fastställ',
  'godkänn',
  'skicka in',
  'Språk som bro',
  'är klart',
  'ta bort',
  'påminn alla',
  'kvartalet',
  'rapporten',
  'inget nytt',
  'ny ansökan',
  'ja',
  'återremittera',
];
const sentences = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  sentences,
);

/** A person's language is theirs to choose by writing; all else is changed by buttons alone. */
const recordsOf = async (running: RunningBot): Promise<string> =>
  JSON.stringify((await running.records()).filter(({ kind }) => kind !== 'person'));

it('answers any text, once, and changes nothing by it', async () => {
  const before = await recordsOf(bot);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(CONTACT, SECRETARY, CHAIR), anything, async (person, text) => {
      await bot.clock.pass(1_000);
      expect((await says(bot, person, text)).words).not.toBe('');
    }),
    { numRuns: 150 },
  );
  expect(await recordsOf(bot)).toBe(before);
});
