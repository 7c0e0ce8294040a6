import restify from 'restify';
import type { Request, Response } from 'restify';
import type { TurnContext } from 'botbuilder';
import { processRequest, type Door } from '../teams/adapter.ts';
import type { Log } from '../log.ts';

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
  turn: (context: TurnContext) => Promise<void>;
  log: Log;
}

/** The product's HTTP server: where Teams posts activities, and where a machine asks whether it lives. */
export function createHttpServer({ host, port, door, turn, log }: ServerDeps): HttpServer {
  const server = restify.createServer({ name: 'solna-i-varlden', ignoreTrailingSlash: true });
  server.use(restify.plugins.bodyParser({ maxBodySize: MAX_BODY_BYTES, mapParams: false }));
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (!isRecord(request.body)) return refuse(log, response, 400, 'The body must be a JSON object.');
    try {
      await processRequest(door, { body: request.body, headers: request.headers, method: 'POST' }, response, turn);
    } catch (error) {
      log.error('request.failed', { error });
      if (!response.headersSent) response.send(500, { message: 'Something went wrong on our side.' });
    }
  });
  server.get('/health', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.on('restifyError', (_request: Request, _response: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
    // A wrong address or method is somebody's probe; anything else was meant for us.
    const level = error.statusCode === 404 || error.statusCode === 405 ? 'info' : 'warn';
    log[level]('request.refused', { status: error.statusCode, name: error.name });
    done();
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve({ port: server.address().port }));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}

const isRecord = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);

function refuse(log: Log, response: Response, status: number, message: string): void {
  log.warn('request.refused', { status });
  response.send(status, { message });
}
