import { z } from 'zod';
import { SEARCH_INVOKE, searchOf } from './search-query.ts';
import type { Conversation } from '../../services/domain/person.ts';
import { activityId, readOrigin } from './origin.ts';

/** What Teams (or the local client) has sent, parsed: who, where, and what they did. */
export interface Incoming {
  /** The sender's Entra object id, lower case. */
  person: string;
  conversation: Conversation;
  /** When it happened, epoch ms by Teams' clock: events need not come in the order they happened. Absent when it does not say. */
  at?: number;
  did: Did;
}

export type Did =
  | { kind: 'installed' }
  | { kind: 'removed' }
  | { kind: 'joined' }
  /** `hasFile`: a file came along, or a picture. */
  | { kind: 'wrote'; text: string; hasFile: boolean }
  | { kind: 'sent-attachment' }
  /** `cardId`: the message that carries the card; an answer that does not come in the response goes in its place. */
  | { kind: 'pressed'; verb: unknown; data: unknown; cardId?: string }
  /** In the message extension, from any chat: what it was, and which of what is found. */
  | { kind: 'searched'; words: string; from: number; count: number }
  | { kind: 'other-invoke'; name: string }
  | { kind: 'nothing' };

/** Why an activity is not for us. */
export type Rejection = 'malformed' | 'wrong-channel' | 'wrong-tenant' | 'not-personal' | 'untrusted-service';

export type ParsedActivity = { ok: true; incoming: Incoming } | { ok: false; why: Rejection };

export interface Gate {
  tenants: readonly string[];
  trusts(serviceUrl: URL): boolean;
}

const installSchema = z.object({ action: z.string().nullish() });
const membersSchema = z.object({ membersAdded: z.array(z.unknown()).nullish() });
const messageSchema = z.object({
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: activityId.nullish().catch(undefined),
  attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
});
const invokeSchema = z.object({
  name: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: activityId.nullish().catch(undefined),
});

const verb = z.unknown().optional();
const pressSchema = z.object({ action: z.object({ verb, data: z.unknown().optional() }) });
const submitSchema = z.object({ verb });

/** Parses an activity and checks that it comes from where we may listen: the channel, the tenant, a person's own chat, a trusted address. */
export function parseActivity(raw: unknown, gate: Gate): ParsedActivity {
  const origin = readOrigin(raw);
  if (origin === undefined) return { ok: false, why: 'malformed' };
  const { person, conversation, at } = origin;
  if (origin.channelId !== 'msteams') return { ok: false, why: 'wrong-channel' };
  if (!gate.tenants.includes(conversation.tenant)) return { ok: false, why: 'wrong-tenant' };
  if (!gate.trusts(origin.serviceUrl)) return { ok: false, why: 'untrusted-service' };
  const did = didOf(origin.type, raw);
  // What is found is shown to whoever searches, and to nobody else in the chat.
  if (!origin.isOwnChat && did?.kind !== 'searched') return { ok: false, why: 'not-personal' };
  if (person === undefined || did === undefined) return { ok: false, why: 'malformed' };
  return { ok: true, incoming: { person, conversation, did, ...(at === undefined ? {} : { at }) } };
}

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
  if (invoke?.name === SEARCH_INVOKE) return searchOf(invoke.value);
  if (invoke?.name !== 'adaptiveCard/action') return invoke && { kind: 'other-invoke', name: invoke.name ?? '' };
  const { data: press } = pressSchema.safeParse(invoke.value);
  const { replyToId } = invoke;
  return { kind: 'pressed', verb: press?.action.verb, data: press?.action.data, ...(replyToId ? { cardId: replyToId } : {}) };
}
