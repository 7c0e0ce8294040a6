import restify from 'restify';
import type { Next, Request, Response } from 'restify';
import type { Schedule } from '../../services/clock.ts';
import { waitAtMost } from '../../services/time-limit.ts';
import type { Log } from '../log.ts';
import { servePages } from './pages.ts';
import type { Health } from './health.ts';
import { directOnly } from './direct-only.ts';
import { answerMessages, type MessagesDeps } from './messages.ts';
import { refuse, sentenceFor } from './refuse.ts';
import { watchSockets } from './sockets.ts';
import { createTally } from './tally.ts';

/** Far above any activity, far below what could hurt. */
const MAX_BODY_BYTES = 512 * 1024;

export interface HttpServer {
  listen(): Promise<{ port: number }>;
  close(): Promise<void>;
}

interface ServerDeps extends MessagesDeps {
  host: string;
  port: number;
  health: () => Health;
  schedule: Schedule;
  /** Whose name stands on the pages for people; there are none without it. */
  cityName?: string;
}

/** How long those who are being answered are waited for when it closes. */
const GRACE_MS = 5_000;

/** The product's HTTP server: where Teams posts activities, and where a machine asks whether it lives. */
export function createHttpServer({ host, port, log, health, schedule, cityName, ...messages }: ServerDeps): HttpServer {
  const server = restify.createServer({ name: 'solna-i-varlden', ignoreTrailingSlash: true });
  const sockets = watchSockets(server.server, log);
  const answering = createTally();
  const answer = answerMessages({ ...messages, log });
  let isClosing = false;
  server.pre(legibleAddressOnly(log));
  if (messages.authenticate === undefined) server.pre(directOnly(log));
  server.use(plainJsonOnly(log));
  server.use(restify.plugins.bodyParser({ maxBodySize: MAX_BODY_BYTES, mapParams: false }));
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (isClosing) response.setHeader('Connection', 'close');
    // Whoever hung up while sending is not waiting for an answer.
    if (!response.closed) {
      response.once('close', answering.begin());
      response.once('close', sockets.begin(request.socket));
    }
    await answer(request, response);
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
    async close() {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await waitAtMost(schedule, GRACE_MS, answering.none());
      sockets.destroyAll();
      await closed;
    },
  };
}

interface RestifyError {
  statusCode?: number;
  name?: string;
  toJSON?: () => object;
}

/** Restify makes an address of the request's and its Host; measured, one that cannot be read ends the process. */
const legibleAddressOnly =
  (log: Log) =>
  (request: Request, response: Response, next: Next): void => {
    if (hasLegibleAddress(request)) return next();
    refuse(log, response, 400, { message: 'The address cannot be read.' });
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
