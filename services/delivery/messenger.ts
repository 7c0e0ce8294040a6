import type { Conversation, Person, Refusal, Withheld } from '../domain/person.ts';
import type { Message } from '../duties/message.ts';

/** What one attempt to send came to. */
export type SendOutcome =
  | { kind: 'delivered'; activityId?: string }
  /** A passing fault; `uncertain` when the other side may have got it all the same, `throttled` when it was one too many (429), `unsent` when no request was made. */
  | { kind: 'retry'; afterMs?: number; uncertain: boolean; throttled?: boolean; unsent?: boolean; error: string }
  /** Known to be final until the person does something. */
  | { kind: 'refused'; why: Refusal }
  /** Refused now by somebody other than the person (the app switched off by IT, a gateway's own page): tried again, ever more seldom; `unsent` when no request was made. */
  | { kind: 'withheld'; why: Withheld; afterMs?: number; unsent?: boolean; error: string }
  /** A fault of ours: the same message would fail again; `unsent` when no request was made. */
  | { kind: 'fault'; unsent?: boolean; error: string };

/** Sends one message to one person: one call is one attempt, never more. Does not throw. */
export interface Messenger {
  send(to: { person: Person; conversation: Conversation }, message: Message): Promise<SendOutcome>;
}
