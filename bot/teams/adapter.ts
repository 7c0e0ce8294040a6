import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { BotIdentity } from '../settings.ts';

/** Answers one turn; all that is known of it outside this folder. */
export type AnswerTurn = (context: TurnContext) => Promise<void>;

/** The SDK's own way in prints whatever a turn throws, and sends its message to the caller. */
class Adapter extends CloudAdapter {
  answer(authorization: string, activity: Activity, turn: AnswerTurn): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
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
  typeof body === 'object' && body !== null && 'type' in body && isText(body.type) && 'channelId' in body && isText(body.channelId) && 'serviceUrl' in body && isText(body.serviceUrl);

export interface Answered {
  status: number;
  body?: unknown;
}

const isUnauthorised = (error: unknown): boolean => error instanceof Error && 'statusCode' in error && error.statusCode === 401;

/** Lets `turn` answer what was posted: 400 when it is no activity, 401 when the sender is not who it says. Whatever `turn` throws is the caller's. */
export async function answerActivity({ adapter }: Door, posted: { body: unknown; authorization: string }, turn: AnswerTurn): Promise<Answered> {
  if (!isActivity(posted.body)) return { status: 400 };
  let letIn = false;
  try {
    const answered = await adapter.answer(posted.authorization, posted.body, (context) => {
      letIn = true;
      return turn(context);
    });
    return answered ?? { status: 200 };
  } catch (error) {
    if (!letIn && isUnauthorised(error)) return { status: 401 };
    throw error;
  }
}
