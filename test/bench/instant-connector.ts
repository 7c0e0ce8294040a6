import { once } from 'node:events';
import { createServer } from 'node:http';

export interface InstantConnector {
  serviceUrl: string;
  /** How many messages have arrived. */
  arrived(): number;
  /** The last of them. */
  last(): string;
  close(): Promise<void>;
}

/** A connector that takes every message at once. It runs in the load's process: the servers have their core to themselves. */
export async function startInstantConnector(): Promise<InstantConnector> {
  let arrived = 0;
  let last = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrived += 1;
      last = Buffer.concat(chunks).toString('utf8');
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(`{"id":"${arrived}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the connector has no port');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}`,
    arrived: () => arrived,
    last: () => last,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
