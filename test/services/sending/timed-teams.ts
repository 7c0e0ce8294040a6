import type { Messenger, SendOutcome } from '../../../services/delivery/messenger.ts';
import type { VirtualClock } from '../../helpers/virtual-clock.ts';

export interface Arrived {
  person: string;
  /** A notice's id; `greeting` for a greeting. */
  what: string;
  at: number;
}

/** How Teams takes a message; `silence` never answers. */
type How = 'takes' | 'silence' | 'refuses-all' | SendOutcome;

/** Teams that takes its time to answer, and takes so many messages a second and no more. */
export interface TimedTeams {
  messenger: Messenger;
  /** Every message taken, in order. */
  taken: Arrived[];
  /** How many were one too many. */
  throttled(): number;
  /** How many have not been answered. */
  underWay(): number;
  answers(how: (person: string) => How): void;
}

interface Pace {
  answerMs: number;
  perSecond: number;
}

const takesAll = (_person: string): How => 'takes';

export function createTimedTeams(time: VirtualClock, { answerMs, perSecond }: Pace = { answerMs: 400, perSecond: 50 }): TimedTeams {
  const taken: Arrived[] = [];
  let [tooMany, underWay] = [0, 0];
  let how = takesAll;

  const answer = (message: Omit<Arrived, 'at'>): SendOutcome => {
    const decided = how(message.person);
    if (typeof decided === 'object') return decided;
    const at = time.monotonic();
    const lately = taken.slice(-perSecond).filter((t) => t.at > at - 1_000 + 1e-6).length;
    if (decided === 'refuses-all' || lately >= perSecond) {
      tooMany += 1;
      return { kind: 'retry', uncertain: false, throttled: true, error: '429' };
    }
    taken.push({ ...message, at });
    return { kind: 'delivered', activityId: `activity-${taken.length}` };
  };

  return {
    taken,
    throttled: () => tooMany,
    underWay: () => underWay,
    answers(next) {
      how = next;
    },
    messenger: {
      send: ({ person }, message) =>
        new Promise((resolve) => {
          underWay += 1;
          if (how(person.id) === 'silence') return;
          const what = message.notice?.id ?? 'greeting';
          time.schedule(answerMs / 2, () => {
            const outcome = answer({ person: person.id, what });
            time.schedule(answerMs / 2, () => {
              underWay -= 1;
              resolve(outcome);
            });
          });
        }),
    },
  };
}
