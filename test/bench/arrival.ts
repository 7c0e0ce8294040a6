import { z } from 'zod';
import type { WireActivity } from '../helpers/activities.ts';

/** One request to the connector, as it tells of it: when it has answered, or at once when it never will. Times by `monotonicMs`. */
export const arrivalSchema = z.object({
  chat: z.string(),
  at: z.number(),
  outcome: z.enum(['accepted', 'throttled', 'silence']),
  /** Absent where it is silent. */
  answeredAt: z.number().optional(),
  /** What a toast would say. */
  says: z.string(),
  /** The reports its buttons act on, by id. */
  about: z.array(z.string()),
});

export type Arrival = z.output<typeof arrivalSchema>;

const messageSchema = z.object({
  text: z.string().optional(),
  attachments: z.array(z.object({ content: z.looseObject({ fallbackText: z.string() }) })).default([]),
});

/** What tells one message in a chat from another. */
export function contentOf(activity: WireActivity): Pick<Arrival, 'says' | 'about'> {
  const { text = '', attachments } = messageSchema.parse(activity);
  const [card] = attachments;
  const reports = [...JSON.stringify(attachments).matchAll(/"report":"([^"]+)"/g)].map(([, id = '']) => id);
  return { says: card?.content.fallbackText ?? text, about: [...new Set(reports)].sort() };
}
