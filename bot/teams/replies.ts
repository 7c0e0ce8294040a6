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

/** What is shown of a result in the list it is chosen from: the card's own fallback, whose first line is its name. */
const preview = ({ fallbackText }: AdaptiveCard): object => {
  const [title = '', ...text] = fallbackText.split('\n');
  return CardFactory.thumbnailCard(title, text.join(' '));
};

/** Speaks in the response to a search in the message extension: each card is one that was found, and a text is said where none is. */
export function voiceInSearch(): { voice: Voice; said: () => InvokeResponse } {
  const found: object[] = [];
  let message: string | undefined;
  const answer = (): object =>
    found.length > 0 ? { type: 'result', attachmentLayout: 'list', attachments: found } : { type: 'message', text: message };
  return {
    voice: {
      async card(card) {
        found.push({ ...CardFactory.adaptiveCard(card), preview: preview(card) });
        return { kind: 'delivered' };
      },
      async text(text) {
        found.length = 0;
        message = text;
        return { kind: 'delivered' };
      },
    },
    said: () => (found.length === 0 && message === undefined ? NOT_OURS : { status: 200, body: { composeExtension: answer() } }),
  };
}
