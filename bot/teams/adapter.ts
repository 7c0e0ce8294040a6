import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type ConversationReference } from 'botbuilder';
import type { Conversation } from '../../services/domain/person.ts';
import type { BotIdentity } from '../settings.ts';
import { CLOUDS, type Cloud } from './clouds.ts';
import { readOrigin } from './origin.ts';
import { voiceInChat, voiceInResponse, type Voice } from './replies.ts';

/** Answers one activity, with nothing of the SDK in its hands but a voice. */
export type AnswerTurn = (activity: { type: string }, say: Voice) => Promise<void>;

/** The SDK's way to the connector. */
export interface Door {
  adapter: CloudAdapter;
  /** Empty in local mode, where nothing is authenticated. */
  appId: string;
}

export function createDoor(identity: BotIdentity | undefined, cloud: Cloud = CLOUDS.public): Door {
  const configuration =
    identity === undefined
      ? {}
      : {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.type,
          MicrosoftAppTenantId: identity.tenant,
          ToChannelFromBotLoginUrl: `${cloud.login}/${identity.tenant}`,
          ToChannelFromBotOAuthScope: cloud.scope,
          OAuthUrl: cloud.scope,
          ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
        };
  return { adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration)), appId: identity?.appId ?? '' };
}

export const referenceTo = ({ id, serviceUrl, tenant, botId, userId }: Conversation): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  conversation: { id, tenantId: tenant, conversationType: 'personal', isGroup: false, name: '' },
  bot: { id: botId, name: '' },
  user: { id: userId, name: '' },
});

/** An activity as far as it takes to see who has sent it; the turn parses the rest. */
export interface Posted {
  type: string;
  channelId: string;
  serviceUrl: string;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

export const isPosted = (body: unknown): body is Posted =>
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

/** Lets `turn` answer what Teams has posted. Whatever `turn` throws is the caller's. */
export async function answerActivity(door: Door, activity: Posted, turn: AnswerTurn): Promise<Answered> {
  if (activity.type === 'invoke') {
    const { voice, said } = voiceInResponse();
    await turn(activity, voice);
    return said();
  }
  await answerInChat(door, activity, turn);
  return { status: 200 };
}

/** There is nobody to answer. */
const UNHEARD: Voice = { card: async () => undefined, text: async () => undefined };

/** What is said goes out through the connector, one by one while the turn goes on. */
async function answerInChat({ adapter, appId }: Door, activity: Posted, turn: AnswerTurn): Promise<void> {
  const origin = readOrigin(activity);
  if (origin === undefined) return turn(activity, UNHEARD);
  await adapter.continueConversationAsync(appId, referenceTo(origin.conversation), async (context) => {
    // The SDK has made up an id of its own, and answers would be replies to nothing.
    if (origin.activityId !== undefined) context.activity.id = origin.activityId;
    await turn(activity, voiceInChat(context));
  });
}
