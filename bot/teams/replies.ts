import { ActivityTypes, CardFactory, type Activity, type InvokeResponse } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import type { SendOutcome } from '../../services/delivery/messenger.ts';

/** How a turn speaks to whoever it answers: what came of it is a value, and nothing is thrown. */
export interface Voice {
  /** `inPlaceOf`: the message that carried the card somebody pressed, where the client says which. */
  card(card: AdaptiveCard, inPlaceOf?: string): Promise<SendOutcome>;
  text(text: string): Promise<SendOutcome>;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

export const cardActivity = (card: AdaptiveCard): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** An invoke nothing is said to is not for us, and none of the sender's business to see fail. */
const NOT_OURS: InvokeResponse = { status: 501 };

/** Speaks in the response to an invoke: a card takes the place of the one pressed, a text leaves it as it is with what was typed in it. */
export function voiceInResponse(): { voice: Voice; said: () => InvokeResponse } {
  let said = NOT_OURS;
  /** Always HTTP 200, and a body that says what came of it. */
  const say = async (type: string, value: unknown): Promise<SendOutcome> => {
    said = { status: 200, body: { statusCode: 200, type, value } };
    return { kind: 'delivered' };
  };
  return { voice: { card: (card) => say(CARD, card), text: (text) => say(MESSAGE, text) }, said: () => said };
}
