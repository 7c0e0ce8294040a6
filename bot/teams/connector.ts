import type { Activity } from 'botbuilder';
import type { Clock } from '../../services/clock.ts';
import type { SendOutcome } from '../../services/delivery/messenger.ts';
import type { Conversation } from '../../services/domain/person.ts';
import type { Schedule } from '../../services/clock.ts';
import { errorInBrief } from '../log.ts';
import { proxyFault, type ProxySettings } from '../proxy.ts';
import type { BotIdentity } from '../settings.ts';
import { createBotToken, type TokenSource } from './bot-token.ts';
import { errorCode } from './error-code.ts';
import { createHttpClient, type HttpRequest } from './http-request.ts';
import { outcomeOf } from './outcome.ts';
import { TooLate, unlessGivenUp } from '../../services/time-limit.ts';

/** Says things in chats, through connections that are kept. One call is one request, never more. Does not throw. */
export interface Connector {
  send(chat: Conversation, activity: Partial<Activity>, options: SendOptions): Promise<SendOutcome>;
}

export interface SendOptions {
  /** Gives up, when it has taken too long. */
  signal: AbortSignal;
  /** The message whose place it takes. */
  inPlaceOf?: string;
}

interface ConnectorDeps {
  /** Undefined in local mode. */
  identity: BotIdentity | undefined;
  /** Microsoft's public cloud when absent. */
  cloud?: TokenSource;
  proxy: ProxySettings | undefined;
  clock: Clock;
  schedule: Schedule;
}

/** What everything to Teams goes out through. Measured, Node's own client takes half the processor time of the SDK's, and gives each answer as it came. */
export function createConnector({ identity, cloud, proxy, clock, schedule }: ConnectorDeps): Connector {
  const token = createBotToken({ identity, source: cloud, schedule });
  const http = createHttpClient(proxy);
  return {
    async send(chat, activity, { signal, inPlaceOf }) {
      let authorization: string | undefined;
      try {
        authorization = await unlessGivenUp(token(), signal);
      } catch (error) {
        return { kind: 'retry', uncertain: false, unsent: true, error: `no token ${tokenFault(error, proxy)}` };
      }
      try {
        return outcomeOf(await http(requestFor(chat, activity, inPlaceOf, authorization), signal), clock());
      } catch (error) {
        return { kind: 'fault', unsent: true, error: errorInBrief(error) };
      }
    },
  };
}

/** Libraries keep to themselves what failed on the way, so whatever did may have been the proxy. */
function tokenFault(error: unknown, proxy: ProxySettings | undefined): string {
  const known = proxyFault(error, proxy);
  if (known !== undefined) return known;
  const code = error instanceof TooLate ? 'in time' : (errorCode(error) ?? errorInBrief(error));
  return proxy?.HTTPS_PROXY === undefined ? code : `${code}, by way of the proxy in HTTPS_PROXY`;
}

function requestFor(
  chat: Conversation,
  activity: Partial<Activity>,
  inPlaceOf: string | undefined,
  token: string | undefined,
): HttpRequest {
  const url = new URL(chat.serviceUrl);
  const place = inPlaceOf === undefined ? '' : `/${encodeURIComponent(inPlaceOf)}`;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(chat.id)}/activities${place}`;
  return {
    method: inPlaceOf === undefined ? 'POST' : 'PUT',
    url,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      ...activity,
      channelId: 'msteams',
      from: { id: chat.botId },
      recipient: { id: chat.userId },
      conversation: { id: chat.id },
      ...(inPlaceOf === undefined ? {} : { id: inPlaceOf }),
    }),
  };
}
