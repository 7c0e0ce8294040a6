import { ActivityTypes, CardFactory, type Activity, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/card.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

export const cardActivity = (card: AdaptiveCard): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** An invoke is always answered with HTTP 200 and a body that says what came of it. */
const invokeResponse = (type: string, value: unknown): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { statusCode: 200, type, value } },
});

/** Puts a card in place of the one that was pressed. */
export async function answerInvokeWithCard(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await context.sendActivity(invokeResponse(CARD, card));
}

/** Says something and leaves the card as it is, so that nothing typed in it is lost. */
export async function answerInvokeWithText(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity(invokeResponse(MESSAGE, text));
}

/** An invoke this product does not know is none of the sender's business to see fail. */
export async function refuseInvoke(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
}

export async function sendCard(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await context.sendActivity(cardActivity(card));
}

export async function sendText(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity(text);
}

/** Puts a card in place of message `id`; a new message where that one cannot be changed. */
export async function replaceCard(context: TurnContext, id: string | undefined, card: AdaptiveCard): Promise<void> {
  if (id === undefined) return sendCard(context, card);
  try {
    await context.updateActivity({ ...cardActivity(card), id });
  } catch {
    await sendCard(context, card);
  }
}
