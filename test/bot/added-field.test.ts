import { afterAll, beforeAll, describe as suite, expect, it } from '@jest/globals';
import { describe, type Description } from '../../services/domain/description/field.ts';
import { searchText } from '../../services/domain/description/search-text.ts';
import { recordOfEntry } from '../../services/domain/register/from-report.ts';
import type { KindRules } from '../../services/domain/register/kind-rules.ts';
import { kindsIn, type Kinds } from '../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { registeredShape } from '../../services/store/registered-shape.ts';
import { fieldsAddedSince } from '../../services/store/upgrade-registered.ts';
import { solna } from '../helpers/builders.ts';
import { inputsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

/** A field of every type there is. The product's own fields have their words, or do not compile; these are called by their names. */
const ADDED = describe({
  motto: { group: 'added', type: 'text', limit: 60, listed: true, searched: true, requiredIn: ['ongoing'] },
  story: { group: 'added', type: 'long-text', limit: 500, listed: true, searched: true },
  lookedAtOn: { group: 'added', type: 'date', listed: true },
  meetings: { group: 'added', type: 'dates', most: 3, listed: true },
  fee: { group: 'added', type: 'amount', listed: true },
  colour: { group: 'added', type: 'choice', of: ['gult', 'rosa'], listed: true },
  shapes: { group: 'added', type: 'choices', of: ['runt', 'ovalt'], listed: true },
  origin: { group: 'added', type: 'country', listed: true },
  friend: { group: 'added', type: 'reference', to: 'partner', listed: true, searched: true },
  friends: { group: 'added', type: 'references', to: 'partner', most: 3, listed: true, searched: true },
});
const NAMES = Object.keys(ADDED);

/** What is filled in, and how each of it reads. */
const FILLED_IN = {
  'f-motto': 'Havtornsmotto',
  'f-story': 'Om krusbärssnår',
  'f-lookedAtOn': '2026-11-02',
  'f-meetings': '2027-03-01, 2027-01-15',
  'f-fee': '2 tkr',
  'f-colour': 'rosa',
  'f-shapes': 'ovalt',
  'f-origin': 'IS',
  'f-friend': 'riga',
  'f-friends': 'gent',
};
const READS = {
  motto: 'Havtornsmotto',
  story: 'Om krusbärssnår',
  lookedAtOn: '2 nov. 2026',
  meetings: '15 jan. 2027 och 1 mars 2027',
  fee: '2 000 kr',
  colour: 'rosa',
  shapes: 'ovalt',
  origin: 'Island',
  friend: 'Riga stad',
  friends: 'Gents stad',
};

const extended = (rules: KindRules): KindRules => ({ ...rules, description: { ...rules.description, ...ADDED } });
const own = kindsIn(solna().policy);
const KINDS: Kinds = {
  project: extended(own.project),
  application: extended(own.application),
  activity: extended(own.activity),
  partner: extended(own.partner),
  programme: extended(own.programme),
};

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({ kinds: KINDS });
});
afterAll(() => bot.stop());

async function pressed(verb: string, data: object, by = SECRETARY): Promise<Card> {
  const { card } = await bot.seat(by).presses(verb, data);
  if (card === undefined) throw new Error(`${verb} was not answered with a card`);
  return card;
}

const asContact = (verb: string, data: object): Promise<Card> => pressed(verb, data, CONTACT);

/** Spaces of every kind as one. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
const words = async (verb: string, data: object): Promise<string> => plain(wordsOf(await pressed(verb, data)));

/** What stands in the first group of each kind's form. */
const FIRST: Record<RegisteredKind, object> = {
  project: {},
  application: {},
  activity: { 'f-type': 'other' },
  partner: { 'f-type': 'other', 'f-country': 'IS', 'f-relation': 'coming' },
  programme: { 'f-type': 'other' },
};

suite.each(REGISTERED_KINDS)('a field added to the description of a %s, and nowhere else', (kind) => {
  const record = { kind, id: `tillagt-${kind}` };
  const title = `Tillägg ${kind}`;

  it('is asked for in the form, with the input its type has', async () => {
    await pressed('record.create', { ...record, unit: UNIT, 'f-title': title, ...FIRST[kind] });
    expect(JSON.stringify(await pressed('record.edit', record))).toContain('"group":"added"');
    const form = await pressed('record.form', { ...record, group: 'added' });
    expect(Object.keys(inputsOf(form))).toEqual(NAMES.map((name) => `f-${name}`));
  });

  it('is read by its description: what is wrong with it is named, and nothing is stored', async () => {
    const before = bot.writes();
    const bad = { 'f-motto': 'x'.repeat(61), 'f-lookedAtOn': '2026-02-30', 'f-fee': '-1', 'f-colour': 'blått', 'f-origin': 'XX' };
    const said = await words('record.save', { ...record, group: 'added', rev: 0, ...bad });
    for (const name of ['motto', 'lookedAtOn', 'fee', 'colour', 'origin']) expect(said).toContain(`${name}: `);
    expect(bot.writes()).toBe(before);
  });

  it('is kept, and stands on the record’s card and in its form', async () => {
    const card = await words('record.save', { ...record, group: 'added', rev: 0, ...FILLED_IN });
    for (const [name, text] of Object.entries(READS)) expect(card).toContain(`**${name}:** ${text}`);
    const form = inputsOf(await pressed('record.form', { ...record, group: 'added' }));
    expect(form).toMatchObject({ 'f-motto': 'Havtornsmotto', 'f-colour': 'rosa', 'f-origin': 'IS', 'f-friends': 'gent' });
  });

  it('stands in the list, which can be narrowed by it', async () => {
    const list = await words('record.list', { kind, only: 'colour:rosa' });
    expect(list).toContain(title);
    for (const text of Object.values(READS)) expect(list).toContain(text);
  });

  it('stands in the history, from what to what', async () => {
    await pressed('record.save', { ...record, group: 'added', rev: 1, 'f-motto': 'Nyponmotto' });
    const history = await words('record.history', record);
    for (const [name, text] of Object.entries(READS)) expect(history).toContain(`${name}: ${text}`);
    expect(history).toContain('motto: från ”Havtornsmotto” till ”Nyponmotto”');
  });

  it('is found by its words, and by the names of what it refers to', async () => {
    for (const text of ['nyponmoto', 'krusbarssnar']) expect(await words('record.search', { words: text })).toContain(title);
    for (const text of ['Riga', 'Gents']) expect(await words('record.search', { words: `${text} ${title}` })).toContain(title);
    expect(await words('record.search', { words: 'havtornsmotto' })).not.toContain(title);
  });

  it('is given back by an undo', async () => {
    expect(await words('record.undo', { ...record, rev: 2 })).toContain('**motto:** Havtornsmotto');
  });

  it('is checked when it is read from the store, and empty in what was stored before it', async () => {
    const stored = (await bot.store.get(kind, record.id))?.record;
    if (stored === undefined) throw new Error('nothing was stored');
    const isAsDescribed = registeredShape(KINDS[kind]);
    expect(isAsDescribed(stored)).toBe(true);
    expect(isAsDescribed({ ...stored, values: { ...stored.values, lookedAtOn: 'i går' } })).toBe(false);
    const before = { ...stored, values: Object.fromEntries(Object.entries(stored.values).filter(([name]) => !NAMES.includes(name))) };
    expect(isAsDescribed(before)).toBe(false);
    expect(fieldsAddedSince(KINDS[kind])(before)).toMatchObject({ values: { title, motto: '', meetings: [], friends: [] } });
    expect(isAsDescribed(fieldsAddedSince(KINDS[kind])(before))).toBe(true);
  });
});

suite.each(['application', 'activity'] as const)('a field added to the description of an %s, in the quarter’s report', (type) => {
  const entry = { report: REPORT, entry: `tillagt-${type}` };
  const title = `Rapporterat ${type}`;
  const classified = { 'f-areas': 'P1', 'f-purposes': 'S1' };
  const asked = {
    application: { ...classified, 'f-programme': 'erasmus-plus', 'f-submittedOn': '2026-09-01' },
    activity: { ...classified, 'f-type': 'study-visit', 'f-startsOn': '2026-09-10', 'f-goal': 'Lära', 'f-outcome': 'Lärde' },
  }[type];

  it('is asked for in the form, where it is in the register’s', async () => {
    const form = await asContact('report.entry-form', { report: REPORT, type });
    expect(Object.keys(inputsOf(form))).toEqual(expect.arrayContaining(NAMES.map((name) => `f-${name}`)));
  });

  it('is read by its description, and what is wrong with it is said in the register’s words', async () => {
    const bad = { 'f-title': title, 'f-motto': 'x'.repeat(61), 'f-lookedAtOn': '2026-02-30', 'f-origin': 'XX', 'f-friend': 'ingen' };
    const form = await asContact(`report.save-${type}`, { ...entry, ...bad });
    for (const name of ['motto', 'lookedAtOn', 'origin', 'friend']) expect(plain(wordsOf(form))).toContain(`${name}: `);
    expect(inputsOf(form)).toMatchObject({ 'f-title': title, 'f-motto': 'x'.repeat(61), 'f-lookedAtOn': '2026-02-30' });
  });

  it('is kept, stands in the report as it is read, and in its form again', async () => {
    await asContact(`report.save-${type}`, { ...entry, 'f-title': title, ...asked, ...FILLED_IN });
    const preview = plain(wordsOf(await asContact('report.preview', { report: REPORT })));
    for (const [name, text] of Object.entries(READS)) expect(preview).toContain(`**${name}:** ${text}`);
    expect(inputsOf(await asContact('report.entry-form', { report: REPORT, type, entry: entry.entry }))).toMatchObject({
      'f-title': title,
      'f-motto': 'Havtornsmotto',
      'f-origin': 'IS',
      'f-friends': 'gent',
    });
  });

  it('is stated in the register', async () => {
    const found = (await bot.store.get('report', REPORT))?.record;
    const saved = found?.entries.find(({ id }) => id === entry.entry);
    if (found === undefined || saved === undefined) throw new Error('nothing was saved');
    const stating = { report: found, entry: saved, by: CONTACT, at: '2026-10-05T08:00:00.000Z', today: '2026-10-05' } as const;
    expect(recordOfEntry(undefined, { ...stating, programmeOf: () => undefined })?.values).toMatchObject({
      title,
      motto: 'Havtornsmotto',
      lookedAtOn: '2026-11-02',
      meetings: ['2027-01-15', '2027-03-01'],
      fee: { amount: 2000, currency: 'SEK' },
      friends: ['gent'],
    });
  });
});

suite('a field that a state requires', () => {
  it('is asked for before the step, and its lack is said', async () => {
    const record = { kind: 'project', id: 'tillagt-krav' };
    await pressed('record.create', { ...record, unit: UNIT, 'f-title': 'Krav' });
    const form = await pressed('record.step-form', { ...record, rev: 0, to: 'ongoing' });
    expect(wordsOf(form)).toMatch(/Det här saknas: .*motto/);
    expect(Object.keys(inputsOf(form))).toContain('f-motto');
  });
});

suite('the text a record is found by', () => {
  it('is that of its searched fields alone', () => {
    const description: Description = { ...ADDED, hidden: { group: 'added', type: 'text', limit: 9 } };
    expect(searchText(description, { motto: 'a', hidden: 'b', story: 'c' })).toBe('a\nc');
  });
});
