import type { Clock } from '../../services/clock.ts';
import type { Messenger, SendOutcome } from '../../services/delivery/messenger.ts';
import type { Message } from '../../services/duties/message.ts';

export interface Sent {
  notice: string;
  person: string;
  /** Epoch ms. */
  at: number;
}

export interface FakeMessenger extends Messenger {
  /** What reached people, in order; a notice that came twice is there twice. */
  delivered: Sent[];
  /** Every attempt, whatever came of it. */
  attempts: Sent[];
  /** How the other side answers from now on. */
  answers(how: Answer): void;
}

export const DELIVERED: SendOutcome = { kind: 'delivered', activityId: 'activity' };

type Answer = (attempt: Sent, message: Message) => SendOutcome;

const alwaysDelivered: Answer = () => DELIVERED;

/** The other side of the port: it delivers everything unless told otherwise. */
export function createFakeMessenger(clock: Clock): FakeMessenger {
  let answer = alwaysDelivered;
  const delivered: Sent[] = [];
  const attempts: Sent[] = [];
  return {
    delivered,
    attempts,
    answers(how) {
      answer = how;
    },
    async send({ person }, message) {
      const attempt = { notice: message.notice.id, person: person.id, at: clock() };
      attempts.push(attempt);
      const outcome = answer(attempt, message);
      if (outcome.kind === 'delivered') delivered.push(attempt);
      return outcome;
    },
  };
}
