import { isoAt, type Clock } from '../clock.ts';
import type { Conversation, Person } from '../domain/person.ts';
import type { Roster } from './roster.ts';

/** Teams tells of one arrival in several events; their own times are so close. */
const ONE_ARRIVAL_MS = 5_000;

/** What the city learns of people's chats with the bot from what they do there; every event is judged by its own time (epoch ms), not by when it comes. */
export interface Arrivals {
  /** Somebody has got the bot; `isNew` when it is not another event of an arrival that is known. */
  installed(person: string, conversation: Conversation, at: number): Promise<{ person: Person | undefined; isNew: boolean }>;
  /** Whoever writes or presses can be written to again; `isBack` when they could not be, or elsewhere. `at`: what is older than their taking the bot away, or than the chat they have now, says nothing. */
  seen(person: string, conversation: Conversation, at?: number): Promise<{ person: Person | undefined; isBack: boolean }>;
  removed(person: string, at: number): Promise<void>;
}

export const sameChat = (a: Conversation | undefined, b: Conversation): boolean =>
  a !== undefined && a.id === b.id && a.serviceUrl === b.serviceUrl && a.botId === b.botId && a.userId === b.userId;

/** Whether there is nothing to be learnt from somebody's being in this chat. */
export const isKnownIn = ({ conversation, refused, withheld }: Person, chat: Conversation): boolean =>
  sameChat(conversation, chat) && refused === undefined && withheld === undefined;

const removedAt = ({ refused }: Person): number => (refused?.why === 'not-installed' ? Date.parse(refused.at) : Number.NEGATIVE_INFINITY);

/** Whether an event is of an arrival that is over: that of an earlier installation, or older than their taking the bot away. */
const isOver = (person: Person, at: number): boolean =>
  at < removedAt(person) || (person.installed !== undefined && at < Date.parse(person.installed.at) - ONE_ARRIVAL_MS);

function isSameArrival(person: Person, at: number): boolean {
  const { installed } = person;
  if (installed === undefined) return false;
  const wasRemoved = removedAt(person) >= Date.parse(installed.at) && at >= removedAt(person);
  return !wasRemoved && at <= Date.parse(installed.at) + ONE_ARRIVAL_MS;
}

const inReach = ({ refused: _refused, withheld: _withheld, ...person }: Person, conversation: Conversation): Person => ({
  ...person,
  conversation,
});

interface ArrivalsDeps {
  roster: Roster;
  clock: Clock;
  /** Milliseconds for which whoever is told of an arrival has the greeting to themselves. */
  greetingLease: number;
}

export function createArrivals({ roster, clock, greetingLease }: ArrivalsDeps): Arrivals {
  return {
    async installed(id, conversation, at) {
      let isNew = false;
      const person = await roster.update(id, (stored) => {
        isNew = false;
        if (isOver(stored, at)) return stored;
        isNew = !isSameArrival(stored, at);
        if (!isNew) return isKnownIn(stored, conversation) ? stored : inReach(stored, conversation);
        const now = clock();
        const installed = {
          at: isoAt(at),
          noticedAt: isoAt(Math.min(at, now)),
          greetBy: isoAt(now + greetingLease),
          waitSetAt: isoAt(now),
          greeted: false,
        };
        return { ...inReach(stored, conversation), installed };
      });
      return { person, isNew };
    },
    async seen(id, conversation, at = Number.POSITIVE_INFINITY) {
      let isBack = false;
      const person = await roster.update(id, (stored) => {
        isBack = !isKnownIn(stored, conversation) && !isOver(stored, at);
        return isBack ? inReach(stored, conversation) : stored;
      });
      return { person, isBack };
    },
    async removed(id, at) {
      await roster.update(id, (stored) => {
        const isOlder = stored.installed !== undefined && at < Date.parse(stored.installed.at);
        return isOlder ? stored : { ...stored, refused: { why: 'not-installed', at: isoAt(at) } };
      });
    },
  };
}
