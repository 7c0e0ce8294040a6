import type { CardContext } from '../../cards/context.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { standingCard } from '../../cards/standing-card.ts';
import type { Messenger, SendOutcome } from '../../services/delivery/messenger.ts';
import type { Schedule } from '../../services/clock.ts';
import type { Person } from '../../services/domain/person.ts';
import type { Message } from '../../services/duties/message.ts';
import { errorInBrief } from '../log.ts';
import type { Connector } from './connector.ts';
import { startTimeLimit } from '../../services/time-limit.ts';
import { cardActivity } from './replies.ts';

/** Far longer than Teams takes, and less than a notice is ours to send: one connection that hangs must not hold up everybody else's. */
const ANSWER_WITHIN_MS = 20_000;

interface MessengerDeps {
  connector: Connector;
  speak: (person: Person) => Promise<CardContext>;
  schedule: Schedule;
}

function cardFor(ctx: CardContext, message: Message): { card: AdaptiveCard; inPlaceOf?: string } {
  const inPlaceOf = message.notice?.inPlaceOf;
  return message.notice === undefined || inPlaceOf === undefined
    ? { card: noticeCard(ctx, message) }
    : { card: standingCard(ctx, message), inPlaceOf };
}

/** A message that is no longer there needs no other card, and says nothing of its chat. */
const unlessGone = (outcome: SendOutcome): SendOutcome =>
  outcome.kind === 'refused' && outcome.why === 'conversation-gone' ? { kind: 'delivered' } : outcome;

/** Sends cards to people who have not just written. One call is one request to the connector. */
export function createTeamsMessenger({ connector, speak, schedule }: MessengerDeps): Messenger {
  return {
    async send({ person, conversation }, message) {
      let ctx: CardContext;
      try {
        ctx = await speak(person);
      } catch (error) {
        // What a card needs comes from the store, which may be there the next time.
        return { kind: 'retry', uncertain: false, unsent: true, error: errorInBrief(error) };
      }
      const limit = startTimeLimit(schedule, ANSWER_WITHIN_MS);
      try {
        const { card, ...place } = cardFor(ctx, message);
        const outcome = await connector.send(conversation, cardActivity(card), { signal: limit.signal, ...place });
        return place.inPlaceOf === undefined ? outcome : unlessGone(outcome);
      } catch (error) {
        return { kind: 'fault', unsent: true, error: errorInBrief(error) } satisfies SendOutcome;
      } finally {
        limit.over();
      }
    },
  };
}
