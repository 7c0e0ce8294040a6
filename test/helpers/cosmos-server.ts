import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent } from 'node:https';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import type { CosmosSettings } from '../../services/store/cosmos-client.ts';
import { provisionCosmos } from '../../services/store/provision-cosmos.ts';

export interface CosmosServer {
  /** Where a store finds it; the container is there. */
  settings: CosmosSettings;
  close(): Promise<void>;
}

interface CosmosServerOptions {
  /** No page of a query holds more than this, as Cosmos DB is free to do. */
  longestPage?: number;
}

/** Cosmos DB's protocol on an own port of this machine, in memory. */
export async function startCosmosServer({ longestPage = 1000 }: CosmosServerOptions = {}): Promise<CosmosServer> {
  const server = createHttpsServer({ keepAlive: true });
  server.prependListener('request', (request) => likeCosmosDb(request, longestPage));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Its certificate is its own and has run out; only this agent is to believe it.
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const settings: CosmosSettings = { endpoint: endpointOf(server.address()), credential: { kind: 'key', key: 'bm8tc2VjcmV0' }, database: 'solna', container: 'records', agent };
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

/** Where the stand-in differs from the service. */
function likeCosmosDb(request: IncomingMessage, longestPage: number): void {
  // It answers 500 rather than 404 to a point read of nothing, unless this is set.
  if (request.method === 'GET' && request.url?.includes('/docs/')) request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'true';
  const asked = Number(request.headers['x-ms-max-item-count'] ?? longestPage);
  request.headers['x-ms-max-item-count'] = String(Math.min(asked, longestPage));
}
