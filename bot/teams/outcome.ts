import { z } from 'zod';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Refusal } from '../../services/domain/person.ts';
import type { HttpAttempt } from './http-request.ts';
import { waitAsked } from './retry-after.ts';

type Answered = Extract<HttpAttempt, { kind: 'answered' }>;

/** What Teams says of an error, in the two shapes it has for it; what stands between us and Teams has pages of its own. */
const teamsErrorSchema = z.union([
  z.object({
    error: z
      .object({ code: z.string().optional(), message: z.string().optional() })
      .refine(({ code, message }) => code !== undefined || message !== undefined),
  }),
  z.object({ errorCode: z.number(), message: z.string() }).transform(({ message }) => ({ error: { code: undefined, message } })),
]);
const messageSchema = z.object({ id: z.string().min(1) });

/** What Teams' documents call final: until the person installs the bot anew, or writes. */
const REFUSALS = new Map<string, Refusal>([
  ['BotNotInConversationRoster', 'not-installed'],
  ['ForbiddenOperationException', 'not-installed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
]);
const SWITCHED_OFF = 'BotDisabledByAdmin';
/** Teams' documents ask for these to be sent again; after any other from 500 up it may have been delivered all the same. */
const NOT_DELIVERED = new Set([502, 503, 504]);

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** What came of one attempt. What is not known to be final is tried again. `now`: epoch ms. */
export function outcomeOf(attempt: HttpAttempt, now: number): SendOutcome {
  if (attempt.kind === 'broken') return { kind: 'retry', uncertain: attempt.wasSent, error: attempt.error };
  const { status, headers } = attempt;
  if (status >= 200 && status < 300) return delivered(attempt);
  const said = teamsErrorSchema.safeParse(json(attempt.body)).data?.error;
  const error = status === 407 ? '407 from the proxy in HTTP_PROXY' : `${status} ${said?.code?.slice(0, 60) ?? ''}`.trim();
  const wait = waitAsked(headers['retry-after'], headers.date, now);
  if (status === 403) return forbidden(said, { error, ...wait });
  if (status === 404 && said !== undefined) return { kind: 'refused', why: 'conversation-gone' };
  if ((status === 400 || status === 413) && said !== undefined) return { kind: 'fault', error };
  const uncertain = status >= 500 && !NOT_DELIVERED.has(status);
  return { kind: 'retry', uncertain, ...(status === 429 ? { throttled: true } : {}), error, ...wait };
}

/** Teams has the message, whether its receipt can be read or not. */
function delivered({ body }: Answered): SendOutcome {
  const { data } = messageSchema.safeParse(json(body));
  return { kind: 'delivered', ...(data === undefined ? {} : { activityId: data.id }) };
}

/** Teams names some of them in the message alone. */
function forbidden(
  said: { code?: string | undefined; message?: string | undefined } | undefined,
  rest: { error: string; afterMs?: number },
): SendOutcome {
  const names = (code: string): boolean => said?.code === code || said?.message?.includes(code) === true;
  for (const [code, why] of REFUSALS) if (names(code)) return { kind: 'refused', why };
  return { kind: 'withheld', why: names(SWITCHED_OFF) ? 'disabled-by-admin' : 'unknown', ...rest };
}
