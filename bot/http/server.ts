import { setTimeout } from 'node:timers/promises';
import restify from 'restify';
import type { Next, Request, Response, Server } from 'restify';
import { answerActivity, type AnswerTurn, type Door } from '../teams/adapter.ts';
import type { Log } from '../log.ts';
import { servePages } from './pages.ts';
import type { Health } from './health.ts';
import { createTally, type Tally } from './tally.ts';

/** Far above any activity, far below what could hurt. */
const MAX_BODY_BYTES = 512 * 1024;

export interface HttpServer {
  listen(): Promise<{ port: number }>;
  close(): Promise<void>;
}

interface ServerDeps {
  host: string;
  port: number;
  door: Door;
  turn: AnswerTurn;
  health: () => Health;
  log: Log;
  /** Whose name stands on the pages for people; there are none without it. */
  cityName?: string;
}

/** How long those who are being answered are waited for when it closes. */
const GRACE_MS = 5_000;

/** The product's HTTP server: where Teams posts activities, and where a machine asks whether it lives. */
export function createHttpServer({ host, port, door, turn, health, log, cityName }: ServerDeps): HttpServer {
  const server = restify.createServer({ name: 'solna-i-varlden', ignoreTrailingSlash: true });
  const answering = createTally();
  let isClosing = false;
  server.pre(legibleAddressOnly(log));
  server.use(plainJsonOnly(log));
  server.use(restify.plugins.bodyParser({ maxBodySize: MAX_BODY_BYTES, mapParams: false }));
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (isClosing) response.setHeader('Connection', 'close');
    // Whoever hung up while sending is not waiting for an answer.
    if (!response.closed) response.once('close', answering.begin());
    try {
      const { status, body } = await answerActivity(door, { body: request.body, authorization: request.headers.authorization ?? '' }, turn);
      if (status === 400 || status === 401) return refuse(log, response, status);
      response.send(status, body);
    } catch (error) {
      log.error('request.failed', { error });
      response.send(500, { message: sentenceFor(500) });
    }
  });
  server.get('/health', async (_request: Request, response: Response) => {
    const { status, body } = health();
    response.send(status, body);
  });
  if (cityName !== undefined) servePages(server, cityName);
  server.on('restifyError', (_request: Request, _response: Response, error: RestifyError, done: () => void) => {
    // A wrong address or method is somebody's probe; anything else was meant for us.
    const level = error.statusCode === 404 || error.statusCode === 405 ? 'info' : 'warn';
    log[level]('request.refused', { status: error.statusCode, name: error.name });
    // Restify would send its own message, which repeats the address, the method or the body.
    error.toJSON = () => ({ message: sentenceFor(error.statusCode) });
    done();
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve({ port: server.address().port }));
      }),
    close() {
      isClosing = true;
      return closeWhenAnswered(server, answering);
    },
  };
}

async function closeWhenAnswered(server: Server, answering: Tally): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const patience = new AbortController();
  await Promise.race([answering.none(), setTimeout(GRACE_MS, undefined, { signal: patience.signal })]);
  patience.abort();
  server.server.closeAllConnections();
  await closed;
}

interface RestifyError {
  statusCode?: number;
  name?: string;
  toJSON?: () => object;
}

const REFUSED = new Map([
  [400, 'The body must be an activity, as JSON.'],
  [401, 'The sender is not known.'],
  [404, 'There is nothing at this address.'],
  [405, 'This address does not take that method.'],
  [413, 'The body is too large.'],
  [415, 'The body must be plain JSON.'],
]);

/** Ours for each status, with nothing of the request in it. */
const sentenceFor = (status = 500): string =>
  REFUSED.get(status) ?? (status < 500 ? 'The request cannot be answered.' : 'Something went wrong on our side.');

/** Restify makes an address of the request's and its Host; measured, one that cannot be read ends the process. */
const legibleAddressOnly =
  (log: Log) =>
  (request: Request, response: Response, next: Next): void => {
    if (hasLegibleAddress(request)) return next();
    refuse(log, response, 400, 'The address cannot be read.');
    next(false);
  };

function hasLegibleAddress(request: Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** The body parser would also take forms, write uploads to disk and inflate; measured, a body that cannot be inflated ends the process. */
const plainJsonOnly =
  (log: Log) =>
  (request: Request, response: Response, next: Next): void => {
    if (
      request.method !== 'POST' ||
      (request.contentType().toLowerCase() === 'application/json' && request.headers['content-encoding'] === undefined)
    ) {
      return next();
    }
    refuse(log, response, 415);
    next(false);
  };

function refuse(log: Log, response: Response, status: number, message = sentenceFor(status)): void {
  log.warn('request.refused', { status });
  response.send(status, { message });
}
