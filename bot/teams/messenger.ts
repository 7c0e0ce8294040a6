import type { ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { CardContext } from '../../cards/context.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { Messenger, SendOutcome } from '../../services/delivery/messenger.ts';
import type { Schedule } from '../../services/clock.ts';
import type { Conversation, Person, Refusal } from '../../services/domain/person.ts';
import { errorInBrief } from '../log.ts';
import type { Door } from './adapter.ts';
import { cardActivity } from './replies.ts';

/** Far longer than Teams takes, and less than a notice is ours to send: one connection that hangs must not hold up everybody else's. */
const ANSWER_WITHIN_MS = 20_000;

interface MessengerDeps {
  door: Door;
  speak: (person: Person) => Promise<CardContext>;
  schedule: Schedule;
}

/** Sends cards to people who have not just written. One call is one POST to the connector. */
export function createTeamsMessenger({ door, speak, schedule }: MessengerDeps): Messenger {
  return {
    async send({ person, conversation }, message) {
      const spoken = await tried(() => speak(person));
      // What a card needs comes from the store, which may be there the next time.
      if (!spoken.ok) return { kind: 'retry', uncertain: false, error: errorInBrief(spoken.error) };
      const sent = await tried(() => inTime(schedule, post(door, conversation, noticeCard(spoken.value, message))));
      return sent.ok ? sent.value : outcomeOf(sent.error);
    },
  };
}

async function tried<V>(act: () => Promise<V>): Promise<{ ok: true; value: V } | { ok: false; error: unknown }> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** Settles with `sending`, or without it when nothing has come of it in time; it may have been delivered all the same. */
async function inTime(schedule: Schedule, sending: Promise<SendOutcome>): Promise<SendOutcome> {
  const late = Promise.withResolvers<SendOutcome>();
  const timer = schedule(ANSWER_WITHIN_MS, () => late.resolve({ kind: 'retry', uncertain: true, error: 'no answer in time' }));
  try {
    return await Promise.race([sending, late.promise]);
  } finally {
    timer.cancel();
  }
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
  /** What the library that fetches tokens calls it. */
  errorCode: z.string().optional().catch(undefined),
  message: z.string().default(''),
});

const REFUSALS = new Map<string, Refusal>([
  ['BotNotInConversationRoster', 'not-installed'],
  ['ForbiddenOperationException', 'not-installed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'disabled-by-admin'],
]);
/** 401 among them: what was wrong with the bot's credentials will be put right, and what fell due meanwhile is still owed. */
const PASSING = new Set([401, 412, 429, 502, 503, 504]);

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Node's codes for a call that can never work, unlike those for a connection that failed. */
const OURS = /^ERR_(?:INVALID|OUT_OF_RANGE|UNSUPPORTED)/;

/** What a failed POST means: Teams' published codes. A 500 or a broken connection may have been delivered all the same. */
export function outcomeOf(error: unknown): SendOutcome {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return { kind: 'fault', error: errorInBrief(error) };
  const { statusCode: status, code = '', errorCode, message } = parsed.data;
  const said = `${status ?? 'no answer'} ${code}`.trim();
  if (status === undefined && errorCode !== undefined) return { kind: 'retry', uncertain: false, error: `no token ${errorCode}` };
  // A broken connection has a code of its own; an error with neither is a fault in the product.
  if (status === undefined) {
    return code === '' || OURS.test(code)
      ? { kind: 'fault', error: errorInBrief(error) }
      : { kind: 'retry', uncertain: !NEVER_CONNECTED.has(code), error: said };
  }
  if (status === 403) {
    return { kind: 'refused', why: REFUSALS.get(code) ?? (message.includes('MessageWritesBlocked') ? 'blocked' : 'not-installed') };
  }
  if (status === 404) return { kind: 'refused', why: 'conversation-gone' };
  if (PASSING.has(status)) return { kind: 'retry', uncertain: false, error: said, ...waitAsked(error) };
  if (status >= 500) return { kind: 'retry', uncertain: true, error: said };
  return { kind: 'fault', error: said };
}

interface Answered {
  response: { headers: { get(name: string): unknown } };
}

const isAnswered = (error: unknown): error is Answered =>
  isObject(error) &&
  'response' in error &&
  isObject(error.response) &&
  'headers' in error.response &&
  isObject(error.response.headers) &&
  'get' in error.response.headers;

function waitAsked(error: unknown): { afterMs?: number } {
  const seconds = isAnswered(error) ? Number(error.response.headers.get('retry-after')) : 0;
  return seconds > 0 ? { afterMs: Math.min(seconds, 3_600) * 1_000 } : {};
}
