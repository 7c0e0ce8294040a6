import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports of this machine that nothing listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a server on a port has no port');
    return address.port;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** The first of so many ports in a row that nothing listens on. */
export async function freePortsInARow(count: number): Promise<number> {
  const [first = 0] = await freePorts(1);
  const row = Array.from({ length: count }, (_, i) => first + i);
  return (await areFree(row)) ? first : freePortsInARow(count);
}

async function areFree(ports: number[]): Promise<boolean> {
  if (ports.some((port) => port > 65_535)) return false;
  const servers = ports.map((port) => createServer().listen(port, '127.0.0.1'));
  const starts = await Promise.allSettled(servers.map((server) => once(server, 'listening')));
  await Promise.all(servers.filter(({ listening }) => listening).map((server) => once(server.close(), 'close')));
  return starts.every(({ status }) => status === 'fulfilled');
}
