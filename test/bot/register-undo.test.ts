import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { button, buttonsOf, wordsOf, type Card } from './answer.ts';
import { CONTACT, DEPUTY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const project = { kind: 'project', id: 'angrat' } as const;

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

async function pressed(person: string, verb: string, data: object = {}): Promise<Card> {
  const { card } = await bot.seat(person).presses(verb, data);
  if (card === undefined) throw new Error(`${verb} was not answered with a card`);
  return card;
}

const titles = (card: Card): string[] => buttonsOf(card).map(({ title }) => title);
const undoing = (card: Card): string[] => titles(card).filter((title) => title.startsWith('Ångra'));
const state = async (): Promise<string | undefined> => (await bot.store.get('project', project.id))?.record.state;

describe('one’s own last change', () => {
  it('is undone by a button that says what it undoes: the making, the step or the change', async () => {
    expect(undoing(await pressed(CONTACT, 'record.create', { ...project, unit: UNIT, 'f-title': 'Ångrat' }))).toEqual([
      'Ångra: ta bort igen',
    ]);
    expect(undoing(await pressed(CONTACT, 'record.save', { ...project, group: 'start', rev: 0, 'f-goals': 'Mål' }))).toEqual([
      'Ångra ändringen',
    ]);
    const cancelled = await pressed(CONTACT, 'record.step', { ...project, rev: 1, to: 'cancelled' });
    expect(undoing(cancelled)).toEqual(['Ångra: åter till ”Idé”']);
    expect(undoing(await pressed(DEPUTY, 'record.show', project))).toEqual([]);
  });

  it('is undone a day later, and after that neither offered nor done', async () => {
    const undo = button(await pressed(CONTACT, 'record.show', project), 'Ångra: åter till ”Idé”');
    bot.clock.moveTo(bot.clock.clock() + DAY_MS);
    expect(undoing(await pressed(CONTACT, 'record.show', project))).toEqual([undo.title]);
    bot.clock.moveTo(bot.clock.clock() + 1);
    expect(undoing(await pressed(CONTACT, 'record.show', project))).toEqual([]);
    expect(wordsOf(await pressed(CONTACT, undo.verb, undo.data))).toContain('Det går inte att ångra: det har gått mer än ett dygn');
    expect(await state()).toBe('cancelled');
  });
});

describe('the history', () => {
  it('says from which state to which an undo led, also one that took the record out', async () => {
    const undone = { kind: 'project', id: 'ater' };
    await pressed(CONTACT, 'record.create', { ...undone, unit: UNIT, 'f-title': 'Åter' });
    await pressed(CONTACT, 'record.step', { ...undone, rev: 0, to: 'cancelled' });
    await pressed(CONTACT, 'record.undo', { ...undone, rev: 1 });
    expect(wordsOf(await pressed(CONTACT, 'record.history', undone))).toMatch(/ångrade så att läget gick från ”Avbrutet” till ”Idé” /);
    const gone = { kind: 'project', id: 'borta' };
    await pressed(CONTACT, 'record.create', { ...gone, unit: UNIT, 'f-title': 'Borta' });
    await pressed(CONTACT, 'record.undo', { ...gone, rev: 0 });
    expect(wordsOf(await pressed(CONTACT, 'record.history', gone))).toMatch(/ångrade så att läget gick från ”Idé” till ”Borttaget” /);
  });

  it('says only that it was undone where the state stayed', async () => {
    const same = { kind: 'project', id: 'samma' };
    await pressed(CONTACT, 'record.create', { ...same, unit: UNIT, 'f-title': 'Samma' });
    await pressed(CONTACT, 'record.save', { ...same, group: 'start', rev: 0, 'f-goals': 'Mål' });
    await pressed(CONTACT, 'record.undo', { ...same, rev: 1 });
    const words = wordsOf(await pressed(CONTACT, 'record.history', same));
    expect(words).toContain('Mål: borttaget (var: Mål)');
    expect(words).not.toContain('så att läget');
  });
});
