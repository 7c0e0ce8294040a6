import type { Clock } from '../../services/clock.ts';
import type { Messenger, SendOutcome } from '../../services/delivery/messenger.ts';
import type { NoticeMessage } from '../../services/duties/message.ts';

export interface Sent {
  notice: string;
  person: string;
  /** Epoch ms. */
  at: number;
}

/** A card put in the place of another. */
export interface Update extends Sent {
  inPlaceOf: string;
}

export interface FakeMessenger extends Messenger {
  /** Who has been greeted, in order. */
  greeted: string[];
  /** What reached people, in order; a notice that came twice is there twice. */
  delivered: Sent[];
  /** The cards that have been put in the place of others, in order. */
  updated: Update[];
  /** Every attempt, whatever came of it. */
  attempts: Sent[];
  /** What was tried, a greeting or a notice, and in which chat. */
  chats: [what: 'greeting' | 'notice', chat: string][];
  /** How greetings are answered from now on. */
  greetingAnswers(how: () => SendOutcome | Promise<SendOutcome>): void;
  /** How the other side answers from now on. */
  answers(how: Answer): void;
}

export const DELIVERED: SendOutcome = { kind: 'delivered' };

type Answer = (attempt: Sent, message: NoticeMessage) => SendOutcome | Promise<SendOutcome>;

const alwaysDelivered: Answer = () => DELIVERED;
const greetingDelivered = (): SendOutcome | Promise<SendOutcome> => DELIVERED;

/** The other side of the port: it delivers everything unless told otherwise. */
export function createFakeMessenger(clock: Clock): FakeMessenger {
  let answer = alwaysDelivered;
  let greetingAnswer = greetingDelivered;
  const greeted: string[] = [];
  const chats: FakeMessenger['chats'] = [];
  const delivered: Sent[] = [];
  const attempts: Sent[] = [];
  const updated: Update[] = [];
  let messages = 0;
  return {
    greeted,
    chats,
    greetingAnswers(how) {
      greetingAnswer = how;
    },
    delivered,
    attempts,
    updated,
    answers(how) {
      answer = how;
    },
    async send({ person, conversation }, message) {
      chats.push([message.notice === undefined ? 'greeting' : 'notice', conversation.id]);
      if (message.notice === undefined) {
        greeted.push(person.id);
        return greetingAnswer();
      }
      const attempt = { notice: message.notice.id, person: person.id, at: clock() };
      const { inPlaceOf } = message.notice;
      if (inPlaceOf === undefined) attempts.push(attempt);
      const outcome = await answer(attempt, message);
      if (outcome.kind !== 'delivered') return outcome;
      if (inPlaceOf === undefined) delivered.push(attempt);
      else updated.push({ ...attempt, inPlaceOf });
      return inPlaceOf === undefined ? { activityId: `message-${(messages += 1)}`, ...outcome } : outcome;
    },
  };
}
