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
