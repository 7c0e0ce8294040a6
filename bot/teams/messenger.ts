import type { ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import type { Messenger, SendOutcome } from '../../services/delivery/messenger.ts';
import type { Conversation, Person, Refusal } from '../../services/domain/person.ts';
import type { Message } from '../../services/duties/message.ts';
import type { Door } from './adapter.ts';
import { cardActivity } from './replies.ts';

/** Sends cards to people who have not just written. One call is one POST to the connector. */
export function createTeamsMessenger(door: Door, render: (person: Person, message: Message) => Promise<AdaptiveCard>): Messenger {
  return {
    async send({ person, conversation }, message) {
      const card = await render(person, message);
      try {
        return await post(door, conversation, card);
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

async function post({ adapter, appId }: Door, conversation: Conversation, card: AdaptiveCard): Promise<SendOutcome> {
  let activityId: string | undefined;
  await adapter.continueConversationAsync(appId, referenceTo(conversation), async (context) => {
    withoutRetries(context, adapter.ConnectorClientKey);
    activityId = (await context.sendActivity(cardActivity(card)))?.id;
  });
  return { kind: 'delivered', ...(activityId === undefined ? {} : { activityId }) };
}

const referenceTo = ({ id, serviceUrl, tenant, botId, userId }: Conversation): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  conversation: { id, tenantId: tenant, conversationType: 'personal', isGroup: false, name: '' },
  bot: { id: botId, name: '' },
  user: { id: userId, name: '' },
});

interface Pipeline {
  removePolicy(options: { phase: 'Retry' }): unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const hasPipeline = (connector: unknown): connector is { client: { pipeline: Pipeline } } =>
  isObject(connector) && 'client' in connector && isObject(connector.client) && 'pipeline' in connector.client;

/** The SDK would post up to four times by itself; measured, this is the switch that works. */
function withoutRetries(context: TurnContext, key: symbol): void {
  const connector: unknown = context.turnState.get(key);
  if (!hasPipeline(connector)) throw new Error('the connector client has no pipeline to take the retries out of');
  connector.client.pipeline.removePolicy({ phase: 'Retry' });
}

const errorSchema = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional().catch(undefined),
  message: z.string().default(''),
  response: z.object({ headers: z.object({ get: z.custom<(name: string) => string | undefined>((f) => typeof f === 'function') }).optional().catch(undefined) }).optional().catch(undefined),
});

const REFUSALS: { [code: string]: Refusal } = {
  BotNotInConversationRoster: 'not-installed',
  ForbiddenOperationException: 'not-installed',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'disabled-by-admin',
};
const PASSING = new Set([412, 429, 502, 503, 504]);

/** What a failed POST means: Teams' published codes. A 500 or a broken connection may have been delivered all the same. */
export function outcomeOf(error: unknown): SendOutcome {
  const parsed = errorSchema.safeParse(error instanceof Error ? Object.assign(Object.create(null), error, { message: error.message }) : error);
  const { statusCode: status, code = '', message = '', response } = parsed.success ? parsed.data : { statusCode: undefined, code: '', message: String(error), response: undefined };
  const said = `${status ?? 'no answer'} ${code}`.trim();
  // A broken connection has a code of its own; an error with neither is a fault in the product.
  if (status === undefined) return code === '' ? { kind: 'fault', error: 'not sent' } : { kind: 'retry', uncertain: true, error: said };
  if (status === 403) return { kind: 'refused', why: REFUSALS[code] ?? (message.includes('MessageWritesBlocked') ? 'blocked' : 'not-installed') };
  if (status === 404) return { kind: 'refused', why: 'conversation-gone' };
  if (PASSING.has(status)) return { kind: 'retry', uncertain: false, error: said, ...waitAsked(response?.headers?.get('retry-after')) };
  if (status >= 500) return { kind: 'retry', uncertain: true, error: said };
  return { kind: 'fault', error: said };
}

function waitAsked(header: string | undefined): { afterMs?: number } {
  const seconds = Number(header);
  return header === undefined || !Number.isFinite(seconds) || seconds <= 0 ? {} : { afterMs: Math.min(seconds, 3_600) * 1_000 };
}
