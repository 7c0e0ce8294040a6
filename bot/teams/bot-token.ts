import type { AppCredentials } from 'botframework-connector';
import type { BotIdentity } from '../settings.ts';

/** What the bot shows Teams: a token; undefined in local mode, where nobody is asked. */
export type BotToken = () => Promise<string | undefined>;

/** Where a cloud gives tokens, and what they are for. */
export interface TokenSource {
  login: string;
  scope: string;
}

const PUBLIC: TokenSource = { login: 'https://login.microsoftonline.com', scope: 'https://api.botframework.com' };

async function credentialsOf(identity: BotIdentity, { login, scope }: TokenSource): Promise<AppCredentials> {
  const { JwtTokenProviderFactory, ManagedIdentityAppCredentials, MicrosoftAppCredentials } = await import('botframework-connector');
  const { appId, tenant } = identity;
  if (identity.type === 'UserAssignedMSI') return new ManagedIdentityAppCredentials(appId, scope, new JwtTokenProviderFactory());
  const credentials = new MicrosoftAppCredentials(appId, identity.password, tenant, scope);
  credentials.oAuthEndpoint = `${login}/${tenant}`;
  return credentials;
}

/** The SDK keeps a token until it soon runs out; many who need a new one at once share what is asked for. */
export function createBotToken(identity: BotIdentity | undefined, source: TokenSource = PUBLIC): BotToken {
  if (identity === undefined) return async () => undefined;
  let credentials: Promise<AppCredentials> | undefined;
  let asked: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    credentials ??= credentialsOf(identity, source);
    return (await credentials).getToken();
  };
  return async () => {
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}
