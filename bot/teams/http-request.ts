import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { proxyFault, type ProxySettings } from '../proxy.ts';
import { errorCode } from './error-code.ts';

export interface HttpRequest {
  method: 'POST' | 'PUT';
  url: URL;
  headers: { [name: string]: string };
  body: string;
}

/** What came of one request. */
export type HttpAttempt =
  /** The body is missing when it could not be read to its end. */
  | { kind: 'answered'; status: number; headers: IncomingHttpHeaders; body?: string }
  /** `wasSent`: it was on its way, so the other side may have got it. */
  | { kind: 'broken'; wasSent: boolean; error: string };

/** Sends a request once, and gives up when `signal` says so. Rejects when it is no request. */
export type SendRequest = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAttempt>;

/** A connection that has been idle longer is not trusted: whoever closes it just then leaves unknown whether a message arrived. */
const IDLE_MS = 15_000;
/** Far above any answer of Teams. */
const MOST_TEXT = 64 * 1024;

/** One client for the whole process: its connections are kept for the next request. */
export function createHttpClient(proxy: ProxySettings | undefined): SendRequest {
  const options = { keepAlive: true, timeout: IDLE_MS, ...(proxy === undefined ? {} : { proxyEnv: proxy }) };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  return (request, signal) =>
    new Promise((resolve) => {
      const outgoing = open(request, agents, signal);
      let wasSent = false;
      outgoing.once('socket', (socket) => whenOpen(socket, () => (wasSent = true)));
      outgoing.once('response', (response) => resolve(answered(response)));
      outgoing.on('error', (error) => resolve({ kind: 'broken', wasSent, error: proxyFault(error, proxy) ?? brokenText(error) }));
      outgoing.end(request.body);
    });
}

function open(
  { method, url, headers, body }: HttpRequest,
  agents: { http: HttpAgent; https: HttpsAgent },
  signal: AbortSignal,
): ClientRequest {
  const options = { method, signal, headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
  return url.protocol === 'https:'
    ? httpsRequest(url, { ...options, agent: agents.https })
    : httpRequest(url, { ...options, agent: agents.http });
}

/** Nothing of a request leaves before its connection, and what secures it, stands; through a proxy it stands from the start. */
function whenOpen(socket: Socket, act: () => void): void {
  if ('secureConnecting' in socket && socket.secureConnecting === true) socket.once('secureConnect', act);
  else if (socket.connecting) socket.once('connect', act);
  else act();
}

async function answered(response: IncomingMessage): Promise<HttpAttempt> {
  const body = await textOf(response);
  return { kind: 'answered', status: response.statusCode ?? 0, headers: response.headers, ...(body === undefined ? {} : { body }) };
}

const textOf = (response: IncomingMessage): Promise<string | undefined> =>
  new Promise((resolve) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > MOST_TEXT) response.destroy();
    });
    response.once('end', () => resolve(text));
    response.once('error', () => resolve(undefined));
    response.once('close', () => resolve(undefined));
  });

/** An abort is ours, when it has taken too long. */
function brokenText(error: Error): string {
  const code = errorCode(error) ?? '';
  return code === 'ABORT_ERR' ? 'no answer in time' : `no answer ${code}`.trim();
}
