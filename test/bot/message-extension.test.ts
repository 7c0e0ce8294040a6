import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pressed } from '../helpers/activities.ts';
import { CONTACT, OTHER_CONTACT, SECRETARY, STRANGER } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

/** What the message extension answers with. */
const answerSchema = z.object({
  composeExtension: z.union([
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(
        z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: z.looseObject({ fallbackText: z.string() }),
          preview: z.looseObject({ content: z.looseObject({ title: z.string() }) }),
        }),
      ),
    }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

/** Anybody searches from a chat with others in it. */
const activityOf = (person: string, value: unknown): object => ({
  ...pressed(bot.seat(person).chat, ''),
  name: 'composeExtension/query',
  conversation: { id: '19:other@thread.v2', isGroup: true, conversationType: 'groupChat', tenantId: bot.seat(person).chat.tenant },
  value,
});

const query = (words: string, queryOptions: object = { skip: 0, count: 25 }): object => ({
  commandId: 'search',
  parameters: words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }],
  queryOptions,
});

async function search(person: string, value: unknown) {
  const { body } = await bot.seat(person).posts(activityOf(person, value));
  const { composeExtension } = answerSchema.parse(JSON.parse(body));
  return composeExtension;
}

async function titles(person: string, words: string, options?: object): Promise<string[]> {
  const found = await search(person, query(words, options));
  return found.type === 'message' ? [] : found.attachments.map(({ preview }) => preview.content.title);
}

describe('the search in the message extension', () => {
  it('gives the records that hold the words, spelling and accents forgiven', async () => {
    for (const words of ['språk', 'sprak som bro', 'Språk som brp']) expect(await titles(SECRETARY, words)).toContain('Språk som bro');
  });

  it('gives nobody what they may not read', async () => {
    expect(await titles(CONTACT, 'Språk som bro')).toContain('Språk som bro');
    expect(await titles(OTHER_CONTACT, 'Språk som bro')).not.toContain('Språk som bro');
    expect((await search(STRANGER, query('bro'))).type).toBe('message');
  });

  it('shows the reader’s projects under way before anything is looked for, a page at a time', async () => {
    const all = await titles(SECRETARY, '');
    expect(all.length).toBeGreaterThan(5);
    expect(await titles(SECRETARY, '', { skip: 2, count: 2 })).toEqual(all.slice(2, 4));
  });

  it('says so where there is nothing', async () => {
    expect(await search(CONTACT, query('xyzzyplugh'))).toEqual({ type: 'message', text: 'Inget i registret liknar ”xyzzyplugh”.' });
  });

  it.each([
    [undefined],
    ['text'],
    [{ parameters: 7, queryOptions: { skip: -1, count: 'many' } }],
    [{ parameters: [{ name: 'words', value: {} }] }],
  ])('answers %j without a fault', async (value) => {
    const { status } = await bot.seat(SECRETARY).posts(activityOf(SECRETARY, value));
    expect([200, 501]).toContain(status);
  });
});

describe('a card put into another chat', () => {
  it('holds what a list shows, and one button, which opens the bot', async () => {
    const found = await search(SECRETARY, query('Språk som bro'));
    const content = found.type === 'result' ? found.attachments[0]?.content : undefined;
    const text = JSON.stringify(content);
    expect(content?.['actions']).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Öppna i appen',
        url: 'https://teams.microsoft.com/l/entity/solna-i-varlden/conversations',
      },
    ]);
    expect(text).not.toContain('Action.Execute');
    expect(text.length).toBeLessThan(28_000);
  });

  it('makes the other chat no place where the bot writes to anybody', async () => {
    const before = JSON.stringify(await bot.store.get('person', OTHER_CONTACT));
    await search(OTHER_CONTACT, query('bro'));
    expect(JSON.stringify(await bot.store.get('person', OTHER_CONTACT))).toBe(before);
  });

  it('is no way past the bot’s own chat: a press from a group is refused', async () => {
    const { status } = await bot.seat(CONTACT).posts({
      ...pressed(bot.seat(CONTACT).chat, 'record.list', { kind: 'project' }),
      conversation: { id: '19:other@thread.v2', isGroup: true, conversationType: 'groupChat', tenantId: bot.seat(CONTACT).chat.tenant },
    });
    expect(status).toBe(501);
  });
});
