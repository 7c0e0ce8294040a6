import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { WireActivity } from './activities.ts';

/** An activity the bot has sent: `POST` makes a message, `PUT` puts another in its place. */
export interface Sent {
  method: 'POST' | 'PUT';
  conversation: string;
  /** The message that is put in place of, or replied to. */
  to: string | undefined;
  activity: WireActivity;
}

/** `silence` leaves the request without an answer; `reset` breaks the connection, `accept-and-reset` after the message has arrived. */
export type ConnectorAnswer = 'accept' | 'accept-and-reset' | 'reset' | 'silence' | Refusal | Page;

/** An error as Teams words it. */
interface Refusal {
  status: number;
  code?: string;
  message?: string;
  retryAfter?: number | string;
}

/** What something between the bot and Teams says, or what of Teams' answer is left. */
interface Page {
  status: number;
  page: string;
}

export interface Connector {
  serviceUrl: string;
  /** Every request, whatever it was answered. */
  requests: readonly Sent[];
  /** What arrived in a conversation, in order. */
  in(conversation: string): Sent[];
  /** How many connections there have been. */
  connections(): number;
  /** Resolves with the first request that matches, whether it is here already or yet to come. */
  request(matches: (sent: Sent) => boolean): Promise<Sent>;
  /** How requests are answered from now on. */
  answers(how: (sent: Sent) => ConnectorAnswer): void;
  close(): Promise<void>;
}

const PATH = /^\/_connector\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?$/;

async function read(request: IncomingMessage): Promise<WireActivity> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** What a request sends; undefined when it is none of the connector's. */
export async function sentIn(request: IncomingMessage): Promise<Sent | undefined> {
  const [, conversation, to] = PATH.exec(request.url ?? '') ?? [];
  const { method } = request;
  if (conversation === undefined || (method !== 'POST' && method !== 'PUT')) return undefined;
  return { method, conversation: decodeURIComponent(conversation), to, activity: await read(request) };
}

export function respond(response: ServerResponse, status: number, body: unknown, headers: { [name: string]: string } = {}): void {
  response.statusCode = status;
  response.setHeaders(new Map(Object.entries({ 'content-type': 'application/json', ...headers })));
  response.end(JSON.stringify(body));
}

const acceptAll = (): ConnectorAnswer => 'accept';

/** A Bot Framework connector on a port of this machine: what the bot sends to Teams comes here. */
export async function startConnector(): Promise<Connector> {
  const requests: Sent[] = [];
  const arrived: Sent[] = [];
  let waiting: { matches: (sent: Sent) => boolean; resolve: (sent: Sent) => void }[] = [];
  let answer: (sent: Sent) => ConnectorAnswer = acceptAll;

  const note = (sent: Sent): void => {
    requests.push(sent);
    for (const { resolve } of waiting.filter((w) => w.matches(sent))) resolve(sent);
    waiting = waiting.filter((w) => !w.matches(sent));
  };

  const accept = (sent: Sent, response: ServerResponse): void => {
    arrived.push(sent);
    respond(response, sent.method === 'POST' ? 201 : 200, { id: `activity-${arrived.length}` });
  };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await sentIn(request);
    if (sent === undefined) return respond(response, 404, { error: { code: 'NotFound', message: 'no such address' } });
    note(sent);
    const how = answer(sent);
    if (how === 'accept') return accept(sent, response);
    if (how === 'silence') return undefined;
    if (how === 'accept-and-reset') arrived.push(sent);
    if (how === 'reset' || how === 'accept-and-reset') return void request.socket.destroy();
    if ('page' in how) {
      if (how.status < 300) arrived.push(sent);
      response.writeHead(how.status, { 'content-type': 'text/html' });
      return void response.end(how.page);
    }
    const { status, code, message = '', retryAfter } = how;
    return respond(
      response,
      status,
      { error: { ...(code === undefined ? {} : { code }), message } },
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    );
  };

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector has no port.');

  return {
    serviceUrl: `http://127.0.0.1:${address.port}/_connector`,
    requests,
    in: (conversation) => arrived.filter((sent) => sent.conversation === conversation),
    connections: () => connections,
    request(matches) {
      const here = requests.find(matches);
      if (here !== undefined) return Promise.resolve(here);
      const { promise, resolve } = Promise.withResolvers<Sent>();
      waiting.push({ matches, resolve });
      return promise;
    },
    answers(how) {
      answer = how;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
