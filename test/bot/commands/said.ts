import { z } from 'zod';
import { cardIn, wordsOf, type Card } from '../answer.ts';
import { wrote } from '../../helpers/activities.ts';
import type { RunningBot } from '../running-bot.ts';

/** What the bot said to a message: a card, or a line of text; `words` is all there is to read in it, buttons included. */
export interface Said {
  card?: Card;
  text?: string;
  words: string;
}

const textSchema = z.object({ text: z.string().min(1) });

const titlesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = z.object({ title: z.string() }).safeParse(value);
  const url = z.object({ url: z.string() }).safeParse(value);
  const inner = Object.entries(value).flatMap(([key, part]) => (key === 'fallback' ? [] : titlesIn(part)));
  return [...(own.success ? [own.data.title] : []), ...(url.success ? [url.data.url] : []), ...inner];
};

/** Writes in somebody's chat and gives the one answer, with the question that may come after it; throws when there is none, or more. */
export async function says(bot: RunningBot, person: string, text: string, rest: object = {}): Promise<Said> {
  const seat = bot.seat(person);
  const before = bot.connector.in(`chat-${person}`).length;
  await seat.posts({ ...wrote(seat.chat, text), ...rest });
  const sent = bot.connector.in(`chat-${person}`).slice(before);
  const [only, question, another] = sent;
  if (only === undefined || another !== undefined) throw new Error(`"${text}" was answered ${sent.length} times`);
  const asked = question === undefined ? [] : [wordsOf(cardIn(question.activity))];
  const plain = textSchema.safeParse(only.activity);
  if (plain.success) return { text: plain.data.text, words: plain.data.text };
  const card = cardIn(only.activity);
  return { card, words: [wordsOf(card), ...titlesIn(card), ...asked].join('\n') };
}
