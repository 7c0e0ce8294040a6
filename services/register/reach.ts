import { isoAt, type Clock } from '../clock.ts';
import { isByAnotherClock } from '../delivery/wait-until.ts';
import { withheldBackoff } from '../delivery/backoff.ts';
import type { Reach, WrittenIn } from '../delivery/post.ts';
import type { Person } from '../domain/person.ts';
import { sameChat } from './arrivals.ts';
import type { Roster } from './roster.ts';

interface ReachDeps {
  roster: Roster;
  clock: Clock;
  random: () => number;
}

/** What was answered of an earlier chat is tried in the one they have now. */
const AGAIN_MS = 5_000;

/** Whether the chat that was written in is the one they have now, and has not been opened anew since. */
function isTheirs({ conversation, installed }: Person, chat: WrittenIn, now: number): boolean {
  if (!sameChat(conversation, chat.conversation)) return false;
  const noticedAt = installed === undefined ? 0 : Date.parse(installed.noticedAt);
  return noticedAt <= chat.at || isByAnotherClock(noticedAt, now);
}

/** Keeps on each person's record what Teams' answers say of whether they can be written to. */
export function createReach({ roster, clock, random }: ReachDeps): Reach {
  /** False when it says nothing of the chat they have now. */
  const note = async (chat: WrittenIn, how: (person: Person) => Person): Promise<boolean> => {
    let isNoted = false;
    await roster.update(chat.person, (person) => {
      isNoted = isTheirs(person, chat, clock());
      return isNoted ? how(person) : person;
    });
    return isNoted;
  };
  return {
    async refused(chat, why) {
      const isNoted = await note(chat, (person) => ({ ...person, refused: { why, at: isoAt(clock()) } }));
      return isNoted ? undefined : clock() + AGAIN_MS;
    },
    async withheld(chat, why, afterMs) {
      const now = clock();
      let until = now + AGAIN_MS;
      await note(chat, (person) => {
        const tries = (person.withheld?.tries ?? 0) + 1;
        until = now + withheldBackoff(tries, afterMs, random);
        return { ...person, withheld: { why, at: person.withheld?.at ?? isoAt(now), tries, until: isoAt(until), waitSetAt: isoAt(now) } };
      });
      return until;
    },
    async delivered(chat) {
      await note(chat, ({ withheld: _withheld, ...rest }) => rest);
    },
  };
}
