import { ActivityTypes, type Activity } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Conversation } from '../../services/domain/person.ts';
import type { Schedule } from '../../services/clock.ts';
import type { Connector } from './connector.ts';
import { pause, startTimeLimit, type TimeLimit } from '../../services/time-limit.ts';
import { cardActivity, type Voice } from './replies.ts';

/** All that one turn says, from its first word: Teams waits fifteen seconds for the turn. */
const SAID_WITHIN_MS = 8_000;
/** Somebody is waiting, so an answer that Teams has not taken is offered again at once, but not for long. */
const MOST_ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 3_000;

interface ChatVoiceDeps {
  connector: Connector;
  schedule: Schedule;
}

export interface ChatVoice extends Voice {
  /** The turn is over: what is still being said is given up, since nothing else would ever end it, and nothing more is said. */
  end(): void;
}

/** Speaks with messages in a chat. */
export function createChatVoice({ connector, schedule }: ChatVoiceDeps, chat: Conversation): ChatVoice {
  let limit: TimeLimit | undefined;
  const ending = (): TimeLimit => (limit ??= startTimeLimit(schedule, SAID_WITHIN_MS));
  const say = async (activity: Partial<Activity>, place: { inPlaceOf?: string } = {}): Promise<SendOutcome> => {
    const { signal } = ending();
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await connector.send(chat, activity, { signal, ...place });
      const wait = attempt < MOST_ATTEMPTS ? waitBeforeNext(outcome, attempt, place.inPlaceOf !== undefined) : undefined;
      if (wait === undefined || !(await pause(schedule, wait, signal))) return outcome;
    }
  };
  return {
    end: () => ending().giveUp(),
    card: (card, inPlaceOf) => (inPlaceOf === undefined ? say(cardActivity(card)) : putInPlace(say, card, inPlaceOf)),
    text: (text) => say({ type: ActivityTypes.Message, text }),
  };
}

type Say = (activity: Partial<Activity>, place?: { inPlaceOf?: string }) => Promise<SendOutcome>;

/** A message that cannot be changed stays, and the answer comes after it. */
async function putInPlace(say: Say, card: AdaptiveCard, inPlaceOf: string): Promise<SendOutcome> {
  const outcome = await say(cardActivity(card), { inPlaceOf });
  const mayStand = outcome.kind === 'delivered' || (outcome.kind === 'retry' && (outcome.uncertain || outcome.throttled === true));
  return mayStand ? outcome : say(cardActivity(card));
}

/** Milliseconds; nothing when there is to be no other attempt, above all where Teams may have it all the same. */
function waitBeforeNext(outcome: SendOutcome, attempt: number, isInPlace: boolean): number | undefined {
  if (outcome.kind !== 'retry' || outcome.uncertain || (isInPlace && outcome.throttled !== true)) return undefined;
  const wait = outcome.afterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
  return wait <= LONGEST_WAIT_MS ? wait : undefined;
}
