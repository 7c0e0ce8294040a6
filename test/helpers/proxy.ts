import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Proxy {
  /** With a name and a password, as such addresses often have. */
  url: string;
  /** What it was asked for: `CONNECT <host>:<port>`, or `<method> <address>`. */
  asked: readonly string[];
  /** Resolves when it has been asked so often. */
  askedTimes(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A proxy on a port of this machine that lets nothing through, but answers with `status`, or not at all. */
export async function startProxy(status: number | 'silence'): Promise<Proxy> {
  const asked: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const note = (what: string): void => {
    asked.push(what);
    for (const { count, resolve } of waiting) if (asked.length >= count) resolve();
  };
  const silent: Duplex[] = [];
  const server = createServer((request, response) => {
    note(`${request.method} ${request.url}`);
    if (status === 'silence') return;
    request.resume();
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<html>proxy</html>');
  });
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`);
    if (status === 'silence') silent.push(socket);
    else socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://council:secret@127.0.0.1:${address.port}`,
    asked,
    askedTimes: (count) => (asked.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }))),
    async close() {
      server.close();
      for (const socket of silent) socket.destroy();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
