import { z } from 'zod';
import type { Conversation } from '../../services/domain/person.ts';

/** What Teams (or the local client) has sent, parsed: who, where, and what they did. */
export interface Incoming {
  /** The sender's Entra object id, lower case. */
  person: string;
  conversation: Conversation;
  did: Did;
}

export type Did =
  | { kind: 'installed' }
  | { kind: 'removed' }
  | { kind: 'joined' }
  | { kind: 'wrote'; text: string }
  | { kind: 'sent-attachment' }
  /** `cardId`: the message to put the answer in, for clients that send a message instead of an invoke. */
  | { kind: 'pressed'; verb: string | undefined; data: unknown; via: 'invoke' | 'message'; cardId?: string }
  | { kind: 'other-invoke'; name: string }
  | { kind: 'nothing' };

/** Why an activity is not for us. */
export type Rejection = 'malformed' | 'wrong-channel' | 'wrong-tenant' | 'not-personal' | 'untrusted-service';

export type ParsedActivity = { ok: true; incoming: Incoming } | { ok: false; why: Rejection };

export interface Gate {
  tenants: readonly string[];
  trusts(serviceUrl: URL): boolean;
}

const text = z.string().max(1_000);
const id = text.min(1);
const activitySchema = z.object({
  type: text,
  channelId: text,
  serviceUrl: z.url(),
  from: z.object({ id, aadObjectId: id.optional() }),
  recipient: z.object({ id }),
  conversation: z.object({ id, tenantId: text.nullish(), conversationType: text.nullish() }),
  channelData: z.object({ tenant: z.object({ id: text }).nullish() }).nullish(),
  action: z.string().nullish(),
  membersAdded: z.array(z.unknown()).nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: text.nullish(),
  attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
});

type Activity = z.output<typeof activitySchema>;

const verb = z.string().optional().catch(undefined);
const invokeSchema = z.object({ action: z.object({ verb, data: z.unknown().optional() }) });
const submitSchema = z.object({ verb });

/** Parses an activity and checks that it comes from where we may listen: the channel, the tenant, a personal chat, a trusted address. */
export function parseActivity(raw: unknown, gate: Gate): ParsedActivity {
  const parsed = activitySchema.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'malformed' };
  const activity = parsed.data;
  const tenant = (activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '').toLowerCase();
  if (activity.channelId !== 'msteams') return { ok: false, why: 'wrong-channel' };
  if (!gate.tenants.includes(tenant)) return { ok: false, why: 'wrong-tenant' };
  if (!gate.trusts(new URL(activity.serviceUrl))) return { ok: false, why: 'untrusted-service' };
  if ((activity.conversation.conversationType ?? 'personal') !== 'personal') return { ok: false, why: 'not-personal' };
  const person = activity.from.aadObjectId?.toLowerCase();
  if (person === undefined) return { ok: false, why: 'malformed' };
  return { ok: true, incoming: { person, conversation: conversationOf(activity, tenant), did: didOf(activity) } };
}

const conversationOf = ({ conversation, serviceUrl, recipient, from }: Activity, tenant: string): Conversation => ({
  id: conversation.id,
  serviceUrl,
  tenant,
  botId: recipient.id,
  userId: from.id,
});

function didOf(activity: Activity): Did {
  switch (activity.type) {
    case 'installationUpdate':
      return { kind: activity.action === 'remove' || activity.action === 'remove-upgrade' ? 'removed' : 'installed' };
    case 'conversationUpdate':
      return { kind: (activity.membersAdded ?? []).length > 0 ? 'joined' : 'nothing' };
    case 'message':
      return messageOf(activity);
    case 'invoke':
      return invokeOf(activity);
    default:
      return { kind: 'nothing' };
  }
}

function messageOf({ value, text: written, replyToId, attachments }: Activity): Did {
  if (value !== undefined && value !== null) {
    const submit = submitSchema.safeParse(value);
    return { kind: 'pressed', verb: submit.success ? submit.data.verb : undefined, data: value, via: 'message', ...(replyToId ? { cardId: replyToId } : {}) };
  }
  const said = written ?? '';
  // Teams sends what is written as HTML beside the text, as an attachment.
  if (said.trim() === '' && attachments?.some((a) => a.contentType !== 'text/html') === true) return { kind: 'sent-attachment' };
  return { kind: 'wrote', text: said };
}

function invokeOf({ name, value }: Activity): Did {
  if (name !== 'adaptiveCard/action') return { kind: 'other-invoke', name: name ?? '' };
  const invoke = invokeSchema.safeParse(value);
  return { kind: 'pressed', via: 'invoke', verb: invoke.success ? invoke.data.action.verb : undefined, data: invoke.success ? invoke.data.action.data : undefined };
}
