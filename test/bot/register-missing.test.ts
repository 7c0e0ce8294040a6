import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inputsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const START = {
  'f-areas': 'P1',
  'f-purposes': 'S1',
  'f-purpose': 'Fler språk',
  'f-goals': 'Tio klasser',
  'f-activities': 'Utbyten',
  'f-commitments': 'Vi leder',
  'f-timetable': 'Mars till juni',
  'f-evaluationMethod': 'Enkät',
};
const DECISION = ['f-decision', 'f-decidedOn'];

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

async function pressed(verb: string, data: object): Promise<Card> {
  const { card } = await bot.seat(CONTACT).presses(verb, data);
  if (card === undefined) throw new Error(`${verb} was not answered with a card`);
  return card;
}

const made = (id: string, values: object): Promise<Card> =>
  pressed('record.create', { kind: 'project', id, unit: UNIT, 'f-title': id, 'f-type': 'eu', 'f-startsOn': '2027-01-01', ...values });
const labels = (card: Card): string[] =>
  DECISION.map((id) => new RegExp(`"id":"${id}","label":"([^"]*)"`).exec(JSON.stringify(card))?.[1] ?? '');

/** The form names what is missing, asks for it as something that must be there, and holds what was typed. */
function expectAsked(form: Card, typed: object): void {
  expect(wordsOf(form)).toContain('Det här saknas: vem som har beslutat om projektet och beslutsdatum.');
  expect(Object.keys(inputsOf(form))).toEqual(expect.arrayContaining(DECISION));
  expect(labels(form)).toEqual(['Vem som har beslutat om projektet', 'Beslutsdatum']);
  expect(inputsOf(form)).toMatchObject(typed);
}

describe('a form that is shown again because something is missing holds what is missing', () => {
  it('in a step, where what was typed there makes the project one that is decided on', async () => {
    await made('langt', {});
    const step = { kind: 'project', id: 'langt', rev: 0, to: 'ongoing', ...START, 'f-endsOn': '2030-12-31' };
    expect(Object.keys(inputsOf(await pressed('record.step-form', step)))).toEqual(['f-endsOn', ...Object.keys(START)]);
    const form = await pressed('record.step', step);
    expectAsked(form, { ...START, 'f-endsOn': '2030-12-31' });
    const decided = { 'f-decision': 'Kommunstyrelsen', 'f-decidedOn': '2026-11-20' };
    expect(wordsOf(await pressed('record.step', { ...step, ...inputsOf(form), ...decided }))).toContain('Läget är nu: pågår.');
  });

  it('in a group of a running project that becomes longer, and keeps what is typed there whatever else is wrong', async () => {
    await made('forlangt', { 'f-endsOn': '2028-12-31' });
    await pressed('record.step', { kind: 'project', id: 'forlangt', rev: 0, to: 'ongoing', ...START });
    const save = { kind: 'project', id: 'forlangt', group: 'about', rev: 1, 'f-endsOn': '2033-12-31' };
    const form = await pressed('record.save', save);
    expectAsked(form, { 'f-endsOn': '2033-12-31' });
    const half = await pressed('record.save', { ...save, ...inputsOf(form), 'f-decision': 'Kommunstyrelsen', 'f-decidedOn': '2026-02-30' });
    expect(wordsOf(half)).toContain('Beslutsdatum: datumet finns inte.');
    expect(inputsOf(half)).toMatchObject({ 'f-decision': 'Kommunstyrelsen', 'f-decidedOn': '2026-02-30' });
    const saved = await pressed('record.save', { ...save, ...inputsOf(half), 'f-decidedOn': '2026-11-20' });
    expect(wordsOf(saved)).toContain('Sparat.');
  });

  it('where more boards are concerned than the city lets an administration decide for', async () => {
    await made('namnder', { 'f-endsOn': '2028-12-31' });
    await pressed('record.step', { kind: 'project', id: 'namnder', rev: 0, to: 'ongoing', ...START });
    const boards = { 'f-boards': 'skolnamnden,socialnamnden' };
    expectAsked(await pressed('record.save', { kind: 'project', id: 'namnder', group: 'papers', rev: 1, ...boards }), boards);
  });
});
