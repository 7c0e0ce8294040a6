import type { Conversation, Person, Refusal } from '../domain/person.ts';
import type { Message } from '../duties/message.ts';

/** What one attempt to send came to. */
export type SendOutcome =
  | { kind: 'delivered'; activityId?: string }
  /** A passing fault; `uncertain` when the other side may have got it all the same. */
  | { kind: 'retry'; afterMs?: number; uncertain: boolean; error: string }
  /** Refused until the person does something. */
  | { kind: 'refused'; why: Refusal }
  /** A fault of ours: the same message would fail again. */
  | { kind: 'fault'; error: string };

/** Sends one message to one person: one call is one attempt, never more. Does not throw. */
export interface Messenger {
  send(to: { person: Person; conversation: Conversation }, message: Message): Promise<SendOutcome>;
}
