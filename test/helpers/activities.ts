/** An activity as it comes over the wire. */
export interface WireActivity {
  type: string;
  [field: string]: unknown;
}

/** Somebody's personal chat with the bot. */
export interface Chat {
  person: string;
  /** Where the bot's answers go. */
  serviceUrl: string;
  tenant: string;
}

export const BOT_ID = '28:solna-i-varlden';

export const conversationOf = (person: string): string => `chat-${person}`;

/** What every activity Teams posts from a personal chat has. */
const fromChat = ({ person, serviceUrl, tenant }: Chat): Omit<WireActivity, 'type'> => ({
  id: 'f:0b6b7c1e-0e3c-4f4e-9a66-1d1f4b4b1b5e',
  timestamp: '2026-11-23T09:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${person}`, name: 'Namn i Teams', aadObjectId: person },
  recipient: { id: BOT_ID, name: 'Solna i världen' },
  conversation: { conversationType: 'personal', tenantId: tenant, id: conversationOf(person) },
  channelData: { tenant: { id: tenant } },
  locale: 'sv-SE',
});

export const installed = (chat: Chat): WireActivity => ({ ...fromChat(chat), type: 'installationUpdate', action: 'add' });

export const removed = (chat: Chat): WireActivity => ({ ...fromChat(chat), type: 'installationUpdate', action: 'remove' });

export const joined = (chat: Chat): WireActivity => ({
  ...fromChat(chat),
  type: 'conversationUpdate',
  membersAdded: [{ id: `29:${chat.person}` }, { id: BOT_ID }],
});

export const wrote = (chat: Chat, text: string): WireActivity => ({ ...fromChat(chat), type: 'message', text, textFormat: 'plain' });

/** A button on a card, where the client has Universal Actions. `data` holds the button's own data and the inputs'. */
export const pressed = (chat: Chat, verb: unknown, data?: unknown): WireActivity => ({
  ...fromChat(chat),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1795377781218',
  value: { action: { type: 'Action.Execute', title: 'Knapp', verb, ...(data === undefined ? {} : { data }) }, trigger: 'manual' },
});

/** The same button where the client has not: a message with a value. */
export const submitted = (chat: Chat, verb: unknown, data: object = {}, cardId = '1795377781218'): WireActivity => ({
  ...fromChat(chat),
  type: 'message',
  replyToId: cardId,
  value: { ...data, verb },
});
