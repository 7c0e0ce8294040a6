import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buttonsOf, inputsOf, wordsOf, type Card } from './answer.ts';
import { CHAIR, CONTACT, DEPUTY, OTHER_CONTACT, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot | undefined;

async function pressed(person: string, verb: string, data: object): Promise<Card> {
  const answer = await bot?.seat(person).presses(verb, data);
  if (answer?.card === undefined) throw new Error(`${verb} was not answered with a card`);
  return answer.card;
}
const titles = (card: Card): string[] => buttonsOf(card).map(({ title }) => title);
const project = { kind: 'project', id: 'bron' };
const money = { ...project, group: 'money', rev: 0 };
const activity = { kind: 'activity', id: 'resan' };

beforeEach(async () => {
  await bot?.stop();
  bot = await startBot();
  await pressed(CONTACT, 'record.create', { ...project, unit: UNIT, 'f-title': 'Bron' });
});
afterAll(() => bot?.stop());

describe('two people changing one record', () => {
  it('the later one is told who changed what, and keeps what was typed', async () => {
    await pressed(DEPUTY, 'record.save', { ...money, 'f-budget': '100 kr', 'f-grant': '', 'f-ownShare': '' });
    const form = await pressed(CONTACT, 'record.save', { ...money, 'f-budget': '300 kr', 'f-grant': '', 'f-ownShare': '7 kr' });
    expect(wordsOf(form)).toContain('Budget totalt: 100\u00a0kr (Elias Tornhage)');
    expect(inputsOf(form)).toEqual({ 'f-budget': '300 kr', 'f-grant': '', 'f-ownShare': '7 kr' });
  });

  it('a field the later one left alone keeps the earlier one’s change', async () => {
    await pressed(DEPUTY, 'record.save', { ...money, 'f-budget': '', 'f-grant': '50 kr', 'f-ownShare': '' });
    const form = await pressed(CONTACT, 'record.save', { ...money, 'f-budget': '', 'f-grant': '', 'f-ownShare': '7 kr' });
    expect(inputsOf(form)).toEqual({ 'f-budget': '', 'f-grant': '50\u00a0kr', 'f-ownShare': '7 kr' });
  });
});

describe('a press that comes to nothing says why', () => {
  it('on another administration’s record, and on one that may only be read', async () => {
    expect(wordsOf(await pressed(OTHER_CONTACT, 'record.edit', project))).toContain('Det tillhör en annan förvaltning.');
    expect(wordsOf(await pressed(CHAIR, 'record.edit', project))).toContain('Du kan läsa det, men inte ändra.');
    expect(wordsOf(await pressed(CHAIR, 'record.step', { ...project, rev: 0, to: 'cancelled' }))).toContain(
      'Du kan läsa det, men inte ändra.',
    );
    expect((await bot?.store.get('project', 'bron'))?.record.state).toBe('idea');
  });

  it('on a fund there is none of', async () => {
    const form = await pressed(CONTACT, 'record.save', { ...project, group: 'about', rev: 0, 'f-programme': 'no-such-fund' });
    expect(wordsOf(form)).toContain('Fond eller program: det valet finns inte. Välj i listan.');
  });

  it('on one that has been removed', async () => {
    expect(wordsOf(await pressed(CONTACT, 'record.undo', { ...project, rev: 0 }))).toContain('Det är borttaget ur listorna');
    expect(wordsOf(await pressed(CONTACT, 'record.edit', project))).toContain('Det har tagits bort, så det går inte att ändra.');
  });

  it('on a step that another field stands in the way of, which can then be mended in the same form', async () => {
    await pressed(CONTACT, 'record.create', {
      ...activity,
      unit: UNIT,
      'f-title': 'Resan',
      'f-type': 'work-trip',
      'f-startsOn': '2027-05-01',
    });
    const held = { 'f-areas': 'P1', 'f-purposes': 'S1', 'f-goal': 'Lära', 'f-outcome': 'Lärde' };
    const form = await pressed(CONTACT, 'record.step', { ...activity, rev: 0, to: 'held', ...held });
    expect(wordsOf(form)).toContain('Datum: dagen har inte varit än.');
    expect(inputsOf(form)).toEqual({ 'f-startsOn': '2027-05-01', ...held });
  });
});

describe('a press that comes to nothing leaves what can be done now', () => {
  it.each([
    ['an undo of what somebody has changed since', 'record.undo', { rev: 0 }],
    ['a step it cannot take', 'record.step', { rev: 1, to: 'completed' }],
    ['a step it has taken', 'record.step', { rev: 1, to: 'idea' }],
  ])('on one’s own record: %s', async (_what, verb, data) => {
    await pressed(DEPUTY, 'record.save', { ...money, 'f-budget': '100 kr', 'f-grant': '', 'f-ownShare': '' });
    const refused = await pressed(CONTACT, verb, { ...project, ...data });
    expect(titles(refused)).toEqual(titles(await pressed(CONTACT, 'record.show', project)));
    expect(titles(refused)).toEqual(expect.arrayContaining(['Starta projektet', 'Ändra', 'Historik']));
  });

  it('on one that may only be read: its history, and nothing else', async () => {
    expect(titles(await pressed(CHAIR, 'record.step', { ...project, rev: 0, to: 'cancelled' }))).toEqual(['Historik']);
  });
});
