import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { CosmosSettings } from '../../services/store/cosmos-client.ts';

/** An answer in place of the service's own. */
export interface CosmosFault {
  status: number;
  /** Whether the request has been carried out all the same. */
  done?: boolean;
  headers?: { [name: string]: string };
  /** JSON as the service's own, unless told. */
  body?: string;
}

export interface FaultyCosmos {
  /** Where a store finds it. No container is there yet. */
  settings: CosmosSettings;
  /** The answers to the requests about documents that come next, one each; undefined lets one through. */
  answers(...faults: (CosmosFault | undefined)[]): void;
  close(): Promise<void>;
}

/** Cosmos DB's protocol on this machine, without TLS, behind a gateway that answers in its place when told to. */
export async function startFaultyCosmos(): Promise<FaultyCosmos> {
  const behind = createHttpServer({ keepAlive: true });
  let faults: (CosmosFault | undefined)[] = [];
  const gateway = createServer((request, response) => {
    const fault = request.url?.includes('/docs') ? faults.shift() : undefined;
    answer(request, response, port, fault).catch(() => response.destroy());
  });
  const port = await listening(behind);
  const endpoint = `http://127.0.0.1:${await listening(gateway)}/`;
  return {
    settings: { endpoint, credential: { kind: 'key', key: 'bm8tc2VjcmV0' }, database: 'solna', container: 'records' },
    answers(...next) {
      faults = next;
    },
    async close() {
      for (const server of [gateway, behind]) {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      }
    },
  };
}

async function listening(server: Server): Promise<number> {
  // A connection is not to be closed just as the client takes it up again.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, fault?: CosmosFault): Promise<void> {
  const body = await buffer(request);
  if (fault === undefined || fault.done === true) {
    const { status, headers, said } = await forwarded(request, body, port);
    if (fault === undefined) {
      return finish(response, status, headers, said);
    }
  }
  const text = fault.body ?? JSON.stringify({ code: String(fault.status), message: 'For a while.' });
  finish(response, fault.status, { 'content-type': 'application/json', ...fault.headers }, text);
}

/** Restify, which other tests of the same process load, puts a `writeHead` of its own in every server. */
function finish(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: Buffer | string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.end(body);
}

async function forwarded({ method, url: path, headers }: IncomingMessage, body: Buffer, port: number) {
  // Unless this is set, the stand-in answers 500 rather than 404 to a point read of nothing.
  const asked = method === 'GET' && path?.includes('/docs/') ? { 'x-ms-documentdb-query-enablecrosspartition': 'true' } : {};
  const on = ask({ hostname: '127.0.0.1', port, path, method, headers: { ...headers, ...asked } });
  on.end(body);
  const [own]: IncomingMessage[] = await once(on, 'response');
  if (own === undefined) throw new Error('The service does not answer.');
  const { 'content-length': _length, 'transfer-encoding': _encoding, connection: _connection, ...others } = own.headers;
  const said = await buffer(own);
  return { status: own.statusCode ?? 502, headers: others, said: path === '/' ? throughGateway(said, headers.host) : said };
}

/** The service says where it is, and the client goes there. */
const throughGateway = (account: Buffer, host = ''): string => account.toString().replaceAll(/https:\/\/[^/"]+/g, `http://${host}`);
