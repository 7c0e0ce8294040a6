import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems lend to outgoing connections, and above those people use. */
const FIRST = 10_000;
const COUNT = 22_000;

/** Where this process begins to look, apart from others that run beside it. */
let next = (process.pid * 97) % COUNT;

/** Ports of this machine that can be listened on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePortsInARow(1));
  return ports;
}

/** The first of so many ports in a row that can be listened on. */
export async function freePortsInARow(count: number): Promise<number> {
  const first = FIRST + (next % COUNT);
  next += count;
  const row = Array.from({ length: count }, (_, i) => first + i);
  return (await areFree(row)) ? first : freePortsInARow(count);
}

async function areFree(ports: number[]): Promise<boolean> {
  const servers = ports.map((port) => createServer().listen(port, '127.0.0.1'));
  const starts = await Promise.allSettled(servers.map((server) => once(server, 'listening')));
  await Promise.all(servers.filter(({ listening }) => listening).map((server) => once(server.close(), 'close')));
  return starts.every(({ status }) => status === 'fulfilled');
}
