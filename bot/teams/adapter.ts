import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type InvokeResponse } from 'botbuilder';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Conversation } from '../../services/domain/person.ts';
import type { BotIdentity } from '../settings.ts';
import { chatOf } from './chat-of.ts';
import type { ChatVoice } from './chat-voice.ts';
import { voiceInResponse, type Voice } from './replies.ts';

/** Answers one activity, with nothing of the SDK in its hands but a voice. */
export type AnswerTurn = (activity: { type: string }, say: Voice) => Promise<unknown>;

/** Gives what speaks in a chat. */
export type SpeakIn = (chat: Conversation) => ChatVoice;

const nowhere = async (): Promise<SendOutcome> => ({ kind: 'fault', error: 'no chat to answer in' });
/** There is nobody to answer. */
const UNHEARD: ChatVoice = { card: nowhere, text: nowhere, end: () => undefined };

/**
 * Of the SDK what authenticates. Its turn prints whatever is thrown and sends it to the caller, makes two HTTP clients each time,
 * and holds on to all it has touched until the next full garbage collection.
 */
class Adapter extends CloudAdapter {
  /** Messages go out through the connector, one by one while the turn goes on: the response says nothing of what came of them. */
  async answerMessage(authorization: string, activity: Activity, turn: AnswerTurn, speakIn: SpeakIn): Promise<InvokeResponse> {
    await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    const chat = chatOf(activity);
    const voice = chat === undefined ? UNHEARD : speakIn(chat);
    try {
      await turn(activity, voice);
    } finally {
      voice.end();
    }
    return { status: 200 };
  }

  /** Everything is said in the response. */
  async answerInvoke(authorization: string, activity: Activity, turn: AnswerTurn): Promise<InvokeResponse> {
    await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    const { voice, said } = voiceInResponse();
    await turn(activity, voice);
    return said();
  }
}

/** The SDK's door: authenticates what comes in. */
export interface Door {
  adapter: Adapter;
  speakIn: SpeakIn;
}

/** `identity` is undefined in local mode, where nothing is authenticated. */
export function createDoor(identity: BotIdentity | undefined, speakIn: SpeakIn): Door {
  const configuration =
    identity === undefined
      ? {}
      : {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.type,
          MicrosoftAppTenantId: identity.tenant,
          ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
        };
  return { adapter: new Adapter(new ConfigurationBotFrameworkAuthentication(configuration)), speakIn };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** An activity as far as the SDK reads it before a turn; the turn parses the rest. */
const isActivity = (body: unknown): body is Activity =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  isText(body.type) &&
  'channelId' in body &&
  isText(body.channelId) &&
  'serviceUrl' in body &&
  isText(body.serviceUrl);

export interface Answered {
  status: number;
  body?: unknown;
}

const isUnauthorised = (error: unknown): boolean => error instanceof Error && 'statusCode' in error && error.statusCode === 401;

/** Lets `turn` answer what was posted: 400 when it is no activity, 401 when the sender is not who it says. Whatever `turn` throws is the caller's. */
export async function answerActivity(
  { adapter, speakIn }: Door,
  posted: { body: unknown; authorization: string },
  turn: AnswerTurn,
): Promise<Answered> {
  const { body: activity, authorization } = posted;
  if (!isActivity(activity)) return { status: 400 };
  let letIn = false;
  const letInTurn: AnswerTurn = (received, say) => {
    letIn = true;
    return turn(received, say);
  };
  try {
    if (activity.type === 'invoke') return await adapter.answerInvoke(authorization, activity, letInTurn);
    return await adapter.answerMessage(authorization, activity, letInTurn, speakIn);
  } catch (error) {
    if (!letIn && isUnauthorised(error)) return { status: 401 };
    throw error;
  }
}
