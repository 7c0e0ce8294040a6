import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';

/** More than a city's turns ever need at once, and fewer than the 512 open files of the most modest process. */
const MOST_OPEN = 400;
/** While every one of them is being answered there may be more, but not without end. */
const MOST_BUSY = 4_000;
/** How many are cut off between two lines in the log. */
const TOLD_EVERY = 1_000;

/** How long a client may take: to send a head, to send all of a request, to begin the next one. Node looks for those who are late twice a minute. */
const HEAD_WITHIN_MS = 5_000;
const REQUEST_WITHIN_MS = 10_000;
const NEXT_WITHIN_MS = 5_000;

/** The server's open sockets. */
export interface Sockets {
  /** A request has come whole, and is being answered; gives what ends it. */
  begin(socket: Socket): () => void;
  destroyAll(): void;
}

/** Keeps count of who is connected, and cuts off the one that has been silent the longest when there are too many. */
export function watchSockets(server: Server, log: Log): Sockets {
  server.headersTimeout = HEAD_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = NEXT_WITHIN_MS;
  server.maxConnections = MOST_BUSY;
  const open = new Set<Socket>();
  /** Those that are not being answered, the longest silent first. */
  const silent = new Set<Socket>();
  let cutOff = 0;

  const makeRoom = (): void => {
    const [longest] = silent;
    if (longest === undefined) return;
    if (cutOff % TOLD_EVERY === 0) log.warn('sockets.too-many', { open: open.size, cutOff });
    cutOff += 1;
    silent.delete(longest);
    longest.destroy();
  };
  server.on('connection', (socket) => {
    open.add(socket);
    silent.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      silent.delete(socket);
      if (open.size < MOST_OPEN / 2) cutOff = 0;
    });
    if (open.size > MOST_OPEN) makeRoom();
  });
  server.on('drop', () => log.warn('sockets.too-many', { open: open.size }));
  server.on('upgrade', (_request, socket) => refuseUpgrade(socket, log));

  return {
    begin(socket) {
      silent.delete(socket);
      return () => {
        if (open.has(socket)) silent.add(socket);
      };
    },
    destroyAll() {
      for (const socket of open) socket.destroy();
    },
  };
}

const NO_UPGRADE = JSON.stringify({ message: 'This connection takes no other protocol.' });
const NO_UPGRADE_ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'Connection: close',
  'Content-Type: application/json',
  `Content-Length: ${NO_UPGRADE.length}`,
  '',
  NO_UPGRADE,
].join('\r\n');

/** Node leaves such a socket to whoever upgrades it: without this it is nobody's, and outlives its client and the server. */
function refuseUpgrade(socket: Duplex, log: Log): void {
  log.warn('request.refused', { status: 400, why: 'upgrade' });
  socket.on('error', () => socket.destroy());
  socket.end(NO_UPGRADE_ANSWER, () => socket.destroy());
}
