import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Proxy {
  /** With a name and a password, as such addresses often have. */
  url: string;
  /** What it was asked for: `CONNECT <host>:<port>`, or `<method> <address>`. */
  asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy on a port of this machine that lets nothing through, but answers with `status`. */
export async function startProxy(status: number): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<html>proxy</html>');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://council:secret@127.0.0.1:${address.port}`,
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
