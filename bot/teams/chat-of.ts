import { z } from 'zod';
import type { Conversation } from '../../services/domain/person.ts';

const id = z.string().min(1).max(1_000);
const chatSchema = z.object({
  serviceUrl: z.url().max(1_000),
  from: z.object({ id }),
  recipient: z.object({ id }),
  conversation: z.object({ id, tenantId: z.string().nullish() }),
});

/** Where an activity can be answered; undefined when it does not say. */
export function chatOf(activity: unknown): Conversation | undefined {
  const { data } = chatSchema.safeParse(activity);
  if (data === undefined) return undefined;
  const { serviceUrl, from, recipient, conversation } = data;
  return { id: conversation.id, serviceUrl, tenant: conversation.tenantId ?? '', botId: recipient.id, userId: from.id };
}
