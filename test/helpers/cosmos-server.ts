import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import type { CosmosSettings } from '../../services/store/cosmos-client.ts';
import { provisionCosmos } from '../../services/store/provision-cosmos.ts';

/** Fewer than the connections a port keeps waiting. */
const CONNECTIONS = 50;

export interface CosmosServer {
  /** Where a store finds it; the container is there. */
  settings: CosmosSettings;
  close(): Promise<void>;
}

interface CosmosServerOptions {
  /** No page of a query holds more than this, as Cosmos DB is free to do. */
  longestPage?: number;
  /** Sent along with every answer to a point read. */
  substatus?: number;
}

/** Cosmos DB's protocol on an own port of this machine, in memory. */
export async function startCosmosServer(options: CosmosServerOptions = {}): Promise<CosmosServer> {
  const server = createHttpsServer({ keepAlive: true });
  server.prependListener('request', (request, response) => likeCosmosDb(request, response, options));
  // A connection is not to be closed just as the client takes it up again.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Its certificate is its own and has run out; only this agent is to believe it.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, rejectUnauthorized: false });
  const settings: CosmosSettings = {
    endpoint: endpointOf(server.address()),
    credential: { kind: 'key', key: 'bm8tc2VjcmV0' },
    database: 'solna',
    container: 'records',
    agent,
  };
  await provisionCosmos(settings);
  return {
    settings,
    async close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function endpointOf(address: string | { port: number } | null): string {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `https://127.0.0.1:${address.port}/`;
}

/** What the stand-in does not do as the service does. */
function likeCosmosDb(request: IncomingMessage, response: ServerResponse, { longestPage = 1000, substatus }: CosmosServerOptions): void {
  if (request.method === 'GET' && request.url?.includes('/docs/')) {
    // Unless this is set, it answers 500 rather than 404 to a point read of nothing.
    request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'true';
    if (substatus !== undefined) response.setHeader('x-ms-substatus', substatus);
  }
  const asked = Number(request.headers['x-ms-max-item-count'] ?? longestPage);
  request.headers['x-ms-max-item-count'] = String(Math.min(asked, longestPage));
}
