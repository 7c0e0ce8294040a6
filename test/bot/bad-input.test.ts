import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';
import type { AnyRecord } from '../../services/domain/record.ts';
import type { AnyRegistered, RegisteredKind } from '../../services/domain/register/registered.ts';
import type { StoreSettings } from '../../services/store/open-store.ts';
import { listAll } from '../../services/store/store.ts';
import { startCosmosServer, type CosmosServer } from '../helpers/cosmos-server.ts';
import { inputsOf, wordsOf, type Answer, type Card } from './answer.ts';
import { CONTACT, DEPUTY, OTHER_CONTACT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let folder: string;
let server: CosmosServer;
let bot: RunningBot;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  server = await startCosmosServer();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ENGINES: [string, () => StoreSettings][] = [
  ['SQLite', () => ({ engine: 'sqlite', file: join(folder, 'records.sqlite') })],
  ['Cosmos DB', () => ({ engine: 'cosmos', ...server.settings })],
];

const PROJECT = { kind: 'project', id: 'daliga-inmatningar' } as const;
const LONG = 'x'.repeat(10_000);

interface Bad {
  what: string;
  kind?: RegisteredKind;
  /** The group of fields they stand in. */
  group: string;
  filledIn: { [input: string]: unknown };
  sv: string;
  en: string;
}

const inMoney = (what: string, written: unknown, swedish: string, english: string): Bad => ({
  what,
  group: 'money',
  filledIn: { 'f-budget': written },
  sv: `Budget totalt: ${swedish}`,
  en: `Total budget: ${english}`,
});

const BAD: Bad[] = [
  {
    what: 'an end before the start',
    group: 'about',
    filledIn: { 'f-startsOn': '2027-06-01', 'f-endsOn': '2027-05-31' },
    sv: 'Slutdatum: slutet ligger före starten.',
    en: 'End date: the end is before the start.',
  },
  {
    what: 'a date in 2202',
    group: 'about',
    filledIn: { 'f-startsOn': '2202-01-01' },
    sv: 'Startdatum: året stämmer inte.',
    en: 'Start date: the year cannot be right.',
  },
  {
    what: 'a day there is not',
    group: 'about',
    filledIn: { 'f-endsOn': '2027-02-29' },
    sv: 'Slutdatum: datumet finns inte.',
    en: 'End date: there is no such date.',
  },
  {
    what: 'one day of several that there is not',
    group: 'papers',
    filledIn: { 'f-reportingDates': '2027-03-31, 2027-06-31' },
    sv: 'Redovisas till finansiären: datumet finns inte.',
    en: 'there is no such date.',
  },
  {
    what: 'a country that does not exist',
    kind: 'activity',
    group: 'about',
    filledIn: { 'f-country': 'XX' },
    sv: 'Land: landet finns inte.',
    en: 'Country: there is no such country.',
  },
  inMoney('a negative amount', '-5 000 kr', 'beloppet kan inte vara negativt.', 'the amount cannot be negative.'),
  inMoney('a huge amount', '9'.repeat(30), 'beloppet är orimligt stort.', 'the amount is unreasonably large.'),
  inMoney('a currency nobody knows', '5 000 XYZ', 'valutan känns inte igen.', 'that currency is not known.'),
  inMoney('an amount in words', 'ganska mycket', 'beloppet går inte att läsa.', 'the amount cannot be read.'),
  {
    what: 'a grant larger than the budget',
    group: 'money',
    filledIn: { 'f-budget': '1 000', 'f-grant': '2 000' },
    sv: 'Bidrag: bidraget är större än budgeten.',
    en: 'Grant: the grant is larger than the budget.',
  },
  {
    what: '10,000 characters',
    group: 'start',
    filledIn: { 'f-purpose': LONG },
    sv: 'Syfte: texten är 8 500 tecken för lång.',
    en: 'Purpose: the text is 8,500 characters too long.',
  },
  {
    what: 'a name of blanks and of what nobody sees',
    group: 'about',
    filledIn: { 'f-title': ' \u00a0\u200b\u202e ' },
    sv: 'Det här saknas: projektets namn.',
    en: 'Still missing: ',
  },
  {
    what: 'a choice that is not in the list',
    group: 'about',
    filledIn: { 'f-type': 'hemligt' },
    sv: 'Slag: det valet finns inte.',
    en: 'there is no such choice.',
  },
  {
    what: 'a reference no record can have',
    group: 'about',
    filledIn: { 'f-programme': 'x'.repeat(201) },
    sv: 'Fond eller program: texten är 1 tecken för lång.',
    en: 'the text is 1 character too long.',
  },
];

/** What the presses here could have changed. */
const work = async (): Promise<AnyRecord[]> =>
  (await Promise.all((['project', 'activity'] as const).map((kind) => listAll(bot.store, kind)))).flat().map(({ record }) => record);

async function unsaved(press: () => Promise<Answer>): Promise<Answer> {
  const before = await work();
  const answer = await press();
  expect(answer.status).toBe(200);
  expect(await work()).toEqual(before);
  return answer;
}

function cardOf({ card, body }: Answer): Card {
  if (card === undefined) throw new Error(`answered without a card: ${body}`);
  return card;
}

const press = (person: string, verb: string, data: object): Promise<Answer> => bot.seat(person).presses(verb, data);
const pressed = async (person: string, verb: string, data: object): Promise<Card> => cardOf(await press(person, verb, data));
const stored = async (kind: RegisteredKind = 'project', id: string = PROJECT.id): Promise<AnyRegistered | undefined> =>
  (await bot.store.get(kind, id))?.record;

describe.each(ENGINES)('bad input, kept in %s', (_engine, settings) => {
  beforeAll(async () => {
    bot = await startBot({ keptIn: settings() });
    await press(CONTACT, 'record.create', { ...PROJECT, unit: UNIT, 'f-title': 'Dåliga inmatningar' });
    await press(CONTACT, 'record.create', { ...PROJECT, kind: 'activity', unit: UNIT, 'f-title': 'Resa', 'f-type': 'other' });
    await press(DEPUTY, 'language', { locale: 'en' });
  });
  beforeEach(async () => {
    // A chat takes sixty messages in thirty seconds.
    await bot.clock.pass(1_000);
  });
  afterAll(() => bot.stop());

  it.each(BAD)('$what is named by its field, in both languages; nothing is stored, and what was typed stays', async (bad) => {
    const record = { kind: bad.kind ?? 'project', id: PROJECT.id, group: bad.group, rev: 0 };
    for (const [person, said] of [
      [CONTACT, bad.sv],
      [DEPUTY, bad.en],
    ] as const) {
      const form = cardOf(await unsaved(() => press(person, 'record.save', { ...record, ...bad.filledIn })));
      expect(wordsOf(form)).toContain(said);
      expect(inputsOf(form)).toMatchObject(bad.filledIn);
    }
  });

  it.each(BAD.filter(({ group, kind }) => group === 'about' && kind === undefined))('$what makes no new record', async ({ filledIn }) => {
    const made = { kind: 'project', id: 'ny', unit: UNIT, 'f-title': 'Ny' };
    const form = cardOf(await unsaved(() => press(CONTACT, 'record.create', { ...made, ...filledIn })));
    expect(inputsOf(form)).toMatchObject(filledIn);
  });

  it('emoji and a formula are kept as they were written', async () => {
    const text = '=HYPERLINK("http://x";"y") 👩‍👩‍👧 +1 @SUM(A1) 🏴󠁧󠁢󠁳󠁣󠁴󠁿';
    const card = await pressed(CONTACT, 'record.save', { ...PROJECT, group: 'start', rev: 0, 'f-goals': text });
    expect((await stored())?.values).toMatchObject({ goals: text });
    expect(inputsOf(await pressed(CONTACT, 'record.form', { ...PROJECT, group: 'start' }))['f-goals']).toBe(text);
    expect(wordsOf(card)).toContain('Sparat.');
  });

  it('a number where a client makes one of a text is the text', async () => {
    await pressed(CONTACT, 'record.save', { ...PROJECT, group: 'papers', rev: '1', 'f-diaryNumber': 2026 });
    expect((await stored())?.values).toMatchObject({ diaryNumber: '2026' });
  });

  it('a text that is longer than any press is refused as such, and not passed over', async () => {
    const tooMuch = { ...PROJECT, group: 'start', rev: 2, 'f-goals': 'x'.repeat(20_001), 'f-purpose': 'Kvar' };
    expect((await unsaved(() => press(CONTACT, 'record.save', tooMuch))).text).toBe(sv.failure['too-long']);
    const shapeless = { ...PROJECT, group: 'start', rev: 2, 'f-goals': { a: 1 }, 'f-purpose': 'Kvar' };
    expect((await unsaved(() => press(DEPUTY, 'record.save', shapeless))).text).toBe(en.failure['bad-action']);
  });

  it('two who change one record: the second is told, keeps what was typed, and may save again', async () => {
    const seen = { ...PROJECT, group: 'start', rev: 2 };
    await pressed(SECRETARY, 'record.save', { ...seen, 'f-goals': 'Sekretariatets mål' });
    const late = cardOf(await unsaved(() => press(CONTACT, 'record.save', { ...seen, 'f-goals': 'Mina mål', 'f-purpose': 'Mitt syfte' })));
    expect(wordsOf(late)).toContain('Någon annan har ändrat sedan du öppnade formuläret:');
    expect(inputsOf(late)).toMatchObject({ 'f-goals': 'Mina mål', 'f-purpose': 'Mitt syfte' });
    await pressed(CONTACT, 'record.save', { ...seen, rev: 3, 'f-goals': 'Mina mål' });
    expect(await stored()).toMatchObject({ rev: 4, values: { goals: 'Mina mål' } });
  });

  it('two who press at one moment: one is saved, the other told', async () => {
    const seen = { ...PROJECT, group: 'start', rev: 4 };
    const cards = await Promise.all(
      [CONTACT, SECRETARY].map((person) => pressed(person, 'record.save', { ...seen, 'f-timetable': `Tidplan ${person}` })),
    );
    const said = cards.map((card) => (wordsOf(card).includes('Sparat.') ? 'saved' : 'told'));
    expect(said.sort()).toEqual(['saved', 'told']);
    expect((await stored())?.rev).toBe(5);
  });

  it.each(['record.show', 'record.edit', 'record.form', 'record.save', 'record.step-form', 'record.step', 'record.undo', 'record.history'])(
    'a press on a record of another unit: %s',
    async (verb) => {
      const data = { ...PROJECT, group: 'start', rev: 5, to: 'planned', 'f-goals': 'Andras mål' };
      const card = cardOf(await unsaved(() => press(OTHER_CONTACT, verb, data)));
      expect(wordsOf(card)).toContain(sv.failure['not-allowed']);
      expect(JSON.stringify(card)).not.toContain('Dåliga inmatningar');
    },
  );

  it('a new record for an administration that is not there, or not theirs, or under an id nothing can have', async () => {
    const made = { ...PROJECT, id: 'ny', 'f-title': 'Ny' };
    const nowhere = cardOf(await unsaved(() => press(SECRETARY, 'record.create', { ...made, unit: 'finns-inte' })));
    expect(wordsOf(nowhere)).toContain('Det här saknas: förvaltning.');
    expect(inputsOf(nowhere)).toMatchObject({ 'f-title': 'Ny' });
    await unsaved(() => press(CONTACT, 'record.create', { ...made, unit: 'social' }));
    const odd = cardOf(await unsaved(() => press(CONTACT, 'record.create', { ...made, id: 'å/b?', unit: UNIT })));
    expect(wordsOf(odd)).toContain(sv.failure['not-found']);
  });

  it('a record that is not there, and one that was removed', async () => {
    const gone = { kind: 'project', id: 'borttaget', group: 'start', rev: 1, to: 'planned', 'f-goals': 'Mål' };
    expect(wordsOf(cardOf(await unsaved(() => press(CONTACT, 'record.save', gone))))).toContain(sv.failure['not-found']);
    await pressed(CONTACT, 'record.create', { ...gone, unit: UNIT, 'f-title': 'Borttaget' });
    await pressed(CONTACT, 'record.undo', { ...gone, rev: 0 });
    for (const verb of ['record.save', 'record.step']) {
      const card = cardOf(await unsaved(() => press(CONTACT, verb, { ...gone, 'f-areas': 'P1' })));
      expect(wordsOf(card)).toContain('Det har tagits bort, så det går inte att ändra. Historiken finns kvar.');
    }
    const form = cardOf(await unsaved(() => press(CONTACT, 'record.form', gone)));
    expect(inputsOf(form)).toEqual({});
    expect(wordsOf(await pressed(CONTACT, 'record.history', gone))).toContain('Borttaget');
  });

  it('leaves no fault in the log', () => {
    expect(new Set(bot.log.filter(({ msg }) => msg.startsWith('turn.')).map((line) => JSON.stringify(line)))).toEqual(new Set());
  });
});
