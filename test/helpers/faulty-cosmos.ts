import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { CosmosSettings } from '../../services/store/cosmos-client.ts';
import { startCosmosServer } from './cosmos-server.ts';

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
  settings: CosmosSettings;
  /** The answers to the requests about documents that come next, one each; undefined lets one through. */
  answers(...faults: (CosmosFault | undefined)[]): void;
  /** How many requests about documents have come since. */
  asked(): number;
  close(): Promise<void>;
}

/** Cosmos DB's protocol on this machine, behind a gateway that answers in its place when told to. */
export async function startFaultyCosmos(): Promise<FaultyCosmos> {
  const behind = await startCosmosServer();
  let faults: (CosmosFault | undefined)[] = [];
  let asked = 0;
  const gateway = createServer((request, response) => {
    const isAboutDocuments = request.url?.includes('/docs') ?? false;
    const fault = isAboutDocuments ? faults.shift() : undefined;
    if (isAboutDocuments) asked += 1;
    answer(request, response, behind.settings, fault).catch(() => response.destroy());
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const address = gateway.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { agent: _agent, ...settings } = behind.settings;
  return {
    settings: { ...settings, endpoint: `http://127.0.0.1:${port}/` },
    answers(...next) {
      faults = next;
      asked = 0;
    },
    asked: () => asked,
    async close() {
      gateway.close();
      gateway.closeAllConnections();
      await once(gateway, 'close');
      await behind.close();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, { endpoint, agent }: CosmosSettings, fault?: CosmosFault) {
  const body = await buffer(request);
  if (fault === undefined || fault.done === true) {
    const { hostname, port } = new URL(endpoint);
    const { method, url: path, headers } = request;
    const on = httpsRequest({ hostname, port, path, method, headers, agent });
    on.end(body);
    const [own]: IncomingMessage[] = await once(on, 'response');
    const said = own === undefined ? Buffer.alloc(0) : await buffer(own);
    if (fault === undefined) {
      const { 'content-length': _length, ...others } = own?.headers ?? {};
      answerWith(response, own?.statusCode ?? 502, others, request.url === '/' ? throughGateway(said, request.headers.host) : said);
      return;
    }
  }
  const text = fault.body ?? JSON.stringify({ code: String(fault.status), message: 'For a while.' });
  answerWith(response, fault.status, { 'content-type': 'application/json', ...fault.headers }, text);
}

/** In two steps: where restify is loaded as well, Node's own \`writeHead\` gives nothing back. */
function answerWith(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The service says where it is, and the client goes there. */
const throughGateway = (account: Buffer, host = ''): string => account.toString().replaceAll(/https:\/\/[^/"]+/g, `http://${host}`);
