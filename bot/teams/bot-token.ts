import type { AppCredentials } from 'botframework-connector';
import type { Schedule } from '../../services/clock.ts';
import type { BotIdentity } from '../settings.ts';
import { orTooLate } from '../../services/time-limit.ts';

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

/** The SDK itself waits for ever for whoever gives tokens, or for a proxy on the way there. */
const GIVEN_WITHIN_MS = 10_000;

interface BotTokenDeps {
  identity: BotIdentity | undefined;
  /** Microsoft's public cloud when absent. */
  source?: TokenSource | undefined;
  schedule: Schedule;
}

/** The SDK keeps a token until it soon runs out; many who need a new one at once share what is asked for. Rejects with `TooLate` when none is given. */
export function createBotToken({ identity, source = PUBLIC, schedule }: BotTokenDeps): BotToken {
  if (identity === undefined) return async () => undefined;
  let credentials: Promise<AppCredentials> | undefined;
  let asked: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    credentials ??= credentialsOf(identity, source);
    return (await credentials).getToken();
  };
  return async () => {
    asked ??= orTooLate(schedule, GIVEN_WITHIN_MS, ask()).finally(() => {
      asked = undefined;
    });
    return asked;
  };
}
