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
  /** `hasFile`: a file came along, or a picture. */
  | { kind: 'wrote'; text: string; hasFile: boolean }
  | { kind: 'sent-attachment' }
  /** `cardId`: the message to put the answer in, for clients that send a message instead of an invoke. */
  | { kind: 'pressed'; verb: string | undefined; data: unknown; cardId?: string }
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
/** Who sends it and where: in every activity, and all that is read of one that is not for us. */
const originSchema = z.object({
  type: text,
  channelId: text,
  serviceUrl: text,
  from: z.object({ id, aadObjectId: id.optional() }),
  recipient: z.object({ id }),
  conversation: z.object({ id, tenantId: text.nullish(), conversationType: text.nullish() }),
  channelData: z.object({ tenant: z.object({ id: text }).nullish() }).nullish(),
});
const installSchema = z.object({ action: z.string().nullish() });
const membersSchema = z.object({ membersAdded: z.array(z.unknown()).nullish() });
const messageSchema = z.object({
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: text.nullish(),
  attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
});
const invokeSchema = z.object({ name: z.string().nullish(), value: z.unknown().optional() });

type Origin = z.output<typeof originSchema>;

const verb = z.string().optional().catch(undefined);
const pressSchema = z.object({ action: z.object({ verb, data: z.unknown().optional() }) });
const submitSchema = z.object({ verb });

/** Parses an activity and checks that it comes from where we may listen: the channel, the tenant, a personal chat, a trusted address. */
export function parseActivity(raw: unknown, gate: Gate): ParsedActivity {
  const { data: origin } = originSchema.safeParse(raw);
  const serviceUrl = URL.parse(origin?.serviceUrl ?? '');
  if (origin === undefined || serviceUrl === null) return { ok: false, why: 'malformed' };
  const tenant = (origin.conversation.tenantId ?? origin.channelData?.tenant?.id ?? '').toLowerCase();
  if (origin.channelId !== 'msteams') return { ok: false, why: 'wrong-channel' };
  if (!gate.tenants.includes(tenant)) return { ok: false, why: 'wrong-tenant' };
  if (!gate.trusts(serviceUrl)) return { ok: false, why: 'untrusted-service' };
  if ((origin.conversation.conversationType ?? 'personal') !== 'personal') return { ok: false, why: 'not-personal' };
  const person = origin.from.aadObjectId?.toLowerCase();
  const did = didOf(origin.type, raw);
  if (person === undefined || did === undefined) return { ok: false, why: 'malformed' };
  return { ok: true, incoming: { person, conversation: conversationOf(origin, tenant), did } };
}

const conversationOf = ({ conversation, serviceUrl, recipient, from }: Origin, tenant: string): Conversation => ({
  id: conversation.id,
  serviceUrl,
  tenant,
  botId: recipient.id,
  userId: from.id,
});

/** Undefined when it is not one of its type. */
function didOf(type: string, raw: unknown): Did | undefined {
  switch (type) {
    case 'installationUpdate':
      return installOf(raw);
    case 'conversationUpdate':
      return arrivalOf(raw);
    case 'message':
      return messageOf(raw);
    case 'invoke':
      return invokeOf(raw);
    default:
      return { kind: 'nothing' };
  }
}

/** A new version takes the place of the old one: nobody has come or gone. */
const INSTALL = new Map<string, 'removed' | 'joined' | 'nothing'>([
  ['remove', 'removed'],
  ['add-upgrade', 'joined'],
  ['remove-upgrade', 'nothing'],
]);

function installOf(raw: unknown): Did | undefined {
  const { data } = installSchema.safeParse(raw);
  return data && { kind: INSTALL.get(data.action ?? '') ?? 'installed' };
}

function arrivalOf(raw: unknown): Did | undefined {
  const { data } = membersSchema.safeParse(raw);
  return data && { kind: (data.membersAdded ?? []).length > 0 ? 'joined' : 'nothing' };
}

function messageOf(raw: unknown): Did | undefined {
  const { data } = messageSchema.safeParse(raw);
  if (data === undefined) return undefined;
  const { value, text: written, replyToId, attachments } = data;
  if (value !== undefined && value !== null) {
    const submit = submitSchema.safeParse(value);
    return {
      kind: 'pressed',
      verb: submit.success ? submit.data.verb : undefined,
      data: value,
      ...(replyToId ? { cardId: replyToId } : {}),
    };
  }
  const said = written ?? '';
  // Teams sends what is written as HTML beside the text, as an attachment.
  const hasFile = attachments?.some((a) => a.contentType !== 'text/html') === true;
  return said.trim() === '' && hasFile ? { kind: 'sent-attachment' } : { kind: 'wrote', text: said, hasFile };
}

function invokeOf(raw: unknown): Did | undefined {
  const { data: invoke } = invokeSchema.safeParse(raw);
  if (invoke?.name !== 'adaptiveCard/action') return invoke && { kind: 'other-invoke', name: invoke.name ?? '' };
  const { data: press } = pressSchema.safeParse(invoke.value);
  return { kind: 'pressed', verb: press?.action.verb, data: press?.action.data };
}
