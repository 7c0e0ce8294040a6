import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { en } from '../../cards/text/en.ts';
import { sv } from '../../cards/text/sv.ts';
import { cardIn, wordsOf } from './answer.ts';
import { CHAIR, CONTACT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await startBot();
});

afterEach(() => bot.stop());

/** The first card in the chat of somebody who has just got the bot. */
async function greeting(person: string): Promise<string> {
  await bot.seat(person).installs();
  const [first] = bot.connector.in(`chat-${person}`);
  return first === undefined ? '' : wordsOf(cardIn(first.activity));
}

describe('a greeting', () => {
  it.each([
    ['the contact person of their own report', CONTACT, 'Barn- och utbildningsförvaltningen, kvartal 3 2026: inte inskickad.'],
    ['the secretariat how many are missing', SECRETARY, '1 av 7 rapporter är inte inskickade än: Barn- och utbildningsförvaltningen.'],
    ['the chair when the quarter is expected', CHAIR, 'Internationella kommittén får kvartal 3 2026 senast torsdag 17 december 2026.'],
  ])('tells %s, so that there is no void', async (_who, person, words) => {
    const said = await greeting(person);
    expect([said.includes(sv.next.title), said.includes('Nästa gång rapporteringen öppnar är')]).toEqual([true, true]);
    expect(said).toContain(words);
  });

  it('does so in the language of whoever is greeted', async () => {
    const stored = await bot.store.get('person', CHAIR);
    if (stored === undefined) throw new Error('nobody');
    await bot.store.replace({ ...stored.record, locale: 'en' }, stored.etag);
    expect(await greeting(CHAIR)).toContain(en.next.title);
  });
});
