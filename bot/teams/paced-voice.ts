import { z } from 'zod';
import type { Answer } from '../../services/delivery/flow.ts';
import type { Pacer } from '../../services/delivery/pacer.ts';
import type { Voice } from './replies.ts';

const chatSchema = z.object({ type: z.string(), conversation: z.object({ id: z.string() }) });
const refusedSchema = z.object({ statusCode: z.number() });

/** A voice whose every message waits for its place in Teams' rate. What is said in the response to an invoke is no message, and does not wait. */
export function pacedVoice(say: Voice, pacer: Pacer, activity: unknown): Voice {
  const { data: chat } = chatSchema.safeParse(activity);
  if (chat === undefined || chat.type === 'invoke') return say;
  const paced = async (send: () => Promise<void>): Promise<void> => {
    const place = await pacer.takeReply(chat.conversation.id);
    try {
      await send();
      place.done({ kind: 'taken' });
    } catch (error) {
      place.done(answerOf(error));
      throw error;
    }
  };
  return {
    card: (card, inPlaceOf) => paced(() => say.card(card, inPlaceOf)),
    text: (text) => paced(() => say.text(text)),
  };
}

function answerOf(error: unknown): Answer {
  const { data: refused } = refusedSchema.safeParse(error);
  if (refused === undefined || refused.statusCode >= 500) return { kind: 'unanswered' };
  return refused.statusCode === 429 ? { kind: 'throttled' } : { kind: 'taken' };
}
