import { z } from 'zod';
import type { Conversation } from '../../services/domain/person.ts';

/** Where an activity comes from: all that is read of one that is not for us, and all that an answer needs. */
export interface Origin {
  type: string;
  channelId: string;
  serviceUrl: URL;
  activityId?: string;
  /** When it happened, epoch ms by Teams' clock; absent when it does not say. */
  at?: number;
  /** The sender's Entra object id, lower case; absent for what has no person behind it. */
  person?: string;
  /** Whether it is the chat between a person and the bot, where nobody else reads. */
  isOwnChat: boolean;
  conversation: Conversation;
}

/** Ids go into addresses, headers and records. Teams' are printable ASCII; what is not could not be answered, and dots would lead to another address. */
const isWritable = (id: string): boolean => /^[!-~]+$/.test(id) && id !== '.' && id !== '..';

const text = z.string().max(1_000);
export const activityId = text.refine(isWritable);
const anything = z.unknown().optional();

const originSchema = z.object({
  type: text,
  id: activityId.nullish(),
  timestamp: anything,
  channelId: text,
  serviceUrl: text,
  from: z.object({ id: activityId, aadObjectId: z.guid().toLowerCase().nullish() }),
  recipient: z.object({ id: activityId }),
  conversation: z.object({
    id: activityId,
    tenantId: text.nullish(),
    conversationType: text.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: text }).nullish(), team: anything, channel: anything, meeting: anything }).nullish(),
});

type Parsed = z.output<typeof originSchema>;

/** Undefined when it does not say where it comes from in a way that can be read. */
export function readOrigin(raw: unknown): Origin | undefined {
  const { data } = originSchema.safeParse(raw);
  const serviceUrl = URL.parse(data?.serviceUrl ?? '');
  if (data === undefined || serviceUrl === null) return undefined;
  const { type, channelId, id, from, recipient, conversation, channelData } = data;
  const at = instantOf(data.timestamp);
  const tenant = (conversation.tenantId ?? channelData?.tenant?.id ?? '').toLowerCase();
  return {
    type,
    channelId,
    serviceUrl,
    ...(id ? { activityId: id } : {}),
    ...(at === undefined ? {} : { at }),
    ...(from.aadObjectId ? { person: from.aadObjectId } : {}),
    isOwnChat: isOwnChat(data),
    conversation: { id: conversation.id, serviceUrl: data.serviceUrl, tenant, botId: recipient.id, userId: from.id },
  };
}

function instantOf(timestamp: unknown): number | undefined {
  const at = typeof timestamp === 'string' && timestamp.length <= 64 ? Date.parse(timestamp) : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}

/** What Teams' ids of channels, group chats, meetings and chats between two people look like. */
const OF_OTHERS = /^19:|@thread\.|@unq\./i;
/** What Teams' ids of chats between a person and a bot begin with. */
const OF_A_BOT = 'a:';

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** Everything must speak for it: what is sent there later is for one pair of eyes. */
function isOwnChat({ conversation: { id, isGroup, conversationType }, channelData }: Parsed): boolean {
  const { team, channel, meeting } = channelData ?? {};
  if (isGroup === true || [team, channel, meeting].some(isSaid) || OF_OTHERS.test(id)) return false;
  return (conversationType ?? (id.startsWith(OF_A_BOT) ? 'personal' : undefined)) === 'personal';
}
