import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response, type TurnContext } from 'botbuilder';
import type { BotIdentity } from '../settings.ts';

/** The SDK's door: authenticates what comes in, and speaks to the connector. */
export interface Door {
  adapter: CloudAdapter;
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
  return { adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration)), appId: identity?.appId ?? '' };
}

/** Lets `turn` answer one request. Whatever `turn` throws is the caller's. */
export const processRequest = ({ adapter }: Door, request: Request, response: Response, turn: (context: TurnContext) => Promise<void>): Promise<void> =>
  adapter.process(request, response, turn);
