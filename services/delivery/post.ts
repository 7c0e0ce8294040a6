import type { Clock } from '../clock.ts';
import type { Message } from '../duties/message.ts';
import type { Conversation, Refusal, Withheld } from '../domain/person.ts';
import type { Log } from '../log.ts';
import type { Messenger, SendOutcome } from './messenger.ts';
import { answerOf } from './answer.ts';
import type { Place } from './pacer.ts';
import type { Addressee, Tried } from './lane.ts';
import type { UnderWay } from './under-way.ts';

/** The chat that was written in, and when that was begun (epoch ms). */
export interface WrittenIn {
  person: string;
  conversation: Conversation;
  at: number;
}

/** What is remembered of a person by what Teams answers; what it answers of an earlier chat than the one they have now is not. */
export interface Reach {
  /** Out of reach until they install the bot or write to it; gives when what is owed can be tried (epoch ms) where they have done so meanwhile. */
  refused(chat: WrittenIn, why: Refusal): Promise<number | undefined>;
  /** Tried again, ever more seldom: gives when (epoch ms). */
  withheld(chat: WrittenIn, why: Withheld, afterMs: number | undefined): Promise<number>;
  delivered(chat: WrittenIn): Promise<void>;
}

/** Posts one message, once, and remembers what its answer says of the person. */
export interface Post {
  post(to: Addressee, message: Message, place: Place): Promise<SendOutcome>;
  /** What to do after an answer that says something of the person; undefined when it says something of the message alone. */
  ofPerson(to: Addressee, outcome: SendOutcome): Promise<Tried | undefined>;
}

interface PostDeps {
  messenger: Messenger;
  underWay: UnderWay;
  reach: Reach;
}

export interface AttemptDeps {
  post: Post;
  clock: Clock;
  random: () => number;
  log: Log;
}

export function createPost({ messenger, underWay, reach }: PostDeps): Post {
  return {
    async post(to, message, place) {
      place.posts();
      const outcome = await underWay.outcome(messenger.send(to, message));
      place.done(answerOf(outcome));
      return outcome;
    },
    async ofPerson({ person, conversation, at }, outcome) {
      const chat = { person: person.id, conversation, at };
      if (outcome.kind === 'delivered' && person.withheld !== undefined) await reach.delivered(chat);
      if (outcome.kind === 'refused') {
        const againAt = await reach.refused(chat, outcome.why);
        return { next: 'over', ...(againAt === undefined ? {} : { againAt }) };
      }
      if (outcome.kind !== 'withheld') return undefined;
      return { next: 'over', againAt: await reach.withheld(chat, outcome.why, outcome.afterMs) };
    },
  };
}
