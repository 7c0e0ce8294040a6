import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type InvokeResponse } from 'botbuilder';
import type { BotIdentity } from '../settings.ts';
import { voiceInChat, voiceInResponse, type Voice } from './replies.ts';

/** Answers one activity, with nothing of the SDK in its hands but a voice. */
export type AnswerTurn = (activity: { type: string }, say: Voice) => Promise<void>;

/** The SDK's own way in, `process`, prints whatever a turn throws, and sends its message to the caller. */
class Adapter extends CloudAdapter {
  /** Messages go out through the connector, one by one while the turn goes on. */
  answerActivity(authorization: string, activity: Activity, turn: AnswerTurn): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, (context) => turn(context.activity, voiceInChat(context)));
  }

  /**
   * Everything is said in the response. The SDK's turn would make two HTTP clients that nothing is sent through,
   * and hold on to all it has touched until the next full garbage collection: measured, half of what an invoke costs.
   */
  async answerInvoke(authorization: string, activity: Activity, turn: AnswerTurn): Promise<InvokeResponse> {
    await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    const { voice, said } = voiceInResponse();
    await turn(activity, voice);
    return said();
  }
}

/** The SDK's door: authenticates what comes in, and speaks to the connector. */
export interface Door {
  adapter: Adapter;
  /** Empty in local mode, where nothing is authenticated. */
  appId: string;
}

export function createDoor(identity: BotIdentity | undefined): Door {
  const configuration =
    identity === undefined
      ? {}
      : {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.type,
          MicrosoftAppTenantId: identity.tenant,
          ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
        };
  return { adapter: new Adapter(new ConfigurationBotFrameworkAuthentication(configuration)), appId: identity?.appId ?? '' };
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
  { adapter }: Door,
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
    return (await adapter.answerActivity(authorization, activity, letInTurn)) ?? { status: 200 };
  } catch (error) {
    if (!letIn && isUnauthorised(error)) return { status: 401 };
    throw error;
  }
}
