import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import { solna } from '../helpers/builders.ts';
import { button, wordsOf } from './answer.ts';
import { CONTACT, SECRETARY } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const OTHER_SECRETARY = '501a0000-0000-4000-8000-000000000802';

let bot: RunningBot;

/** A city told to start with a quarter that has passed already. */
beforeAll(async () => {
  const file = solna();
  bot = await startBot({ file: { ...file, policy: { ...file.policy, firstQuarter: '2026-Q1' } } });
});

afterAll(() => bot.stop());

const sentTo = (person: string): string => JSON.stringify(bot.connector.in(`chat-${person}`).map(({ activity }) => activity));

it('R4: a missed quarter comes as a card to the secretariat; the first to press decides, and the other is told', async () => {
  const [one, other] = [bot.seat(SECRETARY), bot.seat(OTHER_SECRETARY)];
  await Promise.all([one, other, bot.seat(CONTACT)].map((seat) => seat.installs()));
  await bot.tick();
  expect([sentTo(SECRETARY), sentTo(OTHER_SECRETARY)].every((said) => said.includes(sv.notice.missed))).toBe(true);
  expect(sentTo(CONTACT)).not.toContain(sv.notice.missed);

  const { card: shown } = await one.presses('missed.show', { quarter: '2026-Q2' });
  if (shown === undefined) throw new Error('the missed quarter is not shown');
  const leaveOut = button(shown, sv.missed.leaveOut);
  const { card: decided } = await one.presses(leaveOut.verb, leaveOut.data);
  expect(decided && wordsOf(decided)).toContain(sv.missed.done['leave-out']);

  const { card: late } = await other.presses('missed.open', { quarter: '2026-Q2' });
  expect(late && wordsOf(late)).toContain(sv.missed.alreadyDecided);
  expect(late && wordsOf(late)).toContain('utelämnade kvartalet');

  await other.presses('missed.open', { quarter: '2026-Q1' });
  await bot.tick();
  expect((await bot.records()).flatMap((r) => (r.kind === 'round' ? [r.quarter] : []))).toEqual(['2026-Q1', '2026-Q3']);
  const { card: standing } = await one.presses('round.status', { quarter: '2026-Q3' });
  expect(standing && wordsOf(standing)).toContain('utelämnade kvartalet');
});
